// Makes the pictures in docs/pictures from a real run of the helper: the table and the watch in terminals, the report in
// Chromium. Made anew by hand, since every font and every version of a browser draws a little otherwise: npm run screens
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { HELPER } from '../fakes/helper-process.ts'
import { CHROMIUM, openBrowser } from './browser.ts'
import { makeNight, NIGHT_ID, type Night } from './night.ts'
import { type Theme, terminalSvg } from './terminal-svg.ts'
import { openWindow } from './window.ts'

const FOLDER = path.resolve(import.meta.dirname, '..', '..', 'docs', 'pictures')
const THEMES: Theme[] = ['light', 'dark']

const night = await makeNight()
try {
  mkdirSync(FOLDER, { recursive: true })
  await terminals(night, 'watch', ['--watch'], [100], {})
  await night.untilItStops()
  await terminals(night, 'status', [], [80, 140], {})
  await terminals(night, 'plain', [], [80], { NO_COLOR: '1' })
  if (CHROMIUM) await reports(night)
  else console.log('Chromium is not installed: no pictures of the report.')
} finally {
  night.remove()
}

/** Draws what `status` shows in windows of these widths. */
async function terminals(
  { project, env }: Night,
  name: string,
  args: string[],
  widths: number[],
  more: Record<string, string>,
) {
  for (const columns of widths) {
    const own = {
      PATH: process.env['PATH'] ?? '',
      HOME: project.home,
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
    }
    const size = { columns, rows: 40, cwd: project.root, env: { ...own, ...env, ...more } }
    const window = openWindow(process.execPath, [HELPER, 'status', ...args], size)
    if (args.length > 0) await window.waitFor(/in progress[\s\S]*\n#/)
    else await window.ended
    for (const theme of THEMES) save(`${name}-${columns}-${theme}.svg`, terminalSvg(window.terminal, theme))
    if (args.length > 0) window.pty.write('\x03')
    await window.ended
  }
}

async function reports({ project }: Night): Promise<void> {
  const browser = await openBrowser()
  const url = pathToFileURL(project.at('.claude', 'batches', `${NIGHT_ID}.report.html`)).href
  try {
    for (const theme of THEMES) {
      await picture(browser, url, theme, { name: 'desktop', width: 900, height: 1000 })
      await picture(browser, url, theme, { name: 'phone', width: 390, height: 844 })
      await picture(browser, url, theme, { name: 'details', width: 900, height: 1000, open: 4 })
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
  save(`report-${name}-${theme}.png`, await page.screenshot())
  await page.close()
}

function save(name: string, content: string | Uint8Array): void {
  writeFileSync(path.join(FOLDER, name), content)
  console.log(`docs/pictures/${name} (${Math.ceil(content.length / 1024)} KB)`)
}
