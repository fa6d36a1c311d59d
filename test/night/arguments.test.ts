import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../lib/claude/default-settings.ts'
import { RUN_OPTIONS, readRehearsal, readRunArguments, withSettings } from '../../lib/night/arguments.ts'
import { readWindow } from '../../lib/text/daily-window.ts'
import { runHelpText } from '../../lib/view/night.ts'

const SET = {
  ...DEFAULT_SETTINGS,
  window: '22:00-07:00',
  stop_at_usage: 80,
  max_hours: 8,
  max_cost: 20,
  max_tokens: 1000,
  max_cost_feature: 2,
  model: 'opus',
  fallback_model: 'sonnet',
}
const request = (...words: string[]) => {
  const read = readRunArguments(['features.txt', ...words])
  if (!read) throw new Error('help')
  return withSettings(read, SET)
}

it('limits and models come from the settings where the words say nothing', () => {
  expect(request()).toMatchObject({
    limits: {
      features: undefined,
      hours: 8,
      cost: 20,
      tokens: 1000,
      usagePercent: 80,
      window: readWindow('22:00-07:00'),
    },
    model: 'opus',
    fallbackModel: 'sonnet',
    maxCostFeature: 2,
  })
})

it('words win over the settings, one by one', () => {
  const words = {
    '--max-hours': '1',
    '--max-cost': '2',
    '--max-tokens': '3',
    '--stop-at-usage': '4',
    '--window': '01:00-02:00',
    '--model': 'a',
    '--fallback-model': 'b',
    '--max-cost-feature': '5',
  }
  expect(request(...Object.entries(words).flat())).toMatchObject({
    limits: { hours: 1, cost: 2, tokens: 3, usagePercent: 4, window: readWindow('01:00-02:00') },
    model: 'a',
    fallbackModel: 'b',
    maxCostFeature: 5,
  })
  expect(request('--max-cost', '2').limits.hours).toBe(8)
})

it('help has a line for each option, and the whole call', () => {
  const text = runHelpText('/p/batch.cjs')
  for (const name of Object.keys(RUN_OPTIONS).filter((one) => one !== 'help'))
    expect(text).toMatch(new RegExp(`^  --${name} .*`, 'm'))
  expect(text).toContain('node "/p/batch.cjs" run features.txt')
})

it('a rehearsal takes the words of a run, or none at all', () => {
  expect(readRehearsal({}, [])).toEqual({ what: undefined, lanes: undefined })
  expect(readRehearsal({ lanes: '3', yes: true }, ['a.txt'])).toMatchObject({
    what: { kind: 'start', source: { file: 'a.txt' } },
    lanes: 3,
  })
  expect(readRehearsal({ resume: true }, [])).toMatchObject({ what: { kind: 'resume' } })
  expect(() => readRehearsal({ 'max-cost': 'much' }, [])).toThrow('--max-cost much is not a number above 0')
})

it('a dry run of a run is refused in a sentence that names doctor', () => {
  expect(() => readRunArguments(['a.txt', '--dry-run'])).toThrow(/^run has no --dry-run: doctor takes/)
})
