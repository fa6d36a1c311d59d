import { type FeatureState, outcomeMark, outcomes, progress, unmetDependencies } from '../batch/progress.ts'
import type { Batch, CommandRun, Run } from '../batch/schema.ts'
import { isOver } from '../batch/transition.ts'
import type { FeatureRow } from '../view/feature-rows.ts'
import { counted, duration, shortDuration, shortNumber, utcTime } from '../view/format.ts'
import { featureList, needs, stepWords } from '../view/needs.ts'
import { attemptWords, hasLanded, landingText, laneWords } from '../view/overnight.ts'
import { SHOWN } from '../view/status.ts'
import type { Bar, Block, Cell, Inline, Report, Tone } from './blocks.ts'
import { type ReportFacts, type ReportInput, reportFacts } from './facts.ts'
import { featureDetails, nameOf, toneOf } from './feature-details.ts'
import { beginning } from './room.ts'
import { undoCell, undoWords } from './undo.ts'
import { usageItems } from './usage.ts'

/** Composes the report of a batch from what its files and git say. Pure. */
export function composeReport(input: ReportInput): Report {
  const facts = reportFacts(input)
  const { batch } = facts
  return {
    title: `Batch ${batch.batch_id}: ${STATUS[batch.status]}`,
    mark: outcomeMark(batch),
    revision: batch.revision,
    blocks: [
      ...top(facts),
      ...whatNeedsYou(facts),
      ...landed(facts),
      ...notLanded(facts),
      ...stillOpen(facts),
      ...cost(facts),
      ...chart(facts),
      ...each(facts),
      {
        kind: 'text',
        parts: [
          'An attempt is one run of a feature; its checks may run several times within one. Made from the state file, the audit log, the evidence file and git. What stands in quotation marks was said by Claude, by a commit or by a program; nobody checked it. Times are UTC.',
        ],
      },
    ],
  }
}

const STATUS: Record<Batch['status'], string> = {
  in_progress: 'in progress',
  paused: 'paused',
  completed: 'ended',
  failed: 'ended, nothing completed',
}

const COUNTED: { state: FeatureState; tone: Tone; always?: boolean }[] = [
  { state: 'completed', tone: 'good', always: true },
  { state: 'failed', tone: 'bad', always: true },
  { state: 'skipped', tone: 'look' },
  { state: 'blocked', tone: 'look' },
  { state: 'in_progress', tone: 'quiet' },
  { state: 'pending', tone: 'quiet' },
]

function top({ batch, rows, now, time }: ReportFacts): Block[] {
  const counts = COUNTED.map(({ state, tone, always = false }) => {
    const count = rows.filter((row) => row.state === state).length
    return { label: SHOWN[state].toLowerCase(), count, tone, always }
  })
  const items = counts
    .filter(({ count, always }) => always || count > 0)
    .map(({ label, count, tone }) => ({ label, count, tone }))
  const first = batch.created_at || isoOf(time.start)
  const last = isOver(batch) ? (isoOf(time.end) ?? batch.updated_at) : now
  const lasted = (Date.parse(last) - Date.parse(first ?? '')) / 1000
  const paused =
    time.pauses.reduce((sum, { start, end }) => sum + Math.max(0, (end ?? Date.parse(now)) - start), 0) / 1000
  const lanes = batch.run?.lanes ?? 1
  const when = [
    `${counted(batch.features.length, 'feature')}${lanes > 1 ? `, up to ${lanes} at once` : ''}. Began ${utcTime(first ?? '')}`,
    isOver(batch) ? `, ended ${utcTime(last)}` : `, as of ${utcTime(now)}`,
    Number.isFinite(lasted) && lasted >= 0
      ? ` (${duration(lasted)}${paused > 0 ? `, of which paused ${duration(paused)}` : ''})`
      : '',
  ]
  return [
    { kind: 'counts', items },
    { kind: 'text', parts: [`${when.join('')}.`] },
    { kind: 'list', items: summary(batch, rows) },
  ]
}

function isoOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString()
}

