import { describe, expect, it } from 'vitest'
import { NIGHT_WITH_GIT, QUICK_CHECK, runNight, useProjects } from './harness/batch-run.ts'
import { isFork, readConversation } from './harness/conversation.ts'
import type { Player } from './harness/messages-api.ts'
import { answersTo, firstForkMakes, PROMPT, reports, wholeWork } from './scenarios/fork-reports.ts'

const makeProject = useProjects()

/** Lets each answer to a fork report another use of all four classes, and adds them up for the feature of that fork. */
function withUsage(player: Player): { player: Player; used: Record<string, Record<string, number>> } {
  const used: Record<string, Record<string, number>> = {}
  let answers = 0
  const counted: Player = async (request) => {
    const reply = await player(request)
    if (reply.kind !== 'turn' || !isFork(request)) return reply
    answers += 1
    const tokens = {
      input: answers,
      cache_write: 10 * answers,
      cache_read: 100 * answers,
      output: 1000 + answers,
    }
    const [, number = ''] = /Batch feature (\d+) of/.exec(JSON.stringify(readConversation(request))) ?? []
    const sum = used[Number(number) - 1] ?? { input: 0, cache_write: 0, cache_read: 0, output: 0 }
    used[Number(number) - 1] = Object.fromEntries(
      Object.entries(tokens).map(([name, count]) => [name, (sum[name] ?? 0) + count]),
    )
    const usage = {
      input_tokens: tokens.input,
      output_tokens: tokens.output,
      cache_creation_input_tokens: tokens.cache_write,
      cache_read_input_tokens: tokens.cache_read,
    }
    return { ...reply, usage }
  }
  return { player: counted, used }
}

// The step asks for the skill and `complete` in one message: `complete` always comes, whatever the fork said.
describe('a fork that could not do its feature reports it itself, so that the `complete` of the same message comes too late', () => {
  it('after a commit that passes all checks: it stays failed, once, and the next feature is worked on', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const { player, used } = withUsage(firstForkMakes([...wholeWork(), ...reports('SyntaxError: x')]))
    const run = await runNight(project, PROMPT, { player, args: NIGHT_WITH_GIT })
    expect(run.result?.permission_denials).toEqual([])
    expect(answersTo(run, 'complete 1')[0]).toContain(
      'Nothing was recorded: feature 1 has already ended (failed).',
    )
    const { status, completed_features, failed_features } = project.state()
    expect({ status, completed_features }).toEqual({ status: 'completed', completed_features: [1] })
    expect(failed_features).toMatchObject([{ feature_index: 0, error_message: 'SyntaxError: x' }])
    // Break: nobody knows what a feature used inside a session, or what its fork said after its own report is left out.
    const usage = Object.entries(project.state()['usage'] as Record<string, { sessions: object }>)
    const known = usage.map(([index, { sessions }]) => [index, Object.values(sessions)])
    const expected = ['0', '1'].map((index) => [
      index,
      [{ models: { 'claude-sonnet-4-5': used[index] }, cost_usd: null }],
    ])
    expect(known).toEqual(expected)
  })
})
