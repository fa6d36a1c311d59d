import { describe, expect, it } from 'vitest'
import {
  BY_DEFAULT,
  helperCall,
  plugin,
  QUICK_CHECK,
  touchAndCommit,
  useProjects,
} from './harness/batch-run.ts'
import { isFork, readConversation } from './harness/conversation.ts'
import { bash, say } from './harness/message-reply.ts'
import type { Player } from './harness/messages-api.ts'
import { obedientClaude } from './harness/obedient-claude.ts'
import { openTerminal } from './harness/terminal.ts'

const PROMPT = '/batch-implement features.txt'
const makeProject = useProjects()

/** In the default permission mode, with work that needs no more than what is allowed. */
const careful = { player: obedientClaude({ implement: touchAndCommit }), args: BY_DEFAULT }

describe('typed into the terminal', () => {
  it('a batch runs to its end without a dialog', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const terminal = await openTerminal({ ...careful, project: project.folder, plugin })
    try {
      await terminal.enter(PROMPT)
      await terminal.waitFor(/Next step: none/, 40_000)
      expect(project.committedFeatures()).toEqual([1, 2])
      expect(project.state()).toMatchObject({ status: 'completed' })
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
