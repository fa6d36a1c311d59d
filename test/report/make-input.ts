import fc from 'fast-check'
import type { Batch, InFlight, Run, VerificationRecord } from '../../lib/batch/schema.ts'
import { composeReport } from '../../lib/report/compose.ts'
import type { ReportInput } from '../../lib/report/facts.ts'
import { reportMarkdown } from '../../lib/report/markdown.ts'
import { HELPER, ID, later, makeBatch, makeCheck, makeInFlight, makeOwner, NOW } from '../fakes/make-batch.ts'

/** What a model may have said: it must stand nowhere but in a quotation. */
export const SAID = 'SAIDBYMODEL'
const SHA = 'c975945d'.repeat(5)

type Kind =
  | 'passed'
  | 'changed'
  | 'unverified'
  | 'no_commit'
  | 'failed'
  | 'skipped'
  | 'pending'
  | 'in_progress'
  | 'in_conflict'
  | 'conflict'

const HOSTILE = [
  '<script>alert(1)</script>',
  '</details></q>"\'`|*_[x](javascript:1)',
  '\u202egnp.exe',
  'שלום עולם',
  '&amp;&#x3c;',
  '```',
  'x'.repeat(10_000),
]

const featureText = fc.oneof(fc.string({ minLength: 1, unit: 'binary' }), fc.constantFrom(...HOSTILE))
const kind = fc.constantFrom<Kind>(
  'passed',
  'changed',
  'unverified',
  'no_commit',
  'failed',
  'skipped',
  'pending',
  'in_conflict',
  'conflict',
)

/** Any night: outcomes, marks, pauses, texts, and an audit log and evidence that may lack or add anything. */
export const anyNight: fc.Arbitrary<ReportInput> = fc
  .record({
    features: fc.array(fc.record({ text: featureText, kind }), { minLength: 1, maxLength: 12 }),
    runs: fc.boolean(),
    lanes: fc.integer({ min: 0, max: 4 }),
    landing: fc.constantFrom('landed', 'nothing', 'held'),
    pause: fc.constantFrom(null, 'quota', 'breaker', 'red', 'auth', 'user'),
    said: fc.oneof(fc.constantFrom('', '”', '</q>', '\n# x', '`', '“'), fc.string()),
    hasEvidence: fc.boolean(),
    more: fc.array(
      fc.dictionary(
        fc.constantFrom('timestamp', 'event_type', 'feature_index', 'output_tail', 'command'),
        fc.oneof(fc.anything(), fc.constantFrom(0, 1, NOW)),
      ),
    ),
    unproven: fc.boolean(),
  })
  .map(({ features, runs, lanes, landing, pause, said, hasEvidence, more, unproven }) => {
    const kinds = features.map((feature) => feature.kind)
    const batch = night(
      features.map(({ text }) => text.trim() || 'x'),
      kinds,
      { runs, lanes, landing, pause, words: `${SAID} ${said} ${SAID}` },
    )
    const done = batch.completed_features
    const evidence = hasEvidence ? done.map((index) => run(index, `ok\n${SAID}`)) : []
    return {
      batch,
      audit: [...auditOf(batch, `${SAID} ${said}`), ...more.map((line) => ({ ...line, batch_id: ID }))],
      evidence: [...evidence, ...more],
      commits: new Map(
        done.map((index) => [
          index,
          [{ sha: SHA, subject: `${SAID}${said}`, files: [{ name: `${SAID}.js`, added: 1, removed: 2 }] }],
        ]),
      ),
      unproven: unproven ? done.slice(0, 1) : [],
      reverted: new Set(done.slice(1, 2)),
      now: later(7200),
      helper: HELPER,
    }
  })

