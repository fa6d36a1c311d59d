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

/** What doctor says as text, in its parts, and its exit code; with words in front, `inside` another program. */
export function doctor(night: FakeNight, given: DoctorCall = {}) {
  const { status, stdout, stderr } = ask(night, given)
  expect(stderr).toBe('')
  const findings = stdout.split('\n').flatMap((line): Finding[] => {
    const [, level = '', about = '', text = ''] = /^(STOP|RISK|note) (\S+): (.*)$/.exec(line) ?? []
    return level === '' ? [] : [{ level: level.toLowerCase(), about, text }]
  })
  return { status, text: stdout, findings }
}

/** The same of a call that is asked for JSON too, which says all that the text says and no more. */
export function doctorAndJson(night: FakeNight, given: DoctorCall = {}) {
  const said = doctor(night, given)
  const { status, stdout, stderr } = ask(night, given, '--json')
  expect([stderr, status]).toEqual(['', said.status])
  const data = JSON.parse(stdout) as { findings: Finding[]; facts: string[] }
  const sorted = (findings: Finding[]) => findings.map((one) => JSON.stringify(one)).sort()
  const same = data.findings.map(({ level, about, text }) => ({ level, about, text }))
  expect(sorted(same)).toEqual(sorted(said.findings))
  for (const fact of data.facts.filter((line) => !line.startsWith('The checks take')))
    expect(said.text).toContain(fact)
  return { ...said, facts: data.facts }
}

interface DoctorCall {
  words?: string[]
  env?: Record<string, string>
  inside?: string[]
  path?: string
}

function ask(
  night: FakeNight,
  { words = ['features.txt'], env = {}, inside = [], path }: DoctorCall,
  ...more: string[]
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
  const helper = [process.execPath, join(PLUGIN, 'dist/batch.cjs'), 'doctor', ...words, ...more]
  const [program = '', ...rest] = [...inside, ...helper]
  return spawnSync(program, rest, { cwd: night.folder, env: given, encoding: 'utf8' })
}

/** What stands in the way, by level and subject. */
export const stands = ({ findings }: { findings: Finding[] }) =>
  findings.filter(({ level }) => level !== 'note').map(({ level, about }) => `${level} ${about}`)
