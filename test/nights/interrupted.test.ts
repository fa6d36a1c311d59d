import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { helperCall, QUICK_CHECK, touchAndCommit, useProjects } from '../client/harness/batch-run.ts'
import { isFork, readConversation } from '../client/harness/conversation.ts'
import { bash, say } from '../client/harness/message-reply.ts'
import type { Player } from '../client/harness/messages-api.ts'
import { obedientClaude } from '../client/harness/obedient-claude.ts'
import type { Terminal } from '../client/harness/terminal.ts'
import { expectWhole, GO_ON, open } from '../client/scenarios/interrupted.ts'

const makeProject = useProjects()
const terminals: Terminal[] = []
afterEach(async () => {
  for (const terminal of terminals.splice(0)) await terminal.close()
})

describe('Esc in the terminal', () => {
  // Guards: the person's Esc, reported as a failure, costs the feature.
  it('in a fork, whose interruption Claude reports as a failure: it is refused, and the feature is done after all', async () => {
    const project = makeProject(3, QUICK_CHECK)
    const obedient = obedientClaude({ implement: touchAndCommit })
    let isHeld = false
    let hasReported = false
    const player: Player = async (request) => {
      const entries = readConversation(request)
      const text = JSON.stringify(entries)
      if (!isHeld && isFork(request) && text.includes('Batch feature 2 of ')) {
        isHeld = true
        await new Promise(() => undefined)
      }
      const stopped = entries.find(
        ({ kind, text: said }) => kind === 'result' && /want to proceed|interrupted by user/i.test(said),
      )
      if (isFork(request) || hasReported || !stopped || !text.includes(GO_ON)) return obedient(request)
      hasReported = true
      return bash(helperCall(`fail 2 <<'END'\n${stopped.text.split('\n')[0]}\nEND`))
    }
    const terminal = await open(project, player)
    terminals.push(terminal)
    await expect.poll(() => isHeld, { timeout: 40_000 }).toBe(true)
    terminal.press('Escape')
    await terminal.waitFor(/Interrupted/)
    await terminal.enter(GO_ON)
    await expectWhole(terminal, project)
    expect(hasReported).toBe(true)
    expect(project.state()).toMatchObject({ retry_attempts: {} })
  })

  // Guards: a check that is cut off counts as red, or the batch goes on before the person said so.
  it('while the helper checks feature 2: a question is answered, nothing goes on, and "go on" completes it', async () => {
    const held =
      "const fs = require('node:fs')\nif (fs.existsSync('hold')) { fs.writeFileSync('held', ''); setTimeout(() => {}, 60000) }\n"
    const project = makeProject(3, { 'check.cjs': held, '.gitignore': 'hold\nheld\n', ...QUICK_CHECK })
    const obedient = obedientClaude({ implement: touchAndCommit })
    const player: Player = async (request) => {
      const text = JSON.stringify(request.messages)
      if (!isFork(request) && text.includes('what time is it') && !text.includes(GO_ON))
        return say('It is noon.')
      const reply = await obedient(request)
      if (JSON.stringify(reply).includes('complete 2') && !text.includes(GO_ON)) project.write('hold', '')
      return reply
    }
    const terminal = await open(project, player)
    terminals.push(terminal)
    await expect.poll(() => existsSync(join(project.folder, 'held')), { timeout: 40_000 }).toBe(true)
    terminal.press('Escape')
    await terminal.waitFor(/Interrupted/)
    project.removeFile('hold')
    await terminal.enter('what time is it?')
    await terminal.waitFor(/It is noon\./)
    await terminal.waitFor(/✻ \S+ for \d+s/)
    expect(project.state()).toMatchObject({ status: 'in_progress', pause: null, completed_features: [0] })
    expect(project.state()['verification']).not.toHaveProperty('1')
    await terminal.enter(GO_ON)
    await expectWhole(terminal, project)
  })
})
