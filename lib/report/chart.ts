import type { Bar, Block } from './blocks.ts'

type Chart = Extract<Block, { kind: 'chart' }>

const WIDTH = 720
const LABEL = 44
const LANE = 16
const TOP = 22
// Past this many features their bars share one lane.
const MOST_LANES = 60

/** Draws when each feature was worked on, as SVG without any text but numbers and times of ours. */
export function chartSvg({ bars, pauses, start, end }: Chart): string {
  const scale = (time: number) =>
    LABEL + ((WIDTH - LABEL) * (clamp(time, start, end) - start)) / Math.max(1, end - start)
  const lanes = laneNumbers(bars)
  const height = TOP + lanes.count * LANE + 4
  const rect = (x: number, y: number, to: number, tall: number, tone: string, title: string) =>
    `<rect class="${tone}" x="${x.toFixed(1)}" y="${y}" width="${Math.max(1.5, to - x).toFixed(1)}" height="${tall}"><title>${title}</title></rect>`
  const marks = ticks(start, end).map(({ time, label }) => {
    const x = scale(time).toFixed(1)
    const anchor = time === start ? 'start' : time === end ? 'end' : 'middle'
    return `<line x1="${x}" x2="${x}" y1="${TOP - 6}" y2="${height}"/><text x="${x}" y="11" text-anchor="${anchor}">${label}</text>`
  })
  const shades = pauses.map((pause) =>
    rect(scale(pause.start), TOP - 6, scale(pause.end), height - TOP + 6, 'pause', 'paused'),
  )
  const drawn = bars.map((bar) => {
    const y = TOP + lanes.of(bar) * LANE
    const label = lanes.count > 1 || bars.length === 1 ? `<text x="0" y="${y + 11}">${bar.number}</text>` : ''
    return label + rect(scale(bar.start), y + 2, scale(bar.end), LANE - 4, bar.tone, bar.label)
  })
  return [
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Time line of the features; the same times stand in the tables">`,
    ...marks,
    ...shades,
    ...drawn,
    '</svg>',
  ].join('\n')
}

function laneNumbers(bars: readonly Bar[]): { count: number; of(bar: Bar): number } {
  const numbers = [...new Set(bars.map(({ number }) => number))]
  if (numbers.length > MOST_LANES) return { count: 1, of: () => 0 }
  const lanes = new Map(numbers.map((number, at) => [number, at]))
  return { count: Math.max(1, numbers.length), of: ({ number }) => lanes.get(number) ?? 0 }
}

function clamp(time: number, start: number, end: number): number {
  return Math.min(end, Math.max(start, time))
}

const TICKS = 4

/** Times of day along the axis, in UTC as everywhere in the report. */
function ticks(start: number, end: number): { time: number; label: string }[] {
  return Array.from({ length: TICKS + 1 }, (_, at) => {
    const time = start + ((end - start) * at) / TICKS
    return { time, label: new Date(time).toISOString().slice(11, end - start < 120_000 ? 19 : 16) }
  })
}
