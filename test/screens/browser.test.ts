import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeReport } from '../../lib/report/compose.ts'
import { reportHtml } from '../../lib/report/html.ts'
import { HELPER, ID, later, makeBatch, makeCheck, makeOwner, NOW } from '../fakes/make-batch.ts'
import { rows } from '../fakes/rounds.ts'
import { run } from '../report/make-input.ts'
import { CHROMIUM, openBrowser } from './browser.ts'

const EVIL = [
  '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>',
  '</bdi></td></table></details></style><h1 id=owned>owned</h1>',
  'x'.repeat(10_000),
  '\u202e\u2066evil\u0000\u001b[31m\u2028',
  'قائمة الميزات الجديدة في التطبيق',
  '&lt;b&gt;&#x3c;script&#x3e; {{7*7}} %7*7% `code` |cell|',
]

/** A night of 200 features with such names, all outcomes among them. */
function hostileReport(): string {
  const features = Array.from({ length: 200 }, (_, index) => `${index + 1} ${EVIL[index % EVIL.length]}`)
  const at = (rest: number) => features.map((_, index) => index).filter((index) => index % 7 === rest)
  const words = EVIL.join(' ')
  const done = [...at(0), ...at(1), ...at(2)]
  const batch = makeBatch({
    ...{ features, completed: done, failed: at(3), skipped: at(4), inFlight: at(5)[0] ?? 5 },
    with: {
      owner: makeOwner(),
      pause: { reason: 'quota', since: NOW, detail: words },
      branch: EVIL[0] ?? '',
      verification: new Map(
        done.map((index) => [index, { ...makeCheck('passed'), changed_checks: [words] }]),
      ),
    },
  })
  const failed_features = batch.failed_features.map((each) => ({ ...each, error_message: words }))
  const audit = features.flatMap((_, index) =>
    ['feature_started', 'feature_completed'].map((event_type, half) => ({
      ...{ timestamp: later(index * 60 + half * 50), batch_id: ID, event_type, feature_index: index },
      ...{ reason: words, error_message: words },
    })),
  )
  const commits = new Map(
    done.map((index) => [
      index,
      [{ sha: 'a'.repeat(40), subject: words, files: [{ name: words, added: 1, removed: 0 }] }],
    ]),
  )
  const evidence = done.map((index) => run(index, words))
  const input = {
    batch: { ...batch, failed_features },
    audit,
    evidence,
    commits,
    unproven: [],
    now: later(9000),
    helper: HELPER,
  }
  return reportHtml(composeReport(input))
}

interface Seen {
  page: Page
  problems: string[]
  requests: string[]
}

describe.skipIf(CHROMIUM === undefined)('the report in Chromium (needs chromium)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const file = join(folder, 'report.html')
  let browser: Browser
  const html = hostileReport()
  beforeAll(async () => {
    writeFileSync(file, html)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function see(width: number, colorScheme: 'light' | 'dark'): Promise<Seen> {
    // The policy of the page stops axe as well, which is no part of it.
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
    const seen: Seen = { page, problems: [], requests: [] }
    page.on('console', (message) => seen.problems.push(message.text()))
    page.on('pageerror', (error) => seen.problems.push(String(error)))
    page.on('request', (request) => seen.requests.push(request.url()))
    await page.goto(pathToFileURL(file).href)
    return seen
  }

  /** How long (ms) the browser took until a page was there, by its own clock. */
  async function loadTime(url: string): Promise<number> {
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 } })
    await page.goto(url)
    const time = await page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    await page.close()
    return Number(time)
  }

  // Break: a name of a feature is a part of the page, or asks somebody for something.
  it('shows any name as text, and asks for nothing', async () => {
    const { page, problems, requests } = await see(1100, 'light')
    expect(await page.title()).toBe(`Batch ${ID}: paused`)
    expect(await page.locator('#owned, script, img, iframe').count()).toBe(0)
    expect(await page.locator('details').count()).toBeGreaterThan(100)
    expect(await page.getByText('<script>document.title="owned"</script>').count()).toBeGreaterThan(0)
    expect(problems).toEqual([])
    expect(requests).toEqual([pathToFileURL(file).href])
    await page.close()
  })

  // Break: a long night makes a page that takes its time. Twenty times an empty page, which takes 50 ms on an ordinary
  // machine, are a second; the best of three of each, one after the other, so that both meet the same load.
  it('is as small as opens in a second', async () => {
    expect(Buffer.byteLength(html)).toBeLessThan(1_000_000)
    const empty = join(folder, 'empty.html')
    writeFileSync(empty, '<!doctype html><title>empty</title><p>empty')
    const best = { report: Number.POSITIVE_INFINITY, empty: Number.POSITIVE_INFINITY }
    for (let round = 0; round < 3; round += 1) {
      best.empty = Math.min(best.empty, await loadTime(pathToFileURL(empty).href))
      best.report = Math.min(best.report, await loadTime(pathToFileURL(file).href))
    }
    expect(best.report / best.empty).toBeLessThan(20)
    const { page } = await see(1100, 'light')
    expect(await page.evaluate("document.querySelectorAll('*').length")).toBeLessThan(10_000)
    await page.close()
  })

  // Break: who needs contrast, a keyboard or a screen reader cannot read it; a line of 10,000 characters pushes the page aside.
  const screens = [
    ['a desk', 1100, 'light'],
    ['a desk at night', 1100, 'dark'],
    ['a phone', 390, 'light'],
    ['a phone at night', 390, 'dark'],
  ] as const
  it.each(rows(screens, (_, at) => at === 3))(
    'has no serious finding of axe on %s, and fits it',
    async (_, width, scheme) => {
      const { page } = await see(width, scheme)
      await page.evaluate(
        "document.querySelectorAll('details').forEach((each, at) => { each.open = at < 6 })",
      )
      await page.evaluate(axe.source)
      const found = (await page.evaluate('axe.run()')) as {
        violations: { id: string; impact: string; nodes: { html: string }[] }[]
      }
      const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 300)}`)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.close()
    },
  )
})
