import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBatch, parseBatch } from '../../lib/batch/state-file.ts'
import { safeLine } from '../../lib/text/clean.ts'
import { asJson, makeBatch, makeCheck, makeOwner, NOW } from '../fakes/make-batch.ts'

const FILE = '/project/.claude/batch_state.json'
const COUNT = 4

// What another tool may have added, at any level.
const extra = fc.dictionary(
  fc.string({ maxLength: 6 }).map((name) => `x_${name}`),
  // A field of that name is refused.
  fc.jsonValue({ maxDepth: 2 }).filter((value) => !JSON.stringify(value).includes('__proto__')),
  { maxKeys: 3 },
)
// Texts are cleaned on reading, so only clean ones come back as they went.
const text = fc.string({ unit: 'binary', maxLength: 30 }).map(safeLine)
const index = fc.nat({ max: COUNT - 1 })
const outcome = fc.constantFrom('completed', 'failed', 'skipped', 'none')

/** Adds unknown fields to one level. */
function added<T extends object>(known: T): fc.Arbitrary<T> {
  return extra.map((fields) => ({ ...known, ...fields }))
}

const check = fc
  .tuple(
    added(makeCheck('failed', 1)),
    added({ command: 'a', exit_code: null, seconds: 0.5, output_tail: '' }),
  )
  .map(([record, run]) => ({ ...record, commands: [run] }))

const batchJson = fc
  .record({
    root: extra,
    outcomes: fc.array(outcome, { minLength: COUNT, maxLength: COUNT }),
    features: fc.array(
      text.filter((feature) => feature.trim() !== ''),
      { minLength: COUNT, maxLength: COUNT },
    ),
    order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: COUNT }),
    message: text,
    record: extra,
    owner: fc.option(added(makeOwner())),
    pause: fc.option(added({ reason: 'quota', since: NOW, until: NOW, detail: 'limit' })),
    inFlight: added({ attempt: 2, started_at: NOW, base_sha: null, last_error: 'x' }),
    retries: fc.dictionary(index.map(String), fc.nat(3)),
    git: added({ success: true, sha: 'abc' }).chain((commit) => added({ commit })),
    check,
    baseCheck: fc.option(check),
    compaction: added({ feature_index: 1, context_tokens_before_clear: 9, timestamp: NOW }),
    earlier: fc.dictionary(index.map(String), added({ attempts: 2, refs: ['refs/batch/b/1-1'], error: 'e' })),
    checks: fc.option(added({ commands: ['npm test'], shell: true, source: 'package.json', script: null })),
    leftovers: fc.option(
      added({ feature_index: 0, base_sha: 'a', commits: ['b'], files: ['a  b'], answers: 0 }),
    ),
    turnError: fc.option(added({ error: 'rate_limit', message: 'm', timestamp: NOW })),
  })
  .map((drawn) => {
    const ended = (wanted: string) => [0, 1, 2, 3].filter((at) => drawn.outcomes[at] === wanted)
    const facts = { timestamp: NOW, ...drawn.record }
    // `makeBatch` derives what follows from the outcomes, so that nothing is left to be repaired.
    const settled = makeBatch({
      features: drawn.features,
      order: drawn.order,
      completed: ended('completed'),
      failed: ended('failed'),
      skipped: ended('skipped'),
      with: { pause: drawn.pause as never },
    })
    return {
      ...asJson(settled),
      ...drawn.root,
      failed_features: ended('failed').map((at) => ({
        feature_index: at,
        error_message: drawn.message,
        ...facts,
      })),
      skipped_features: ended('skipped').map((at) => ({
        feature_index: at,
        reason: drawn.message,
        category: 'manual',
        ...facts,
      })),
      owner: drawn.owner,
      in_flight: drawn.outcomes[0] === 'none' ? { '0': drawn.inFlight } : {},
      retry_attempts: drawn.retries,
      git_operations: { '3': drawn.git },
      verification: { '2': drawn.check },
      earlier_attempts: drawn.earlier,
      checks: drawn.checks,
      leftovers: drawn.leftovers,
      base_verification: drawn.baseCheck,
      auto_clear_events: [drawn.compaction],
      last_turn_error: drawn.turnError,
    }
  })

describe('formatBatch and parseBatch', () => {
  // Break: a field is renamed, dropped or defaulted on the way, or a record is rebuilt from known fields only.
  it('give every field back, known or not, at every level', () => {
    fc.assert(
      fc.property(batchJson, (json) => {
        const written = JSON.stringify(json)
        const rewritten = formatBatch(parseBatch(written, FILE))
        expect(JSON.parse(rewritten)).toEqual(JSON.parse(written))
      }),
    )
  })

  // Break: a second rewrite differs from the first, so that revisions drift.
  it('are each other’s inverse', () => {
    fc.assert(
      fc.property(batchJson, (json) => {
        const batch = parseBatch(JSON.stringify(json), FILE)
        expect(parseBatch(formatBatch(batch), FILE)).toEqual(batch)
      }),
    )
  })

  // W13. Break: bytes that a crash cut off are read as a batch, with what is missing defaulted.
  it('never read a file that was cut off', () => {
    const whole = formatBatch(makeBatch({ features: 2 })).trimEnd()
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), (length) => {
        expect(() => parseBatch(whole.slice(0, length), FILE)).toThrow(
          expect.objectContaining({ code: 'STATE_CORRUPT' }),
        )
      }),
    )
  })

  // W13. Break: some JSON value gets through as a raw TypeError, or is read.
  it('refuse any other JSON with one of their own codes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(asJson(makeBatch()))), (value, field) => {
        const own = expect.objectContaining({ name: 'BatchError', code: expect.stringMatching(/^STATE_/) })
        expect(() => parseBatch(JSON.stringify(value), FILE)).toThrow(own)
        try {
          parseBatch(JSON.stringify({ ...asJson(makeBatch()), [field]: value }), FILE)
        } catch (error) {
          expect(error).toEqual(own)
        }
      }),
    )
  })
})