/** What a person asks first, answered also where the answer is no. */
function summary(batch: Batch, rows: readonly FeatureRow[]): Inline[][] {
  // By what stands in the rows: one that was taken back needs no look any more, and stands there all the same.
  const marked = (mark: string) => {
    const found = rows.filter(({ checks, commit }) => checks === mark || commit === mark)
    return found.length === 0 ? 'none' : featureList(found.map(({ number }) => number))
  }
  const commands = batch.checks?.commands ?? []
  const verified: Inline[] =
    commands.length === 0
      ? ['Checked by: no command.']
      : [
          'Checked by ',
          ...commands
            .slice(0, 5)
            .flatMap((command, at): Inline[] => [at > 0 ? ', ' : '', { code: beginning(command, 200) }]),
          `. ${baseWords(batch)}`,
        ]
  return [
    verified,
    [`Changed their own checks (tests or test command): ${marked('CHANGED')}.`],
    ...(progress(batch).completed > 0
      ? [[`Unverified: ${marked('UNVERIFIED')}. Without a commit: ${marked('NONE')}.`]]
      : []),
    ...(batch.run ? [[landingWords(batch.run)]] : []),
    ...(batch.branch
      ? [['Branch at the start: ', { said: beginning(batch.branch, 200) }, '.'] as Inline[]]
      : []),
  ]
}

function cost({ batch, rows }: ReportFacts): Block[] {
  return [
    { kind: 'heading', text: 'What it cost' },
    { kind: 'list', items: usageItems(batch, rows) },
  ]
}

function landingWords(run: Run): string {
  return hasLanded(run)
    ? landingText(run)
    : `Not on ${run.target ?? 'any branch'} yet${run.not_landed ? ': see what needs you' : ''}.`
}

function baseWords({ base_verification: base }: Batch): string {
  if (!base || base.result === 'unverified') return ''
  if (base.result === 'passed') return 'Before the first feature these passed.'
  const isTimeOut = base.commands.some(({ timed_out }: CommandRun) => timed_out)
  return isTimeOut
    ? 'Before the first feature these ran out of their time.'
    : 'Before the first feature these failed already.'
}

function whatNeedsYou({ batch, rows, now, helper }: ReportFacts): Block[] {
  const all = needs(batch, rows, { now, helper })
  const blocks = all.map(({ text, said, steps }): Block => {
    const quoted: Inline[] = said ? [': ', { said: beginning(said, 1000) }] : []
    const told = steps.map((step) => ({ words: stepWords(step), commands: step.commands }))
    return { kind: 'need', parts: [text, ...quoted], steps: told }
  })
  const none: Block[] = [{ kind: 'text', parts: ['Nothing.'] }]
  const order: Block[] = blocks.length > 1 ? [{ kind: 'text', parts: ['The most urgent first.'] }] : []
  return [{ kind: 'heading', text: 'What needs you' }, ...order, ...(blocks.length > 0 ? blocks : none)]
}

function numberCell({ isDetailed }: ReportFacts, { index, number }: FeatureRow): Cell {
  return { parts: [String(number)], to: isDetailed(index) ? number : undefined }
}

function landed(facts: ReportFacts): Block[] {
  const { batch } = facts
  const rows = facts.rows.filter(({ state }) => state === 'completed')
  const cells = rows.map((row): Cell[] => [
    numberCell(facts, row),
    { parts: [nameOf(row)] },
    { parts: [row.checks], tone: row.checks === 'passed' ? 'good' : 'look' },
    undoCell(facts, row),
    { parts: [String(row.attempts ?? '')] },
    { parts: [row.seconds === undefined ? '–' : shortDuration(row.seconds)] },
    { parts: [row.tokens === undefined ? '–' : shortNumber(row.tokens)] },
  ])
  const head = ['#', 'feature', 'checks', 'to undo it', 'attempts', 'time', 'tokens']
  const title = hasLanded(batch.run) ? 'What landed' : 'What completed, and has not landed yet'
  const [heading, body] = section(title, 'landed', head, cells, 'Nothing.')
  const how: Block[] = rows.length > 0 ? [{ kind: 'text', parts: undoWords(batch) }] : []
  const changed = 'CHANGED: it changed its own tests or test command, and was checked by those.'
  const word: Block[] = rows.some(({ checks }) => checks === 'CHANGED')
    ? [{ kind: 'text', parts: [changed] }]
    : []
  return [heading, ...how, body, ...word]
}

