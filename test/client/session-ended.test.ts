import { it } from 'vitest'
import { QUICK_CHECK, useProjects } from './harness/batch-run.ts'
import { usageLimit } from './harness/message-reply.ts'
import { expectToldInTheMorning } from './scenarios/session-ended.ts'

const makeProject = useProjects()

// Guards N5: the newest clients end at once after such an error, and kill the hook that is told of it.
it('a headless session that an error (429) ends inside a feature is told of in the morning', async () => {
  await expectToldInTheMorning(makeProject(2, QUICK_CHECK), usageLimit(Math.floor(Date.now() / 1000) + 3600))
})
