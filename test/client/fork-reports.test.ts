import { describe, expect, it } from 'vitest'
import { helperCall, runNight, toolAnswers, useProjects } from './harness/batch-run.ts'
import { isFork, readConversation } from './harness/conversation.ts'
import { bash, say } from './harness/message-reply.ts'
import type { Player } from './harness/messages-api.ts'
import { obedientClaude } from './harness/obedient-claude.ts'

const makeProject = useProjects()

/** A fork of feature 1 that fails once, reports it as its command says, and ends; all else is obedient. */
function failsOnce(error: string): Player {
  const obedient = obedientClaude()
  const fork = [bash(helperCall(`fail 1 <<'END'\n${error}\nEND`)), say(`failed: ${error}`)]
  return (request) => {
    const entries = readConversation(request)
    if (isFork(request)) {
      const isFirst = JSON.stringify(entries).includes('Batch feature 1 of ')
      return (isFirst ? fork.shift() : undefined) ?? obedient(request)
    }
    const last = entries.at(-1)
    const isReport = last?.kind === 'result' && last.tool === 'Skill' && last.text.includes('failed: ')
    return isReport ? bash(helperCall('next')) : obedient(request)
  }
}

describe('a fork that could not do its feature reports it itself', () => {
  it('once: the next feature is worked on, and nothing else is recorded as failed', async () => {
    const project = makeProject(2)
    const run = await runNight(project, '/batch-implement features.txt', {
      player: failsOnce('SyntaxError: x'),
    })
    expect(run.result?.permission_denials).toEqual([])
    const { status, completed_features, failed_features } = project.state()
    expect({ status, completed_features }).toEqual({ status: 'completed', completed_features: [1] })
    expect(failed_features).toMatchObject([{ feature_index: 0, error_message: 'SyntaxError: x' }])
  })

  it('and a failure that time heals costs one retry, not two', async () => {
    const project = makeProject(2)
    const options = { player: failsOnce('Error: read ECONNRESET'), env: { BATCH_RETRY_ENABLED: 'yes' } }
    await runNight(project, '/batch-implement features.txt', options)
    expect(project.state()).toMatchObject({ completed_features: [0, 1], retry_attempts: { '0': 1 } })
  })

  // Guards: a `complete` in the same message as the Skill, which would have had its feature checked and completed.
  it('before a `complete` in the same message, which is refused with what leads on', async () => {
    const project = makeProject(2)
    const inner = failsOnce('SyntaxError: x')
    let isDue = true
    const player: Player = async (request) => {
      const reply = await inner(request)
      const isSkill = reply.kind === 'turn' && JSON.stringify(reply.blocks).includes('"Skill"')
      if (!isDue || !isSkill || isFork(request)) return reply
      isDue = false
      return { ...reply, blocks: [...reply.blocks, ...bash(helperCall('complete 1')).blocks] }
    }
    const run = await runNight(project, '/batch-implement features.txt', { player })
    const refused = toolAnswers(run).find(({ input }) => `${input?.['command']}`.endsWith(' complete 1'))
    expect(refused?.text).toContain('Nothing was recorded: feature 1 has already ended (failed).')
    expect(project.state()).toMatchObject({
      completed_features: [1],
      failed_features: [{ feature_index: 0 }],
    })
  })
})
