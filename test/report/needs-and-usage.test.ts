import { describe, expect, it } from 'vitest'
import { HELPER, ID, later, NOW } from '../fakes/make-batch.ts'
import { markdownOf, RUN, run } from './make-input.ts'

describe('what needs a person', () => {
  // Break: a reader cannot tell which of two commands goes on with what, and types both.
  it('says of each command what it does and where it is typed, and which ones are alternatives', () => {
    const pause = { reason: 'user' as const, since: NOW, detail: '' }
    const text = markdownOf({
      failed: [0],
      with: { pause, run: { ...RUN, not_landed: 'a rebase is under way' } },
    })
    const needed = text.slice(text.indexOf('## What needs you'), text.indexOf('## What completed'))
    const steps = needed.split('\n').filter((line) => line !== '' && !line.startsWith('```'))
    expect(steps).toEqual([
      '## What needs you',
      'The most urgent first.',
      '**Paused: somebody stopped it**',
      'To go on, in Claude Code:',
      `/batch-implement --resume ${ID} --overnight`,
      'or in a terminal:',
      `node "${HELPER}" run --resume ${ID}`,
      '**What completed is verified, but not on main yet: “a rebase is under way”**',
      'To try to land it again, in Claude Code:',
      '/batch-implement --land',
      'or in a terminal:',
      `node "${HELPER}" run --land ${ID}`,
      'or to merge it by hand, as a conflict needs, in a terminal:',
      `git merge batch/${ID}/verified`,
      '**Failed: feature 1: “it broke”**',
      'To go on and try it again too (instead of the above), in Claude Code:',
      `/batch-implement --resume ${ID} --overnight --retry-failed`,
      'or in a terminal:',
      `node "${HELPER}" run --retry-failed ${ID}`,
    ])
  })

  // Break: a pause for a lost login names a command that is refused, since nothing has failed, or tries again twice.
  it('tries again by one command what a lost login made fail, and by none where nothing failed', () => {
    const pause = { reason: 'auth' as const, since: NOW, detail: '' }
    const resume = `/batch-implement --resume ${ID}`
    const failed = markdownOf({ failed: [0], with: { pause } })
    expect(failed).toContain(
      `Log in, then go on and try again what failed, in Claude Code:\n\n\`\`\`text\n${resume} --retry-failed\n`,
    )
    expect(failed).toContain(
      '**Failed: feature 1 (the command above tries it again too): “it broke”**\n\n## ',
    )
    expect(markdownOf({ with: { pause } })).toContain(
      `Log in, then go on, in Claude Code:\n\n\`\`\`text\n${resume}\n`,
    )
  })
})

describe('what was done and used', () => {
  // Break: a feature that was worked on once, and whose checks ran three times, seems to contradict itself.
  it('says how often a feature was worked on, and how often its checks ran within that', () => {
    const rounds = [1, 1, 2, 3].map((minute) => ({ ...run(0, ''), timestamp: later(minute * 60) }))
    const text = markdownOf({ failed: [0] }, { evidence: rounds })
    expect(text).toContain('1 attempt: it was worked on once, and its checks ran 3 times within it.')
  })

  // Break: four classes become one, a model's tokens another's, or what nobody knows a 0.
  it('tells tokens by model and class, of each feature and of all; what is not known is a dash', () => {
    const used = (input: number) => ({ input, cache_write: 20, cache_read: 3000, output: 4 })
    const session = (models: Record<string, ReturnType<typeof used>>) => ({
      sessions: { s: { models, cost_usd: null } },
    })
    const usage = new Map([
      [0, session({ big: used(100), small: used(1) })],
      [1, session({ big: used(200) })],
    ])
    const text = markdownOf({ completed: [0, 1], with: { usage } })
    expect(text).toContain('Tokens of `big`: 300 input, 40 written to the cache, 6k read from it, 8 output.')
    expect(text).toContain('Tokens of `big`: 100 input, 20 written to the cache, 3k read from it, 4 output.')
    expect(text).toContain('Tokens of `small`: 1 input')
    expect(text).toContain('in the forks of the features, told of all 2 features worked on.')
    expect(text).toContain('Cost: –. The client told none, as always inside a session.')
    expect(markdownOf({ completed: [0] })).toContain('Cost: –. Tokens: –.')
  })

  // Break: the sum of some features passes for the cost of the night.
  it('says of how many features the cost is', () => {
    const told = (cost_usd: number | null) => ({
      sessions: { s: { models: { m: { input: 1, cache_write: 0, cache_read: 0, output: 1 } }, cost_usd } },
    })
    const of = (...costs: (number | null)[]) =>
      markdownOf({
        features: 4,
        completed: [0, 1, 2],
        with: { run: RUN, usage: new Map(costs.map((cost, index) => [index, told(cost)])) },
      })
    expect(of(1, 0.5, null)).toContain(
      "Cost: $1.50 by the client's own estimate. The client told the cost of 2 of the 3 features worked on, not of feature 3, so the sum is too low.",
    )
    expect(of(1, 0.5, null)).toContain('Tokens: 6, told of all 3 features worked on.')
    expect(of(1)).toContain(
      'The client told the cost of 1 of the 3 features worked on, not of features 2, 3, so the sum is too low.',
    )
    expect(of(1, 1, 1)).toContain('The client told the cost of all 3 features worked on.')
    expect(of(null)).toContain('Cost: –. The client told none.')
  })

  // Break: nobody can see how much of a subscription is left, or a share is made up where the client tells none.
  it('shows what share of the usage windows was used, as the client told it last, and nothing where it told none', () => {
    const windows = [
      { name: 'seven_day', used: 0.07, told_at: later(60) },
      { name: 'five_hour', used: 0.854, until: later(7200), told_at: later(120) },
      { name: '<b>x_y', used: 1.2, told_at: 'soon' },
    ]
    const text = markdownOf({ with: { run: { ...RUN, windows } } })
    expect(text.match(/^- Subscription.*$/gm)).toEqual([
      '- Subscription: 120 % of the &lt;b&gt;x y window was used when the client last told it, at –.',
      '- Subscription: 85 % of the 5-hour window was used when the client last told it, at 2026-03-04 05:08 UTC; that window ends at 2026-03-04 07:06 UTC.',
      '- Subscription: 7 % of the 7-day window was used when the client last told it, at 2026-03-04 05:07 UTC.',
    ])
    expect(markdownOf({ with: { run: RUN } })).not.toContain('Subscription')
  })
})
