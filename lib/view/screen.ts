import {
  type FeatureState,
  featuresInProgress,
  type Progress,
  progress,
  waitLeft,
} from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { safeLine } from '../text/clean.ts'
import type { Line, Style, Terminal } from '../text/terminal-line.ts'
import { toWidth, widthOf } from '../text/terminal-line.ts'
import { chosenRows, type FeatureRow, featureRows, type Measures } from './feature-rows.ts'
import { shortDuration, shortNumber, withSeparators } from './format.ts'
import { type Need, needs, stepWords } from './needs.ts'
import { attemptWords, laneWords } from './overnight.ts'
import { countsWith, SHOWN } from './status.ts'

/** What the screen shows beside the batch. */
export interface ScreenFacts extends Measures {
  now: string
  helper: string
  unproven: readonly number[]
  /** What is to be said of the report, such as that it is missing. */
  notes?: readonly string[]
  /** How many lines there are room for; all where it is undefined. */
  height?: number
}

interface Look extends Pick<Terminal, 'columns'> {
  mark: string
  dash: string
  symbols: Record<FeatureState, string>
  bar: [done: string, left: string]
}

const RICH: Omit<Look, 'columns'> = {
  mark: '…',
  dash: '–',
  symbols: { completed: '✔', failed: '✘', skipped: '↷', blocked: '⊘', in_progress: '▶', pending: '·' },
  bar: ['█', '░'],
}
const PLAIN: Omit<Look, 'columns'> = {
  mark: '...',
  dash: '-',
  symbols: { completed: '', failed: '', skipped: '', blocked: '', in_progress: '', pending: '' },
  bar: ['#', '.'],
}

const STYLES: Record<FeatureState, Style> = {
  completed: 'green',
  failed: 'red',
  skipped: 'yellow',
  blocked: 'yellow',
  in_progress: 'cyan',
  pending: 'dim',
}

// A longer table is for --json: what needs a look is shown first.
const MOST_ROWS = 100
const LEAST_ROWS = 3

/** Draws where a batch stands for a person at a terminal: what needs them, how far it is, what it is doing, the table. */
export function statusScreen(batch: Batch, terminal: Terminal, facts: ScreenFacts): Line[] {
  const look = { ...(terminal.rich ? RICH : PLAIN), columns: Math.max(40, terminal.columns) }
  const rows = featureRows(batch, facts.unproven, facts)
  const above = [
    ...needLines(needs(batch, rows, facts), look),
    ...headLines(batch, facts, look),
    ...nowLines(batch, facts, look),
  ]
  const below = [...reasonLines(rows, look), ...(facts.notes ?? []).map((text) => [{ text }])]
  const room =
    facts.height === undefined ? MOST_ROWS : facts.height - heightOf([...above, ...below], look) - 3
  return [...above, ...tableLines(rows, Math.max(LEAST_ROWS, Math.min(MOST_ROWS, room)), look), ...below]
}

/** How many rows of the terminal the lines take: a command is never cut, so it may take several. */
export function heightOf(lines: readonly Line[], { columns }: Pick<Terminal, 'columns'>): number {
  return lines.reduce((sum, line) => {
    const width = line.reduce((all, { text }) => all + widthOf(text), 0)
    return sum + Math.max(1, Math.ceil(width / columns))
  }, 0)
}

function needLines(all: readonly Need[], look: Look): Line[] {
  if (all.length === 0) return []
  const fitting = (text: string) => toWidth(text, look.columns, look.mark).trimEnd()
  const lines = all.flatMap(({ text, said, steps }): Line[] => [
    [{ text: fitting(`  ${text}${said ? `: ${quote(said)}` : ''}`) }],
    ...steps.flatMap((step): Line[] => [
      [{ text: fitting(`    ${stepWords(step)}`) }],
      // Whole, to be copied.
      ...step.commands.map((command): Line => [{ text: `      ${safeLine(command)}`, style: 'bold' }]),
    ]),
  ])
  return [[{ text: 'Needs you', style: 'yellow' }], ...lines, []]
}