function night(
  features: string[],
  kinds: readonly Kind[],
  {
    runs,
    lanes,
    landing,
    pause,
    words,
  }: { runs: boolean; lanes: number; landing: string; pause: string | null; words: string },
): Batch {
  const at = (...wanted: Kind[]) => kinds.flatMap((each, index) => (wanted.includes(each) ? [index] : []))
  const pending = at('pending')
  const checks = kinds.flatMap((each, index): [number, VerificationRecord][] => {
    if (each === 'passed') return [[index, makeCheck('passed')]]
    if (each === 'changed')
      return [[index, { ...makeCheck('passed'), changed_checks: [`deleted tests: ${words}`] }]]
    if (each === 'unverified') return [[index, makeCheck('unverified')]]
    return each === 'no_commit' ? [[index, { ...makeCheck('passed'), no_commit: true }]] : []
  })
  const failed = at('failed', 'conflict').map((feature_index) => ({
    feature_index,
    error_message: words,
    timestamp: NOW,
    work_ref: `refs/batch/${ID}/${feature_index + 1}-1`,
    ...(kinds[feature_index] === 'conflict' ? { failure_kind: 'conflict' } : {}),
  }))
  const conflicts = at('in_conflict').slice(0, lanes)
  const batch = makeBatch({
    features,
    completed: at('passed', 'changed', 'unverified', 'no_commit'),
    failed: at('failed', 'conflict'),
    skipped: at('skipped'),
    ...(runs && pending[0] !== undefined ? { inFlight: pending[0] } : {}),
    with: {
      owner: makeOwner(),
      pause:
        pause === null || pending.length === 0
          ? null
          : { reason: pause as 'quota', since: NOW, detail: words },
      last_turn_error: { error: 'overloaded', message: words, timestamp: NOW },
      verification: new Map(checks),
      git_operations: new Map(
        at('passed', 'changed', 'unverified').map((index) => [
          index,
          { commit: { success: true, sha: SHA, timestamp: NOW } },
        ]),
      ),
    },
  })
  const reasons = batch.skipped_features.map((each) => ({ ...each, reason: words }))
  const night = { ...batch, failed_features: failed, skipped_features: reasons }
  return lanes === 0 ? night : overnight(night, { lanes, landing, conflicts, words })
}

/** The same night as an overnight run in lanes, some of whose features do not go together with what has landed. */
function overnight(
  batch: Batch,
  {
    lanes,
    landing,
    conflicts,
    words,
  }: { lanes: number; landing: string; conflicts: number[]; words: string },
): Batch {
  const resolving = conflicts.map((index, slot): [number, InFlight] => [
    index,
    makeInFlight({ slot, conflict: { with: [index + 1, 0], detail: words, alone: slot % 2 === 1 } }),
  ])
  const tokens = { input: 1, cache_write: 2, cache_read: 3, output: 4 }
  const sessions = { s: { models: { 'model-a': tokens, '<b>': tokens }, cost_usd: null } }
  return {
    ...batch,
    in_flight: new Map([...batch.in_flight, ...resolving].slice(0, lanes)),
    usage: new Map(batch.completed_features.map((index) => [index, { sessions }])),
    run: {
      ...{ worktree: '/w', target: 'main', base: SHA, land: 'end', lanes, started_at: NOW },
      windows: [{ name: '<b>|x', used: 0.5, until: words, told_at: words }],
      landed: landing === 'landed' ? SHA : null,
      ...(landing === 'held' ? { not_landed: words } : {}),
    },
  }
}

function auditOf(batch: Batch, said: string) {
  const line = (seconds: number, event_type: string, feature_index: number) => ({
    timestamp: later(seconds),
    event_type,
    batch_id: ID,
    feature_index,
    reason: 'x',
    error_message: said,
  })
  return batch.feature_order.flatMap((index) => [
    line(index * 60, 'feature_started', index),
    line(index * 60 + 50, 'feature_failed', index),
  ])
}

/** A line of the evidence file. */
export function run(feature_index: number, output_tail: string) {
  return {
    timestamp: NOW,
    feature_index,
    attempt: 1,
    head: SHA,
    command: 'npm test',
    exit_code: 0,
    seconds: 3,
    output_tail,
  }
}

/** An overnight run that has not landed yet. */
export const RUN: Run = {
  ...{ worktree: '/w', target: 'main', base: 'a'.repeat(40), landed: null, lanes: 2, started_at: NOW },
  land: 'end',
}

/** What a report is made from beside the batch: nothing. */
export const clean = {
  audit: [],
  evidence: [],
  commits: new Map(),
  unproven: [],
  now: later(60),
  helper: HELPER,
}

/** The report of a batch of these parts, as Markdown. */
export function markdownOf(parts: Parameters<typeof makeBatch>[0], more: object = {}): string {
  return reportMarkdown(composeReport({ ...clean, batch: makeBatch(parts), ...more }))
}
