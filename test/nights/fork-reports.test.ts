import { describe, expect, it } from 'vitest'
import { helperCall, QUICK_CHECK, runNight, toolAnswers, useProjects } from '../client/harness/batch-run.ts'
import { isFork } from '../client/harness/conversation.ts'
import { bash } from '../client/harness/message-reply.ts'
import type { Player } from '../client/harness/messages-api.ts'
import { failsOnce } from '../client/scenarios/fork-reports.ts'

const makeProject = useProjects()

describe('a fork that could not do its feature reports it itself', () => {
  it('and a failure that time heals costs one retry, not two', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const options = { player: failsOnce('Error: read ECONNRESET'), env: { BATCH_RETRY_ENABLED: 'yes' } }
    await runNight(project, '/batch-implement features.txt', options)
    expect(project.state()).toMatchObject({ completed_features: [0, 1], retry_attempts: { '0': 1 } })
  })

  // Guards: a `complete` in the same message as the Skill, which would have had its feature checked and completed.
  it('before a `complete` in the same message, which is refused with what leads on', async () => {
    const project = makeProject(2, QUICK_CHECK)
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