/** Quotes what somebody said, so that its words cannot run on into ours. */
function quote(text: string): string {
  return JSON.stringify(safeLine(text))
}

function headLines(batch: Batch, { unproven }: ScreenFacts, look: Look): Line[] {
  const counts = progress(batch)
  const id = toWidth(batch.batch_id, Math.min(widthOf(batch.batch_id), look.columns - 36), look.mark)
  return [
    [
      ...[{ text: `${id}  `, style: 'bold' } as const, { text: `${SHOWN_STATUS[batch.status]}  ` }],
      ...[...bar(counts, look), { text: ` ${percent(counts)}` }],
    ],
    [{ text: toWidth(countsWith(batch, unproven), look.columns, look.mark).trimEnd() }],
  ]
}

const SHOWN_STATUS: Record<Batch['status'], string> = {
  in_progress: 'in progress',
  paused: 'paused',
  completed: 'completed',
  failed: 'failed',
}

function percent({ ended, total }: Progress): string {
  return `${total === 0 ? 0 : Math.floor((100 * ended) / total)} %`
}

function bar({ completed, ended, total }: Progress, { columns, bar: [full, empty] }: Look): Line {
  const width = Math.min(40, Math.max(10, Math.floor(columns / 4) - 4))
  const cells = (count: number) => (total === 0 ? 0 : Math.floor((width * count) / total))
  const done = cells(completed)
  const other = cells(ended) - done
  return [
    { text: full.repeat(done), style: 'green' },
    { text: full.repeat(other), style: 'red' },
    { text: empty.repeat(width - done - other), style: 'dim' },
  ]
}

function nowLines(batch: Batch, { now }: ScreenFacts, look: Look): Line[] {
  const running = featuresInProgress(batch)
  if (running.length === 0 || batch.pause) return [[]]
  return [...running.map((current) => nowLine(batch, current, now, look)), []]
}

function nowLine(
  batch: Batch,
  current: ReturnType<typeof featuresInProgress>[number],
  now: string,
  look: Look,
): Line {
  const failed = batch.verification.get(current.index)?.failed_checks ?? 0
  const wait = waitLeft(current, Date.parse(now)) / 1000
  const parts = [
    ...[...laneWords(batch, current), ...attemptWords(current)].map((words) => `, ${words}`),
    ` since ${clock(current.started_at)}`,
    failed > 0 ? `, its checks failed ${failed}x` : '',
    wait > 0 ? `, waits until ${clock(current.not_before ?? '')}` : '',
  ]
  const text = `: ${safeLine(batch.features[current.index] ?? '')}`
  const what = `feature ${current.index + 1}${parts.join('')}${text}`
  return [{ text: 'Now  ', style: 'cyan' }, { text: toWidth(what, look.columns - 5, look.mark).trimEnd() }]
}