function notLanded(facts: ReportFacts): Block[] {
  const rows = facts.rows.filter(
    ({ state }) => state === 'failed' || state === 'skipped' || state === 'blocked',
  )
  const cells = rows.map((row): Cell[] => [
    numberCell(facts, row),
    { parts: [nameOf(row)] },
    { parts: [SHOWN[row.state]], tone: toneOf(row) },
    {
      parts: [
        row.state === 'blocked' ? row.reason : { said: beginning(row.reason, 400) },
        ...kept(facts, row),
      ],
    },
    { parts: [String(row.attempts ?? '')] },
  ])
  return section(
    'What did not, and why',
    'not landed',
    ['#', 'feature', 'outcome', 'why', 'attempts'],
    cells,
    'Everything that was begun did.',
  )
}

function kept({ batch, isDetailed }: ReportFacts, { index }: FeatureRow): Inline[] {
  const ref = batch.failed_features.find(({ feature_index }) => feature_index === index)?.work_ref
  return ref === undefined ? [] : [isDetailed(index) ? ' Its work is kept: see below.' : ' Its work is kept.']
}

function stillOpen(facts: ReportFacts): Block[] {
  const rows = facts.rows.filter(({ state }) => state === 'in_progress' || state === 'pending')
  if (rows.length === 0) return []
  // Once: of ten thousand features each row would ask for all of them.
  const ended = outcomes(facts.batch)
  const cells = rows.map((row): Cell[] => [
    numberCell(facts, row),
    { parts: [nameOf(row)] },
    { parts: [SHOWN[row.state]] },
    { parts: [openWords(facts.batch, row, ended)] },
  ])
  return section('Still open', 'open', ['#', 'feature', 'state', 'now'], cells, '')
}

/** What one that is open does, or waits for. */
function openWords(batch: Batch, { index }: FeatureRow, ended: ReturnType<typeof outcomes>): string {
  const current = batch.in_flight.get(index)
  if (current) return [...laneWords(batch, current), ...attemptWords(current)].join(', ')
  const others = unmetDependencies(batch, index, ended).map((other) => other + 1)
  return others.length > 0 ? `waits for ${others.join(', ')}` : ''
}

function section(
  title: string,
  name: string,
  head: string[],
  rows: Cell[][],
  none: string,
): [heading: Block, body: Block] {
  const body: Block = rows.length > 0 ? { kind: 'table', name, head, rows } : { kind: 'text', parts: [none] }
  return [{ kind: 'heading', text: title }, body]
}

// More bars than this are too thin to see.
const MOST_BARS = 1500

const BAR_TONES: Record<string, Tone> = {
  completed: 'good',
  failed: 'bad',
  retried: 'look',
  skipped: 'look',
  running: 'quiet',
}

function chart({ time, batch, now }: ReportFacts): Block[] {
  const { spans, pauses, start } = time
  const shown = spans.filter(({ index }) => index >= 0 && index < batch.features.length).slice(-MOST_BARS)
  const first = shown[0]?.start ?? start
  if (first === undefined || shown.length === 0) return []
  const until = time.end ?? Date.parse(now)
  const bars = shown.map(({ index, start, end, how }): Bar => {
    const to = end ?? Math.max(start, until)
    const label = `feature ${index + 1}: ${how}, ${utcTime(new Date(start).toISOString())}, ${duration((to - start) / 1000)}`
    return { number: index + 1, start, end: to, tone: BAR_TONES[how] ?? 'quiet', label }
  })
  const end = Math.max(first + 1000, ...bars.map((bar) => bar.end))
  const shaded = pauses.slice(-200).map((pause) => ({ start: pause.start, end: pause.end ?? end }))
  return [
    { kind: 'heading', text: 'Time line' },
    { kind: 'chart', bars, pauses: shaded, start: first, end },
  ]
}

function each(facts: ReportFacts): Block[] {
  const ran = facts.rows.filter(({ state }) => state !== 'pending').length
  if (facts.detailed.length === 0) return []
  const some = `Of ${counted(ran, 'feature')} these are the ${facts.detailed.length} that need a look or ended last; the output of all checks is in the evidence file.`
  return [
    { kind: 'heading', text: 'Each feature' },
    ...(facts.detailed.length < ran ? [{ kind: 'text', parts: [some] } as const] : []),
    ...facts.detailed.map((row) => featureDetails(facts, row)),
  ]
}
