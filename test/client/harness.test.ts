import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { readConversation } from './harness/conversation.ts'
import { bash, say } from './harness/message-reply.ts'
import type { MessagesRequest } from './harness/messages-api.ts'
import { obedientClaude } from './harness/obedient-claude.ts'
import { runClient } from './harness/run-client.ts'
import { openTerminal } from './harness/terminal.ts'
import { ALLOWED, count, trailers, useMiniProjects } from './scenarios/mini-projects.ts'

const makeProject = useMiniProjects()

describe('the real client in the harness', () => {
  it('works through a list with an obedient model, and no permission is refused', async () => {
    const { run, project } = await count(makeProject())
    expect(trailers(project)).toEqual(['mini#1', 'mini#2'])
    expect(run.result).toMatchObject({ is_error: false, permission_denials: [] })
    expect(run.exitCode).toBe(0)
  })

  it('reaches no network but loopback, where the platform can keep it so', async () => {
    const { project } = makeProject()
    const list = 'node -p "Object.keys(os.networkInterfaces()).join()"'
    let answer: string | undefined
    const player = (request: MessagesRequest) => {
      answer = readConversation(request).find(({ kind }) => kind === 'result')?.text
      return answer === undefined ? bash(list) : say('Seen.')
    }
    const args = ['--allowedTools', 'Bash(node:*)']
    const run = await runClient({ player, project, prompt: 'hello', args })
    const expected = run.isIsolated ? ['lo'] : Object.keys(networkInterfaces())
    expect(answer?.trim().split('\n')[0]?.split(',')).toEqual(expected)
  })

  it('is an error when the scripted model breaks, whatever the client makes of it', async () => {
    const { project } = makeProject()
    const player = () => {
      throw new Error('no such line in the script')
    }
    await expect(runClient({ player, project, prompt: 'hello' })).rejects.toThrow('no such line')
  })
})

describe('the terminal interface in the harness', () => {
  it('takes a command that is typed, and shows how it ends', async () => {
    const { project, plugin } = makeProject()
    const terminal = await openTerminal({ player: obedientClaude(), project, plugin, args: ALLOWED })
    try {
      await terminal.enter('/count')
      const screen = await terminal.waitFor(/Next step: none/)
      expect(screen).not.toContain('Do you want')
      expect(trailers(project)).toEqual(['mini#1', 'mini#2'])
    } finally {
      await terminal.close()
    }
  })
})
