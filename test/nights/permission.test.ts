import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { BatchProject } from '../client/harness/batch-project.ts'
import {
  BY_DEFAULT,
  copyPlugin,
  helperCall,
  plugin,
  QUICK_CHECK,
  runNight,
  toolAnswers,
  touchAndCommit,
  useProjects,
} from '../client/harness/batch-run.ts'
import { makeHome, removeHome } from '../client/harness/client-home.ts'
import { isFork, readConversation } from '../client/harness/conversation.ts'
import { bash, say } from '../client/harness/message-reply.ts'
import type { Player } from '../client/harness/messages-api.ts'
import { obedientClaude } from '../client/harness/obedient-claude.ts'
import { openTerminal } from '../client/harness/terminal.ts'

const PROMPT = '/batch-implement features.txt'
const makeProject = useProjects()
const homes: string[] = []
afterEach(() => {
  for (const home of homes.splice(0)) removeHome(home)
})

function newHome(): string {
  const home = makeHome()
  homes.push(home)
  return home
}

/** In the default permission mode, with work that needs no more than what is allowed. */
const careful = { player: obedientClaude({ implement: touchAndCommit }), args: BY_DEFAULT }

function expectWholeBatch(project: BatchProject): void {
  expect(project.committedFeatures()).toEqual([1, 2])
  expect(project.state()).toMatchObject({ status: 'completed' })
}

describe('headless, in the default permission mode', () => {
  it('a whole batch runs without a prompt, from a plugin folder whose path has blanks and a quote', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const folder = copyPlugin(join(newHome(), "it's a", 'plug in'))
    const run = await runNight(project, PROMPT, { ...careful, plugin: folder })
    expectWholeBatch(project)
    expect(run.result?.permission_denials).toEqual([])
  })

  it('in a later turn the hook allows a plain helper call and answers others with the plain form', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const home = newHome()
    const first = await runNight(project, PROMPT, { ...careful, home, player: () => say('Not now.') })
    const denied = [`${helperCall('next')} && touch owned`, `${helperCall('next')} > owned`]
    const refused = [helperCall('next', join(project.folder, "it's another")), helperCall('start x.txt')]
    const calls = [...denied, ...refused, helperCall('status 2>&1')].map((command) => bash(command))
    let at = 0
    const player: Player = () => calls[at++] ?? say('Enough.')
    const second = await runNight(project, 'go on', {
      ...{ home, player },
      args: ['--resume', String(first.result?.session_id)],
    })
    const notRun = second.result?.permission_denials.map(({ tool_input }) => tool_input['command'])
    expect(notRun).toEqual([...denied, ...refused])
    expect(project.git('status', '--short')).not.toContain('owned')
    const answers = toolAnswers(second).map(({ text }) => text.includes('The plain form of this call'))
    expect(answers.slice(-calls.length)).toEqual([true, true, false, false, false])
  })
})

describe('typed into the terminal', () => {
  it('a batch that the person interrupts goes on at "go on" without a dialog', async () => {
    const project = makeProject(2, QUICK_CHECK)
    let wasHeld = false
    const player: Player = async (request) => {
      const entries = readConversation(request)
      if (!wasHeld && isFork(request) && JSON.stringify(entries).includes('#2')) {
        wasHeld = true
        await new Promise(() => undefined)
      }
      return careful.player(request)
    }
    const terminal = await openTerminal({ ...careful, player, project: project.folder, plugin })
    try {
      await terminal.enter(PROMPT)
      await expect.poll(() => wasHeld, { timeout: 40_000 }).toBe(true)
      terminal.press('Escape')
      await terminal.waitFor(/Interrupted/)
      await terminal.enter('go on')
      await terminal.waitFor(/Next step: none/, 40_000)
      expectWholeBatch(project)
    } finally {
      await terminal.close()
    }
  })

  it('20 ways to write a call badly leave no dialog in a later turn, and the batch ends by itself', {
    timeout: 120_000,
  }, async () => {
    const settings = {
      '.claude/batch-implement.local.md': '---\nstop_hook: false\nverify: node check.cjs\n---\n',
    }
    const project = makeProject(2, settings)
    const status = helperCall('status')
    const path = join(plugin, 'dist/batch.cjs')
    const plain = [
      `${status} 2>&1`,
      `cd "${project.folder}" && ${status}`,
      `node '${path}' status`,
      `${status} `,
    ]
    const refused = [
      ...[`${status} | tail -20`, `${status} && touch owned`, `${status}; touch owned`, `${status} > owned`],
      ...[`${status} || true`, `${status} 2>/dev/null`, `timeout 600 ${status}`, `sleep 1 && ${status}`],
      ...[
        `time ${status}`,
        `A=1 ${status}`,
        `(${status})`,
        `${status} & touch owned`,
        `node --no-warnings "${path}" next`,
      ],
      ...[
        `P="${path}"; node "$P" status`,
        `cd /tmp && ${status}`,
        `bash -c '${status}'`,
        `echo "$(${status})"`,
      ],
      ...[`${helperCall('skip 1')} --reason "$(touch owned)"`, `echo why | ${helperCall('fail 1')}`],
      ...[
        helperCall('fail 1 <<END\nwhy\nEND'),
        `${status}\n${status}`,
        `cd "${plugin}" && node dist/batch.cjs status`,
      ],
    ]
    const calls = [...plain, ...refused]
    const answers: string[] = []
    const player: Player = (request) => {
      if (isFork(request) || answers.length === calls.length) return careful.player(request)
      if (!JSON.stringify(request.messages).includes('go on, please')) return say('Stopped.')
      const { kind, text } = readConversation(request).at(-1) ?? { kind: 'told', text: '' }
      if (kind === 'result') answers.push(text)
      const next = calls[answers.length] ?? helperCall('next')
      return bash(next)
    }
    const terminal = await openTerminal({ player, project: project.folder, plugin, args: BY_DEFAULT })
    try {
      await terminal.enter(PROMPT)
      await terminal.waitFor(/Stopped\./)
      await terminal.enter('go on, please')
      await terminal.waitFor(/Next step: none/, 90_000)
      expectWholeBatch(project)
      const ran = answers.filter((text) => text.includes('Write the file number 1'))
      expect(ran).toEqual(answers.slice(0, plain.length))
      const form = answers.filter((text) => text.includes('The plain form of this call'))
      expect(form).toHaveLength(refused.length)
      expect(project.git('status', '--short')).not.toContain('owned')
    } finally {
      await terminal.close()
    }
  })
})
