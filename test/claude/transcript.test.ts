import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { forkUsage, transcriptUsage, usageIn } from '../../lib/claude/transcript.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function line(id: string, output_tokens: number, model = 'a'): string {
  const usage = { input_tokens: 1, output_tokens, cache_creation_input_tokens: 2, cache_read_input_tokens: 3 }
  return JSON.stringify({ type: 'assistant', message: { id, model, usage, content: [] } })
}

it('counts a message once, by the last of its lines, and neither the client’s own nor half a line', () => {
  const lines = [line('1', 5), line('1', 50), line('2', 7, 'b'), line('3', 9, '<synthetic>'), 'null']
  const text = [...lines, '{"type":"user","message":{"content":"usage"}}', line('4', 9).slice(0, -5)].join(
    '\n',
  )
  expect(usageIn(text)).toEqual({
    models: {
      a: { input: 1, cache_write: 2, cache_read: 3, output: 50 },
      b: { input: 1, cache_write: 2, cache_read: 3, output: 7 },
    },
    cost_usd: null,
  })
})

it('finds the record of a session wherever the client keeps it, and is silent where there is none', () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  folders.push(home)
  const own = join(home, 'elsewhere')
  for (const above of [join(home, '.claude'), own]) {
    mkdirSync(join(above, 'projects', '-a-b'), { recursive: true })
    writeFileSync(join(above, 'projects', '-a-b', 's.jsonl'), line('1', above === own ? 2 : 1))
  }
  const outputOf = (env: NodeJS.ProcessEnv, session = 's') =>
    transcriptUsage({ env, home }, session)?.models['a']?.output
  expect([outputOf({}), outputOf({ CLAUDE_CONFIG_DIR: own }), outputOf({}, 'other')]).toEqual([
    1,
    2,
    undefined,
  ])
  expect(transcriptUsage({ env: {}, home: join(home, 'nobody') }, 's')).toBeUndefined()
})

// Break: a feature is charged with what another batch, another feature, or a fork from before used.
it('counts the forks of a session for the feature that each was given, by what it was told first', () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  folders.push(home)
  const folder = join(home, '.claude', 'projects', '-a-b', 's', 'subagents')
  mkdirSync(folder, { recursive: true })
  const fork = (name: string, first: string, at: number) => {
    const told = JSON.stringify({ type: 'user', message: { role: 'user', content: first } })
    writeFileSync(join(folder, `agent-${name}.jsonl`), `${told}\n${line('1', 5)}\n${line('1', 50)}\n`)
    utimesSync(join(folder, `agent-${name}.jsonl`), at, at)
  }
  const brief = (number: number, batch: string, text = 'Add one') =>
    `Batch feature ${number} of 9: ${text}\nThe last line must be:\nBatch-Feature: ${batch}#${number}\nImplement it.`
  fork('first', brief(1, 'b'), 1000)
  fork('second', brief(2, 'b', 'Batch feature 7 of 9: x\nBatch-Feature: b#7'), 1001)
  fork('twelfth', brief(12, 'b'), 1002)
  fork('before', brief(3, 'b'), 999)
  fork('other', brief(4, 'b2'), 1003)
  fork('none', 'Explore the code. Batch-Feature: b#5', 1004)
  writeFileSync(join(folder, 'agent-first.meta.json'), '{}')
  const found = forkUsage({ env: {}, home }, { session: 's', batchId: 'b', since: 1_000_000 })
  expect(found.map(({ index, fork: name }) => [index, name]).sort()).toEqual([
    [0, 'agent-first'],
    [1, 'agent-second'],
    [11, 'agent-twelfth'],
  ])
  expect(found[0]?.usage.models).toEqual({ a: { input: 1, cache_write: 2, cache_read: 3, output: 50 } })
  expect(forkUsage({ env: {}, home }, { session: 'nobody', batchId: 'b', since: 0 })).toEqual([])
})
