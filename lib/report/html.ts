import { safeLine } from '../text/clean.ts'
import type { Block, Cell, Inline, Report } from './blocks.ts'
import { chartSvg } from './chart.ts'
import { STYLE } from './style.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? '')
}

/** Writes a report as one HTML file: no script, and a policy that lets nothing be loaded. */
export function reportHtml({ title, blocks }: Report): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    ...blocks.map(block),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function inline(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return escaped(part)
      // Each foreign text keeps its own direction, so that a right-to-left one turns nothing of ours around.
      if ('said' in part) return `<q dir="auto">${escaped(safeLine(part.said))}</q>`
      return 'code' in part
        ? `<code>${escaped(safeLine(part.code))}</code>`
        : `<bdi>${escaped(safeLine(part.feature))}</bdi>`
    })
    .join('')
}

function block(each: Block): string {
  switch (each.kind) {
    case 'heading':
      return `<h2>${escaped(each.text)}</h2>`
    case 'text':
      return `<p>${inline(each.parts)}</p>`
    case 'list':
      return `<ul>${each.items.map((parts) => `<li>${inline(parts)}</li>`).join('\n')}</ul>`
    case 'need':
      return `<div class="need"><p>${inline(each.parts)}</p>${each.steps.map((step) => `<p class="does">${escaped(step.words)}</p>${commands(step.commands)}`).join('')}</div>`
    case 'commands':
      return commands(each.lines)
    case 'output':
      return `<pre class="output" tabindex="0" dir="auto">${escaped(each.text)}</pre>`
    case 'counts':
      return `<ul class="counts">${each.items.map(({ label, count, tone }) => `<li class="${tone}"><b>${count}</b> ${escaped(label)}</li>`).join('')}</ul>`
    case 'table':
      return table(each)
    case 'chart':
      return `<div class="chart" tabindex="0">${chartSvg(each)}</div>`
    case 'fold':
      return `<details id="f${each.number}" class="${each.tone}"><summary>${inline(each.summary)}</summary>\n${each.blocks.map(block).join('\n')}\n</details>`
  }
}

function commands(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<pre class="command" tabindex="0">${lines.map(escaped).join('\n')}</pre>`
}

function table({ name, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const cells = (row: readonly Cell[]) =>
    row
      .map(
        (cell, at) =>
          `<td${cell.tone ? ` class="${cell.tone}"` : ''} data-name="${head[at] ?? ''}">${content(cell)}</td>`,
      )
      .join('')
  return [
    `<table data-rows="${name}"><thead><tr>${head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody></table>`,
  ].join('')
}

function content({ parts, to }: Cell): string {
  const text = inline(parts)
  return to === undefined ? text : `<a href="#f${to}">${text}</a>`
}
