import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { BatchProject } from './harness/batch-project.ts'
import {
  BY_DEFAULT,
  copyPlugin,
  helperCall,
  plugin,
  QUICK_CHECK,
  runNight,
  touchAndCommit,
  useProjects,
} from './harness/batch-run.ts'
import { makeHome, removeHome } from './harness/client-home.ts'
import { isFork, readConversation } from './harness/conversation.ts'
import { bash, say } from './harness/message-reply.ts'
import type { Player } from './harness/messages-api.ts'
import { obedientClaude } from './harness/obedient-claude.ts'
import type { ClientRun } from './harness/run-client.ts'
import { openTerminal } from './harness/terminal.ts'

const PROMPT = '/batch-implement features.txt'
const makeProject = useProjects()
const homes: string[] = []
afterEach(() => {
  for (const home of homes.splice(0)) removeHome(home)
})

function newHome(name?: string): string {
  const home = makeHome(name)
  homes.push(home)
  return home
}

/** In the default permission mode, with work that needs no more than what is allowed. */
const careful = { player: obedientClaude({ implement: touchAndCommit }), args: BY_DEFAULT }

function expectWholeBatch(project: BatchProject, count: number, run?: ClientRun): void {
  if (run) expect(run.result?.permission_denials).toEqual([])
  expect(project.committedFeatures()).toEqual(Array.from({ length: count }, (_, at) => at + 1))
  expect(project.state()).toMatchObject({ status: 'completed' })
}

describe('headless, in the default permission mode', () => {
  it('a whole batch runs without a prompt, from a plugin folder whose path has blanks and a quote', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const folder = copyPlugin(join(newHome(), "it's a", 'plug in'))
    const run = await runNight(project, PROMPT, { ...careful, plugin: folder })
    expectWholeBatch(project, 2, run)
  })
})

describe('typed into the terminal', () => {
  it('a batch runs to its end without a dialog', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const terminal = await openTerminal({ ...careful, project: project.folder, plugin })
    try {
      await terminal.enter(PROMPT)
      await terminal.waitFor(/Next step: none/, 40_000)
      expectWholeBatch(project, 2)
    } finally {
      await terminal.close()
    }
  })

  it('a chained helper call in a later turn leaves no dialog, and Claude makes it in the plain form', async () => {
    const project = makeProject(2, QUICK_CHECK)
    let said = 0
    let plain = ''
    const player: Player = (request) => {
      if (isFork(request) || !JSON.stringify(request.messages).includes('go on, please')) {
        return say(`Stopped ${said++}.`)
      }
      const { kind, text } = readConversation(request).at(-1) ?? { kind: 'told', text: '' }
      if (kind !== 'result') return bash(`${helperCall('status')} | tee owned`)
      const form = /The plain form of this call: (.*) <verb> <words>/.exec(text)
      if (!form) return say(`The table is there: ${text.includes('Write the file number 1')}.`)
      plain = `${form[1]} status`
      return bash(plain)
    }
    const terminal = await openTerminal({ player, project: project.folder, plugin, args: BY_DEFAULT })
    try {
      await terminal.enter(PROMPT)
      await terminal.waitFor(/Claude stopped three times in a row/)
      await terminal.enter('go on, please')
      // The client draws the dialog while the hook decides, and takes it away.
      const screen = await terminal.waitFor(/The table is there: true/)
      expect(screen).not.toContain('Do you want to proceed')
      expect(plain).toBe(helperCall('status'))
      expect(project.git('status', '--short')).not.toContain('owned')
    } finally {
      await terminal.close()
    }
  })
})
