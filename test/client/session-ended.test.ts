import { expect, it } from 'vitest'
import { askHelper, runNight, useProjects } from './harness/batch-run.ts'
import { isFork, readConversation } from './harness/conversation.ts'
import { type Reply, usageLimit } from './harness/message-reply.ts'
import type { Player } from './harness/messages-api.ts'
import { obedientClaude } from './harness/obedient-claude.ts'

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
    const project = makeProject(2)
    const obedient = obedientClaude()
    const player: Player = (request) => {
      const last = readConversation(request).at(-1)
      const isAfterFork = !isFork(request) && last?.kind === 'result' && last.tool === 'Skill'
      return isAfterFork ? error : obedient(request)
    }
    const run = await runNight(project, '/batch-implement features.txt', { player })
    expect(run.exitCode).toBe(1)
    const { failed_features, pause } = project.state()
    expect(failed_features).toEqual([])
    // Where the hook did run to its end, its pause says more.
    const table = askHelper(project, ['status']).stdout
    expect(table).toMatch(
      pause ? /is paused because/ : /(Its session ended inside feature 1 \(\w+\)|An API error ended a turn)/,
    )
  },
)