/** The time of day where the person is, which is all that changes within a night. */
function clock(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return 'an unknown time'
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

// From how many columns on the commands that verified a feature are named, and in how many.
const WIDE = 120
const HOW_WIDTH = 34

interface Column {
  title: string
  align?: 'right'
  /** From how many columns of the terminal on it is shown. */
  from: number
  cell(row: FeatureRow, look: Look): string
  style?(row: FeatureRow): Style | undefined
}

const COLUMNS: Column[] = [
  { title: '#', align: 'right', from: 0, cell: ({ number }) => String(number) },
  { title: 'feature', from: 0, cell: ({ text }) => safeLine(text) },
  {
    title: 'outcome',
    from: 0,
    cell: ({ state }, { symbols }) => `${symbols[state] ? `${symbols[state]} ` : ''}${SHOWN[state]}`,
    style: ({ state }) => STYLES[state],
  },
  { title: 'tries', align: 'right', from: 60, cell: ({ attempts }) => String(attempts ?? '') },
  {
    title: 'checks',
    from: 50,
    cell: ({ checks, commands }, { columns, mark }) =>
      columns < WIDE || commands === '' || checks === ''
        ? checks
        : toWidth(`${checks}: ${safeLine(commands)}`, HOW_WIDTH, mark).trimEnd(),
    style: ({ checks }) => (checks === '' || checks === 'passed' ? undefined : 'yellow'),
  },
  {
    title: 'commit',
    from: 60,
    cell: ({ commit }) => commit,
    style: ({ commit }) => (isLoud(commit) ? 'yellow' : undefined),
  },
  {
    title: 'time',
    align: 'right',
    from: 70,
    cell: ({ seconds, attempts }, { dash }) => measured(attempts, seconds, shortDuration, dash),
  },
  {
    title: 'tokens',
    align: 'right',
    from: 70,
    cell: ({ tokens, attempts }, { dash }) => measured(attempts, tokens, shortNumber, dash),
  },
]

function isLoud(cell: string): boolean {
  return cell === 'NONE' || cell === 'GONE'
}

function measured(
  attempts: number | undefined,
  value: number | undefined,
  shown: (value: number) => string,
  dash: string,
): string {
  if (attempts === undefined) return ''
  return value === undefined ? dash : shown(value)
}

const WIDE_ENOUGH_FOR_DASHES = 100
const GAP = 2
const LEAST_TEXT = 10

function tableLines(all: readonly FeatureRow[], most: number, look: Look): Line[] {
  const rows = chosenRows(all, most)
  // A column of dashes is worth its room on a wide terminal only.
  const isKnown = all.some(({ tokens }) => tokens !== undefined)
  const columns = COLUMNS.filter(
    ({ title, from }) => look.columns >= (title === 'tokens' && !isKnown ? WIDE_ENOUGH_FOR_DASHES : from),
  )
  const cells = rows.map((row) => columns.map((column) => column.cell(row, look)))
  const widths = columns.map(({ title }, at) =>
    Math.max(widthOf(title), ...cells.map((line) => widthOf(line[at] ?? ''))),
  )
  const others = widths.reduce(
    (sum, width, at) => sum + (columns[at]?.title === 'feature' ? 0 : width + GAP),
    0,
  )
  const text = columns.findIndex(({ title }) => title === 'feature')
  widths[text] = Math.max(LEAST_TEXT, Math.min(widths[text] ?? 0, look.columns - others))
  const line = (texts: readonly string[], style: (at: number) => Style | undefined): Line =>
    texts.map((cell, at) => {
      const shown = aligned(cell, widths[at] ?? 0, columns[at]?.align, look)
      const own = style(at)
      return {
        text: at === texts.length - 1 ? shown : `${shown}${' '.repeat(GAP)}`,
        ...(own ? { style: own } : {}),
      }
    })
  const hidden = all.length - rows.length
  return [
    line(
      columns.map(({ title }) => title),
      () => 'dim',
    ),
    ...cells.map((texts, at) => line(texts, (column) => columns[column]?.style?.(rows[at] as FeatureRow))),
    ...(hidden > 0 ? [[{ text: `  and ${withSeparators(hidden)} more`, style: 'dim' } as const]] : []),
  ]
}

function aligned(cell: string, width: number, align: Column['align'], { mark }: Look): string {
  const own = widthOf(cell)
  return align === 'right' && own <= width ? ' '.repeat(width - own) + cell : toWidth(cell, width, mark)
}

const MOST_REASONS = 10

/** Why features did not complete, quoted. */
function reasonLines(rows: readonly FeatureRow[], look: Look): Line[] {
  const told = rows.filter(({ reason }) => reason !== '')
  const lines = told.slice(0, MOST_REASONS).map(({ number, state, reason }): Line => {
    const what = state === 'completed' ? 'changed its checks' : state
    const said = state === 'blocked' ? safeLine(reason) : quote(reason)
    return [{ text: toWidth(`${number} ${what}: ${said}`, look.columns, look.mark).trimEnd() }]
  })
  const more = told.length - lines.length
  const rest: Line[] = more > 0 ? [[{ text: `and ${more} more` }]] : []
  return lines.length > 0 ? [[], ...lines, ...rest] : []
}
