import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { PLUGIN } from '../fakes/helper-process.ts'

const read = (folder: string, name: string) =>
  fs.readFileSync(path.join(PLUGIN, folder, `${name}.md`), 'utf8')

function rules(text: string): string[] {
  return (/^allowed-tools: (.*)$/m.exec(text)?.[1] ?? '').split(', ')
}

const VERBS: Record<string, string[]> = {
  'batch-implement': ['command', 'next', 'complete', 'fail', 'skip', 'status', 'pause', 'record-git'],
  'batch-status': ['status'],
  'auto-implement': ['brief', 'fail', 'record-git'],
  'auto-implement-lean': ['brief', 'fail', 'record-git'],
}

describe.each(Object.entries(VERBS))('/%s', (command, verbs) => {
  // Guards S2: a rule for the whole helper lets Claude read any text file through `start`.
  it.each([
    ['commands', 'dist/batch.cjs'],
    ['dist/commands', 'batch.cjs'],
  ])('in %s has a rule of its own for each verb that it needs, and no other', (folder, program) => {
    const own = verbs.map((verb) => `Bash(node "\${CLAUDE_PLUGIN_ROOT}/${program}" ${verb}:*)`)
    const skills = ['auto-implement', 'auto-implement-lean'].flatMap((skill) => [
      `Skill(${skill})`,
      `Skill(batch-implement:${skill})`,
    ])
    expect(rules(read(folder, command))).toEqual(command === 'batch-implement' ? [...own, ...skills] : own)
  })

  it('calls the helper in its block by the first of them', () => {
    const call = new RegExp(`^\`\`\`!\nnode "\\$\\{CLAUDE_PLUGIN_ROOT\\}/dist/batch.cjs" ${verbs[0]} `, 'm')
    expect(read('commands', command)).toMatch(call)
  })
})

describe('the text of /auto-implement', () => {
  const text = read('commands', 'auto-implement')

  it('has the fork report a failure itself, before its last line', () => {
    expect(text).toContain(`node "\${CLAUDE_PLUGIN_ROOT}/dist/batch.cjs" fail <number> <<'END'`)
    expect(text).toMatch(/`done: `.*`failed: `/)
  })

  it('has the worker look at what was there before it begins, and stage by name', () => {
    const text = read('agents', 'worker')
    expect(text.indexOf('git status')).toBeGreaterThan(0)
    expect(text.indexOf('git status')).toBeLessThan(text.indexOf('Plan the smallest change'))
    expect(text).toMatch(/by name/)
  })
})
