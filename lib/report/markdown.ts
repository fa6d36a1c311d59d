import { safeLine } from '../text/clean.ts'
import type { Block, Cell, Inline, Report } from './blocks.ts'

const MARKERS = /[\\`*_[\]|~]/g
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escaped(text: string): string {
  return text.replace(MARKERS, '\\$&').replace(/[&<>]/g, (character) => ENTITIES[character] ?? '')
}

/** Writes a report as Markdown, as GitHub shows it: its first line is the mark by which a later look knows it. */
export function reportMarkdown({ title, mark, revision, blocks }: Report): string {
  const first = `<!-- batch-mark ${mark} revision ${revision} -->`
  return [first, '', `# ${escaped(title)}`, '', ...blocks.map(block), ''].join('\n')
}

function inline(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return escaped(part)
      if ('said' in part) return quoted(escaped(safeLine(part.said)))
      return 'code' in part ? code(safeLine(part.code)) : escaped(safeLine(part.feature))
    })
    .join('')
}

/** In marks that the text itself cannot close. */
function quoted(text: string): string {
  return `“${text.replace(/[“”]/g, '"')}”`
}

/** Code in more backticks than it has in a row itself. */
function code(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1)
  const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${ticks}${gap}${text.replaceAll('|', '\\|')}${gap}${ticks}`
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
}

function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}text\n${text}\n${fence}\n`
}

// A list of thousands of times helps nobody; the chart of the HTML report has more.
const MOST_BARS = 100

function block(each: Block): string {
  switch (each.kind) {
    case 'heading':
      return `## ${escaped(each.text)}\n`
    case 'text':
      return `${inline(each.parts)}\n`
    case 'list':
      return `${each.items.map((parts) => `- ${inline(parts)}`).join('\n')}\n`
    case 'need':
      return [
        `**${inline(each.parts)}**\n`,
        ...each.steps.map((step) => `${escaped(step.words)}\n\n${commands(step.commands)}`),
      ].join('\n')
    case 'commands':
      return commands(each.lines)
    case 'output':
      return fenced(each.text)
    case 'counts':
      return `${each.items.map(({ label, count }) => `**${count}** ${escaped(label)}`).join(' · ')}\n`
    case 'table':
      return table(each)
    case 'chart':
      return `${each.bars
        .slice(0, MOST_BARS)
        .map(({ label }) => `- ${label}`)
        .join('\n')}\n`
    case 'fold':
      return `<details><summary>${summary(each.summary)}</summary>\n\n${each.blocks.map(block).join('\n')}\n</details>\n`
  }
}

/** Inside a tag of HTML Markdown's own marks are not read. */
function summary(parts: readonly Inline[]): string {
  const plain = (text: string) => text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? '')
  return parts
    .map((part) => {
      if (typeof part === 'string') return plain(part)
      const text = 'said' in part ? quoted(part.said) : 'code' in part ? part.code : part.feature
      return plain(safeLine(text))
    })
    .join('')
}

function commands(lines: readonly string[]): string {
  return lines.length === 0 ? '' : fenced(lines.join('\n'))
}

function table({ head, rows }: Extract<Block, { kind: 'table' }>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const cell = ({ parts }: Cell) => inline(parts)
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(cell))), ''].join('\n')
}
