import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { transcriptUsage, usageIn } from '../../lib/claude/transcript.ts'

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
