import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../lib/claude/default-settings.ts'
import { parseSettings } from '../../lib/claude/settings.ts'

const settings = (yaml: string) => parseSettings(`---\n${yaml}\n---\nNotes of the user.\n`)
const DEFAULTS = {
  verify_shell: false,
  verify_timeout_seconds: 600,
  base_verify_timeout_seconds: 90,
  stop_hook: true,
  close_issues: false,
  checks_changed: 'show',
  on_failure: 'tell',
  land: 'end',
  permission_mode: 'acceptEdits',
  stall_minutes: 30,
  worker: 'agent',
  keep_awake: true,
}

describe('settings', () => {
  it.each(['', 'Only notes.\n', '---\n---\n', '---\nverify:\nmode: ~\n---\n'])(
    'have defaults where nothing is set, as in %j',
    (text) => {
      expect(parseSettings(text)).toEqual(DEFAULTS)
    },
  )

  it('are the defaults where there is no file', () => {
    expect(DEFAULT_SETTINGS).toEqual(DEFAULTS)
  })

  it('are all read', () => {
    const yaml = `verify: [npm test, npm run lint]
verify_shell: true
verify_timeout_seconds: 1200
base_verify_timeout_seconds: 0.5
stop_hook: false
close_issues: true
checks_changed: refuse
on_failure: take_back
land: each
permission_mode: bypassPermissions
stall_minutes: 5
worktree_setup: make ready
worker: full
model: opus[1m]
fallback_model: sonnet
window: 22:00-07:00
stop_at_usage: 80
max_hours: 8.5
max_cost: 20
max_tokens: 5e6
max_cost_feature: 2
keep_awake: false
mode: direct`
    expect(settings(yaml)).toEqual({
      verify: ['npm test', 'npm run lint'],
      verify_shell: true,
      verify_timeout_seconds: 1200,
      base_verify_timeout_seconds: 0.5,
      stop_hook: false,
      close_issues: true,
      checks_changed: 'refuse',
      on_failure: 'take_back',
      land: 'each',
      permission_mode: 'bypassPermissions',
      stall_minutes: 5,
      worktree_setup: ['make ready'],
      worker: 'full',
      model: 'opus[1m]',
      fallback_model: 'sonnet',
      window: '22:00-07:00',
      stop_at_usage: 80,
      max_hours: 8.5,
      max_cost: 20,
      max_tokens: 5_000_000,
      max_cost_feature: 2,
      keep_awake: false,
      mode: 'direct',
    })
  })

  it('may name one command as a text, and none by an empty list', () => {
    expect(settings('verify: npm test').verify).toEqual(['npm test'])
    expect(settings('verify: []').verify).toEqual([])
  })

  // Break: a misspelled setting is ignored in silence, so that nothing verifies the night.
  it('with unknown names are given as such, those of an object among them', () => {
    expect(settings('verfy: npm test\n__proto__: {stop_hook: false}\nconstructor: 1')).toEqual({
      ...DEFAULTS,
      unknown: expect.arrayContaining(['verfy', 'constructor']),
    })
  })

  it.each([
    ['verify: 5', 'verify in .claude/batch-implement.local.md is 5. It must be a command, a list'],
    ['verify: ["npm test", ""]', 'verify in .claude/batch-implement.local.md is ["npm test",""]. It must'],
    ['verify: "  "', 'It must be a command'],
    [
      'verify_shell: yes',
      'verify_shell in .claude/batch-implement.local.md is "yes". It must be true or false',
    ],
    ['verify_timeout_seconds: 10m', 'is "10m". It must be a number of seconds above 0, at most 86400'],
    ['verify_timeout_seconds: 0', 'is 0. It must be a number of seconds'],
    ['base_verify_timeout_seconds: .inf', 'base_verify_timeout_seconds'],
    ['stop_hook: 0', 'is 0. It must be true or false'],
    ['close_issues: [true]', 'is [true]. It must be true or false'],
    ['mode: fast', 'is "fast". It must be auto-implement, lean or direct: correct it there.'],
    ['window: 22-7', 'is "22-7". It must be hours of the day like 22:00-07:00'],
    ['window: 7:00-07:00', 'hours of the day'],
    ['stop_at_usage: 101', 'is 101. It must be a percentage above 0, at most 100'],
    ['max_cost: 0', 'is 0. It must be a number above 0'],
    ['max_tokens: .inf', 'must be a number above 0'],
    ['max_hours: 8h', 'is "8h". It must be a number above 0'],
    ['model: --add-dir', 'is "--add-dir". It must be the name of a model'],
    ['worker: lean', 'is "lean". It must be agent or full'],
    [`mode: ${'x'.repeat(500)}`, `"${'x'.repeat(99)}... It must`.replace('... It', '.... It')],
  ])('of the wrong kind are refused by name: %s', (yaml, message) => {
    expect(() => settings(yaml)).toThrow(expect.objectContaining({ code: 'SETTINGS' }))
    expect(() => settings(yaml)).toThrow(message)
  })

  it('never come from a block that is not YAML', () => {
    const text = '---js\nmodule.exports = { verify: "npm test" }\n---\n'
    expect(() => parseSettings(text)).toThrow(expect.objectContaining({ code: 'SETTINGS' }))
  })

  it('refuses a few lines of aliases that stand for a thousand million items, at once', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const item = level === 0 ? 'x' : `*a${level - 1}`
      return `a${level}: &a${level} [${Array.from({ length: 10 }, () => item).join(', ')}]`
    })
    const text = `---\n${levels.join('\n')}\nverify: *a8\n---\n`
    expect(() => parseSettings(text)).toThrow(/The setting verify .* is a list of lists or maps\. It must be/)
  })
})
