import fs from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  getFeatureGitStatus,
  loadBatchState,
  markFeatureStatus,
  recordGitOperation,
  recordRetryAttempt,
  sanitizeErrorMessage,
  sanitizeFeatureName,
} from '../../lib/index.ts'
import { faultsOf, hostile } from '../fakes/hostile-texts.ts'
import { AT, bend, makeBatchProject, refusalThatKeeps, stateFile } from './project.ts'

// Put together here, so that no scanner of this repository takes it for a real one.
const RANDOM = 'q7Zx2Kd9Lm4Rt8Vb1Nc6Hw3Js5Pf0Gy'
const SECRET = `https://me:${RANDOM}@example.com/ ghp_${RANDOM}abcdef`
const MIB = 1024 * 1024

/** Everything below `.claude`, as one text. */
function kept(root: string): string {
  const names = fs.readdirSync(`${root}/.claude`, { recursive: true, encoding: 'utf8' })
  const files = names.map((name) => `${root}/.claude/${name}`).filter((name) => fs.statSync(name).isFile())
  return files.map((file) => fs.readFileSync(file, 'utf8')).join('\n')
}

describe('texts that a tool hands in', () => {
  // Break: a tool's log becomes the place where the keys of the house lie, or a line that Claude obeys.
  it('are kept as one clean line each, without their secrets', async () => {
    const { root } = await makeBatchProject()
    const text = `${hostile('text')} ${SECRET}`
    const now = { now: AT }
    const facts = { success: false, branch: text, remote: text, url: text, error: text }
    await recordGitOperation(root, 0, 'push', facts, now)
    await markFeatureStatus(root, 0, 'in_progress', now)
    await recordRetryAttempt(root, 0, `Error: read ECONNRESET ${text}`, { ...now, consent: true })
    await markFeatureStatus(root, 0, 'failed', { ...now, errorMessage: text })
    await markFeatureStatus(root, 1, 'skipped', { ...now, reason: text })
    expect(kept(root)).not.toContain(RANDOM)
    const state = loadBatchState(root)
    const { timestamp: _, success: __, ...push } = getFeatureGitStatus(state, 0).push ?? {}
    const said = [
      ...Object.values(push).map(String),
      ...(state?.failed_features ?? []).map(({ error_message }) => error_message),
      ...(state?.skipped_features ?? []).map(({ reason }) => reason),
    ]
    expect(said).toHaveLength(6)
    for (const one of said) expect(one).toMatch(/^<text>.*\[redacted\]/)
    expect(said.flatMap(faultsOf)).toEqual([])
  })

  it('are clean and stay so, whatever they hold', () => {
    const unit = fc.oneof(fc.constantFrom(...hostile('x')), fc.string({ unit: 'binary', maxLength: 3 }))
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        for (const clean of [sanitizeFeatureName, sanitizeErrorMessage]) {
          const text = clean(`a${units.join('')}`)
          expect(text.split(/[\n\r\v\f\u0085\u2028\u2029]/)).toHaveLength(1)
          expect(text).not.toMatch(
            /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\u{e0000}-\u{e007f}]/u,
          )
          expect(clean(text)).toBe(text)
        }
      }),
    )
  })
})

describe('a state file that nobody would write', () => {
  // Break: a field of that name is lost at the next write, or changes what all objects are.
  it.each(['{"__proto__": {"status": "completed"}}', '{"theirs": {"\\u005f_proto__": 1}}'])(
    'with %s is refused and stays',
    async (json) => {
      const { root } = await makeBatchProject()
      const text = fs.readFileSync(stateFile(root), 'utf8')
      fs.writeFileSync(stateFile(root), `${json.slice(0, -1)},${text.slice(1)}`)
      for (const call of [
        () => loadBatchState(root),
        () => markFeatureStatus(root, 0, 'skipped', { reason: 'no' }),
      ]) {
        const { error, kept } = await refusalThatKeeps(root, call)
        expect([error.code, kept]).toEqual(['STATE_CORRUPT', true])
        expect(error.message).toContain('__proto__')
      }
      expect(({} as Record<string, unknown>)['status']).toBeUndefined()
    },
  )

  it('over 64 MiB is refused by its size', async () => {
    const { root } = await makeBatchProject()
    fs.truncateSync(stateFile(root), 64 * MIB + 1)
    expect(() => loadBatchState(root)).toThrow(/larger than 64 MiB/)
  })

  it('shows its texts clean, in refusals too', async () => {
    const { root } = await makeBatchProject()
    const evil = hostile('text')
    const owner = { session_id: evil, host: evil, epoch: 1, since: evil, last_seen: new Date().toISOString() }
    bend(root, { features: [evil, 'two', 'three'], workflow_reminder: evil, owner })
    const state = loadBatchState(root)
    expect(
      [state?.features[0], state?.workflow_reminder, state?.owner?.host].flatMap((t) => faultsOf(`${t}`)),
    ).toEqual([])
    const { error } = await refusalThatKeeps(root, () => markFeatureStatus(root, 0, 'failed', {}))
    expect(error.code).toBe('NOT_OWNER')
    expect(faultsOf(error.message)).toEqual([])
  })
})
