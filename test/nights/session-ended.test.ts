import { it } from 'vitest'
import { QUICK_CHECK, useProjects } from '../client/harness/batch-run.ts'
import { type Reply, usageLimit } from '../client/harness/message-reply.ts'
import { expectToldInTheMorning } from '../client/scenarios/session-ended.ts'

const makeProject = useProjects()

const ERRORS: [string, Reply][] = [
  ['429', usageLimit(Math.floor(Date.now() / 1000) + 3600)],
  ['529', { kind: 'refusal', status: 529, type: 'overloaded_error', message: 'Overloaded' }],
  ['401', { kind: 'refusal', status: 401, type: 'authentication_error', message: 'invalid x-api-key' }],
]

// Guards N5: the newest clients end at once after such an error, and kill the hook that is told of it.
it.each(ERRORS)(
  'a headless session that an error (%s) ends inside a feature is told of in the morning',
  async (_, error) => {
    await expectToldInTheMorning(makeProject(2, QUICK_CHECK), error)
  },
)
