import { describe, expect, it } from 'vitest'
import {
  helperCall,
  NIGHT_WITH_GIT,
  QUICK_CHECK,
  runNight,
  useProjects,
} from '../client/harness/batch-run.ts'
import { isFork, readConversation } from '../client/harness/conversation.ts'
import { type Block, bash, type Reply, say } from '../client/harness/message-reply.ts'
import type { Player } from '../client/harness/messages-api.ts'
import { obedientClaude } from '../client/harness/obedient-claude.ts'
import { answersTo, firstForkMakes, PROMPT, reports, wholeWork } from '../client/scenarios/fork-reports.ts'

const makeProject = useProjects()
const RETRIES = { BATCH_RETRY_ENABLED: 'yes' }

// The step asks for the skill and `complete` in one message: `complete` always comes, whatever the fork said.
describe('a fork that could not do its feature reports it itself, so that the `complete` of the same message comes too late', () => {
  it('before anything was committed: it stays failed, once, and the next feature is worked on', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const player = firstForkMakes(reports('SyntaxError: x'))
    const run = await runNight(project, PROMPT, { player, args: NIGHT_WITH_GIT })
    expect(run.result?.permission_denials).toEqual([])
    expect(answersTo(run, 'complete 1')[0]).toContain(
      'Nothing was recorded: feature 1 has already ended (failed).',
    )
    const { status, completed_features, failed_features } = project.state()
    expect({ status, completed_features }).toEqual({ status: 'completed', completed_features: [1] })
    expect(failed_features).toMatchObject([{ feature_index: 0, error_message: 'SyntaxError: x' }])
  })

  it.each([
    ['before anything was committed', () => []],
    ['after a commit that passes all checks', wholeWork],
  ])('%s, and where time heals it: one retry is counted, and a new fork takes it up', async (_, work) => {
    const project = makeProject(2, QUICK_CHECK)
    const player = firstForkMakes([...work(), ...reports('Error: read ECONNRESET')])
    const run = await runNight(project, PROMPT, { player, env: RETRIES, args: NIGHT_WITH_GIT })
    expect(answersTo(run, 'complete 1')[0]).toContain(
      'Nothing was recorded: attempt 2 of feature 1 has not begun.',
    )
    expect(project.state()).toMatchObject({ completed_features: [0, 1], retry_attempts: { '0': 1 } })
    const forks = run.exchanges.filter(({ request }) => isFork(request) && request.messages.length === 1)
    expect(forks).toHaveLength(3)
  })

  // Guards: two commits that take each other back counted as the work of a feature whose fork forgot its report.
  it('and where it took its commit back without a word to the helper, nothing is completed', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const player = firstForkMakes([
      ...wholeWork(),
      bash('git revert --no-edit HEAD'),
      say('failed: SyntaxError: x'),
    ])
    const run = await runNight(project, PROMPT, { player, args: NIGHT_WITH_GIT })
    expect(answersTo(run, 'complete 1')[0]).toContain('nothing has been committed since feature 1 was begun')
    expect(project.state()).toMatchObject({
      completed_features: [1],
      failed_features: [{ feature_index: 0, error_message: expect.stringContaining('SyntaxError: x') }],
    })
  })
})

describe('a `complete` that comes before the fork has ended is refused', () => {
  it('when it stands before the skill in the message', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const run = await runNight(project, PROMPT, { player: turnsRound() })
    expect(answersTo(run, 'complete 1')[0]).toContain('nothing has been committed since feature 1 was begun')
    expect(project.state()).toMatchObject({ status: 'completed', completed_features: [0, 1] })
  })

  it('when it comes while the fork is at work', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const obedient = obedientClaude()
    const early: string[] = []
    let held: Reply | undefined
    const player: Player = async (request) => {
      const last = readConversation(request).at(-1)
      if (isFork(request) && held && early.length === 0) {
        early.push(last?.text ?? '')
        return held
      }
      const reply = await obedient(request)
      if (held || !isFork(request) || !JSON.stringify(reply).includes('git add')) return reply
      held = reply
      return bash(helperCall('complete 1'))
    }
    await runNight(project, PROMPT, { player })
    expect(early[0]).toContain('nothing has been committed since feature 1 was begun')
    expect(project.state()).toMatchObject({ status: 'completed', completed_features: [0, 1] })
    expect(project.committedFeatures()).toEqual([1, 2])
  })
})

/** Asks for the first skill and its `complete` in the wrong order. */
function turnsRound(): Player {
  const obedient = obedientClaude()
  let isDue = true
  return async (request): Promise<Reply> => {
    const reply = await obedient(request)
    if (!isDue || reply.kind !== 'turn' || reply.blocks.length < 2) return reply
    isDue = false
    return { kind: 'turn', blocks: [...reply.blocks].reverse() as Block[] }
  }
}
