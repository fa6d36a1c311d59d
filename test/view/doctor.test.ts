import { describe, expect, it } from 'vitest'
import {
  checksTimeText,
  doctorText,
  type Finding,
  factLines,
  preflightText,
  refusedText,
} from '../../lib/view/doctor.ts'

const begin = 'node b run'
const finding = (level: Finding['level'], text: string): Finding => ({ level, about: 'x', text })

describe('what doctor says', () => {
  it('has the worst first, and counts what is in the way', () => {
    const text = doctorText(['Fact.'], [finding('note', 'c'), finding('risk', 'b'), finding('stop', 'a')], {
      begin,
      untried: 'the checks',
    })
    expect(text.split('\n')).toEqual([
      ...['Fact.', 'STOP x: a', 'RISK x: b', 'note x: c'],
      'Not tried because of that: the checks.',
      '2 things stand in the way of a night.',
      'In a terminal the night begins with: node b run',
    ])
    expect(doctorText([], [finding('stop', 'a')], { begin })).toContain('1 thing stands')
    expect(doctorText([], [finding('note', 'a')], { begin })).toContain('Nothing that was looked at')
  })

  it('offers --yes only where nothing but risks is in the way', () => {
    expect(preflightText([finding('risk', 'b')])).toMatch(
      /nothing was written\. b --yes begins all the same\.$/,
    )
    expect(preflightText([finding('risk', 'b'), finding('stop', 'a')])).not.toContain('--yes')
  })

  it.each([
    [1.4, undefined, 'The checks take 1 s, at least once a feature.'],
    [90, 30, 'The checks take 90 s; at least once for each of 30 features that is 45 min.'],
    [600, 30, 'The checks take 10 min; at least once for each of 30 features that is 5 h 0 min.'],
  ] as const)('says of checks that take %d s for %s features how long that is', (seconds, features, text) => {
    expect(checksTimeText(seconds, features)).toBe(text)
  })

  it('names the client, its login and the set-up as far as they are known', () => {
    const login = { loggedIn: true, method: 'api_key', provider: 'firstParty' }
    expect(factLines({ version: '2.1.332', login, setUp: ['npm ci'] })).toEqual([
      'Claude Code 2.1.332, logged in by api_key (firstParty).',
      'Its worktree is prepared with: npm ci',
    ])
    expect(factLines({ version: '2.1.332', login: undefined, setUp: [] })).toEqual(['Claude Code 2.1.332.'])
    expect(factLines({ version: undefined, login: null, setUp: [] })).toEqual([])
  })
})

describe('what was refused', () => {
  it('comes with the rules to add, each once, and none for what a rule denies', () => {
    const text = refusedText([
      { call: 'Bash: make a', rule: 'Bash(make:*)', denied: false },
      { call: 'Bash: make b', rule: 'Bash(make:*)', denied: false },
      { call: 'Bash: git push', rule: undefined, denied: true },
      { call: 'Edit', rule: undefined, denied: false },
    ])
    expect(text).toMatch(/\.claude\/settings\.local\.json: "Bash\(make:\*\)"$/)
    expect(text).toContain('git push   (denied by a rule')
    expect(text).toContain('Edit   (no rule is sure')
    expect(refusedText([{ call: 'Edit', rule: undefined, denied: false }])).not.toContain('permissions.allow')
  })
})
