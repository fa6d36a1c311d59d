import { describe, expect, it } from 'vitest'
import {
  bashVerdict,
  editVerdict,
  type Permissions,
  ruleFor,
  type Verdict,
} from '../../lib/claude/permission-rules.ts'

const permissions = (more: Partial<Permissions> = {}): Permissions => ({
  allow: [],
  ask: [],
  deny: [],
  mode: 'acceptEdits',
  sandbox: false,
  ...more,
})

// test/nights/permission-table.test.ts holds the same against the client; these say what must never be guessed.
describe('what the client will do with a command', () => {
  it.each([
    ['npm testx', { allow: ['Bash(npm test:*)'] }, 'asked'],
    ['npm test && rm x; make', { allow: ['Bash(npm test:*)'] }, 'asked'],
    ['npm test && git push', { allow: ['Bash'], deny: ['Bash(git push:*)'] }, 'denied'],
    ['npm test', { allow: ['Bash(npm test)'], ask: ['Bash(npm *)'] }, 'asked'],
    ['npm test', { mode: 'dontAsk', ask: ['Bash(npm *)'] }, 'denied'],
    ['npm test', { mode: 'bypassPermissions', deny: ['Bash(npm:*)'] }, 'denied'],
    ['npm test > out', { allow: ['Bash(npm test:*)'] }, 'unknown'],
    ['npm test > out', { allow: ['Bash'] }, 'allowed'],
    ['$(x)', {}, 'asked'],
    ['npm  test', { allow: ['Bash(npm test)'] }, 'unknown'],
    ['npm test "a', { allow: ['Bash(npm test:*)'] }, 'unknown'],
    ['sudo git push', { allow: ['Bash(sudo:*)'], deny: ['Bash(git push:*)'] }, 'unknown'],
    ['npm test', { mode: 'auto' }, 'unknown'],
    ['make', { sandbox: true }, 'unknown'],
    ['rm -rf ../x', {}, 'unknown'],
    ['a.b', { allow: ['Bash(a?b*)'] }, 'asked'],
  ] as [string, Partial<Permissions>, Verdict][])('%j with %j: %s', (command, more, verdict) => {
    expect(bashVerdict(command, permissions(more))).toBe(verdict)
  })

  it.each([
    [{ deny: ['Edit(src/**)'] }, 'unknown'],
    [{ mode: 'default', allow: ['Edit(src/**)'] }, 'unknown'],
    [{ mode: 'plan', allow: ['Edit'] }, 'asked'],
  ] as [Partial<Permissions>, Verdict][])('edits with %j: %s', (more, verdict) => {
    expect(editVerdict('Edit', permissions(more))).toBe(verdict)
  })
})

describe('the rule that lets a command through', () => {
  it.each([
    ['cargo build --all', {}, 'Bash(cargo build:*)'],
    ['make', {}, 'Bash(make:*)'],
    ['node --test', {}, 'Bash(node:*)'],
    ['make a && npm run b', {}, 'Bash(make a && npm run b)'],
    ['git push origin', { deny: ['Bash(git push:*)'] }, undefined],
    ['make > out', {}, undefined],
    ['make a', { ask: ['Bash(make:*)'] }, undefined],
  ] as [string, Partial<Permissions>, string | undefined][])(
    'for %j with %j is %s',
    (command, more, rule) => {
      expect(ruleFor(command, permissions(more))).toBe(rule)
    },
  )
})
