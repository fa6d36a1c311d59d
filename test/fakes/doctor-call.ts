import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect } from 'vitest'
import { PLUGIN } from '../client/harness/batch-project.ts'
import type { FakeNight } from './overnight-project.ts'

interface Finding {
  level: string
  about: string
  text: string
}

/** The home folder of the person whose night it is. */
export const homeOf = (night: FakeNight) => join(night.folder, '..', 'home')

/** What doctor says, and its exit code, as text and as JSON; with `words` in front, inside another program. */
export function doctor(
  night: FakeNight,
  {
    words = ['features.txt'],
    env = {},
    inside = [],
    path,
  }: { words?: string[]; env?: Record<string, string>; inside?: string[]; path?: string } = {},
) {
  const given = {
    HOME: homeOf(night),
    PATH: path ?? `${join(homeOf(night), 'bin')}:${process.env['PATH']}`,
    TEST_RUN: night.folder,
    IS_SANDBOX: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    ...env,
  }
  const ask = (...more: string[]) => {
    const [program = '', ...rest] = [
      ...inside,
      process.execPath,
      join(PLUGIN, 'dist/batch.cjs'),
      'doctor',
      ...words,
      ...more,
    ]
    return spawnSync(program, rest, { cwd: night.folder, env: given, encoding: 'utf8' })
  }
  const text = ask()
  const json = ask('--json')
  expect([text.stderr, json.stderr, json.status]).toEqual(['', '', text.status])
  const data = JSON.parse(json.stdout) as { findings: Finding[]; facts: string[] }
  // All that the text says is in the JSON.
  for (const { about, text: said } of data.findings) expect(text.stdout).toContain(`${about}: ${said}`)
  for (const fact of data.facts.filter((line) => !line.startsWith('The checks take')))
    expect(text.stdout).toContain(fact)
  return { status: text.status, text: text.stdout, ...data }
}

/** What stands in the way, by level and subject. */
export const stands = ({ findings }: { findings: Finding[] }) =>
  findings.filter(({ level }) => level !== 'note').map(({ level, about }) => `${level} ${about}`)
