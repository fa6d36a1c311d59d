// Makes the pictures in docs/pictures from a real run of the helper: the table and the watch in terminals, the report in
// Chromium. Made anew by hand, since every font and every version of a browser draws a little otherwise: npm run screens
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { HELPER } from '../fakes/helper-process.ts'
import { CHROMIUM, openBrowser } from './browser.ts'
import { beginLanesNight, LANES_ID } from './lanes-night.ts'
import { makeNight, NIGHT_ID } from './night.ts'
import { type Theme, terminalSvg } from './terminal-svg.ts'
import { openWindow } from './window.ts'

const FOLDER = path.resolve(import.meta.dirname, '..', '..', 'docs', 'pictures')
const THEMES: Theme[] = ['light', 'dark']
// Commands name where the programs are: that is not to be a folder of whoever makes the pictures.
const PLUGIN = path.join(tmpdir(), 'batch-implement')
const SHOWN_HELPER = path.join(PLUGIN, path.basename(HELPER))

cpSync(path.dirname(HELPER), PLUGIN, { recursive: true })
const night = await makeNight()
try {
  mkdirSync(FOLDER, { recursive: true })
  const place = { root: night.project.root, home: night.project.home, env: night.env }
  await terminals(place, 'watch', ['--watch'], [100], {})
  await night.untilItStops()
  await terminals(place, 'status', [], [80, 140], {})
  await terminals(place, 'plain', [], [80], { NO_COLOR: '1' })
  if (CHROMIUM) await reports(night.project.at('.claude', 'batches', `${NIGHT_ID}.report.html`), 'report', 4)
  else console.log('Chromium is not installed: no pictures of the report.')
} finally {
  night.remove()
}
const lanes = beginLanesNight(SHOWN_HELPER)
try {
  await lanes.threeAtWork()
  const place = { root: lanes.project.folder, home: lanes.env['HOME'] ?? '', env: lanes.env }
  await terminals(place, 'lanes', ['--watch'], [100], {})
  await lanes.end()
  await terminals(place, 'lanes-ended', [], [140], {})
  const file = path.join(place.root, '.claude', 'batches', `${LANES_ID}.report.html`)
  if (CHROMIUM) await reports(file, 'lanes-report')
} finally {
  lanes.project.remove()
  rmSync(PLUGIN, { recursive: true })
}

/** Draws what `status` shows in windows of these widths. */
async function terminals(
  { root, home, env }: { root: string; home: string; env: Record<string, string> },
  name: string,
  args: string[],
  widths: number[],
  more: Record<string, string>,
) {
  for (const columns of widths) {
    const own = {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
    }
    const size = { columns, rows: 40, cwd: root, env: { ...own, ...env, ...more } }
    const window = openWindow(process.execPath, [SHOWN_HELPER, 'status', ...args], size)
    if (args.length > 0) await window.waitFor(/in progress[\s\S]*\n *#/)
    else await window.ended
    for (const theme of THEMES) save(`${name}-${columns}-${theme}.svg`, terminalSvg(window.terminal, theme))
    if (args.length > 0) window.pty.write('\x03')
    await window.ended
  }
}

/** Pictures of a report on a desk and on a phone, and of the details of feature `open` where one is given. */
async function reports(file: string, name: string, open?: number): Promise<void> {
  const browser = await openBrowser()
  const url = pathToFileURL(file).href
  try {
    for (const theme of THEMES) {
      await picture(browser, url, theme, { name: `${name}-desktop`, width: 900, height: 1000 })
      await picture(browser, url, theme, { name: `${name}-phone`, width: 390, height: 844 })
      if (open !== undefined)
        await picture(browser, url, theme, { name: `${name}-details`, width: 900, height: 1000, open })
    }
  } finally {
    await browser.close()
  }
}

interface View {
  name: string
  width: number
  height: number
  /** The feature whose details are open and in view. */
  open?: number
}

async function picture(
  browser: Browser,
  url: string,
  theme: Theme,
  { name, width, height, open }: View,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme })
  await page.goto(url)
  if (open !== undefined) {
    await page.locator(`#f${open} summary`).click()
    await page.evaluate(`document.getElementById('f${open}').scrollIntoView()`)
  }
  save(`${name}-${theme}.png`, await page.screenshot())
  await page.close()
}

function save(name: string, content: string | Uint8Array): void {
  writeFileSync(path.join(FOLDER, name), content)
  console.log(`docs/pictures/${name} (${Math.ceil(content.length / 1024)} KB)`)
}
