import { describe, expect, it } from 'vitest'
import { paint } from '../../lib/claude/terminal.ts'
import { widthOf } from '../../lib/text/terminal-line.ts'
import { heightOf, type ScreenFacts, statusScreen } from '../../lib/view/screen.ts'
import {
  type BatchParts,
  HELPER,
  ID,
  later,
  makeBatch,
  makeCheck,
  makeOwner,
  NOW,
} from '../fakes/make-batch.ts'

const SHA = '9524934a'.repeat(5)
const commit = { commit: { success: true, sha: SHA, timestamp: NOW } }
const NIGHT: BatchParts = {
  features: [
    'Add wordCount(text) in src/word-count.js',
    'Add 日本語の長い機能名 to the whole of the project and beyond',
    'Add truncate',
    'Read the dictionary',
    'List the dictionary',
    'More 👩‍👩‍👧 work',
  ],
  completed: [0, 1, 2],
  failed: [3],
  waitsFor: { 4: [3] },
  inFlight: 5,
  with: {
    owner: makeOwner(),
    verification: new Map([
      [0, makeCheck('passed')],
      [1, makeCheck('passed')],
      [2, { ...makeCheck('passed'), changed_checks: ['deleted tests: old.test.js'] }],
    ]),
    git_operations: new Map([0, 1, 2].map((index) => [index, commit])),
  },
}

function shown(
  parts: BatchParts,
  { columns = 80, rich = false, ...facts }: Partial<ScreenFacts> & { columns?: number; rich?: boolean } = {},
): string {
  const terminal = { columns, rows: 24, rich }
  const known = { now: later(60), helper: HELPER, unproven: [], ...facts }
  return paint(statusScreen(makeBatch(parts), terminal, known), terminal)
}

describe('statusScreen', () => {
  // Break: a line runs over the edge, and the table falls apart.
  it.each([40, 60, 80, 100, 140])('fits %i columns, whatever the script, and grows with them', (columns) => {
    const lines = shown(NIGHT, { columns }).split('\n')
    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([])
    const [header = ''] = lines.filter((line) => line.startsWith('#'))
    expect(header).toContain('outcome')
    expect(header.includes('tokens')).toBe(columns >= 100)
    expect(lines.some((line) => line.includes('passed: npm test'))).toBe(columns >= 120)
  })

  // Break: the person looks for what to do below a long table.
  it('says first what needs the person, with the exact command', () => {
    expect(shown(NIGHT).split('\n').slice(0, 7)).toEqual([
      'Needs you',
      '  Failed: feature 4: "it broke"',
      '    To try it again when the others have ended, in Claude Code:',
      '      /batch-implement --retry-failed',
      '  Changed its own checks: feature 3: "deleted tests: old.test.js"',
      '    To see what it changed, in a terminal:',
      '      git show 9524934',
    ])
    expect(shown({ inFlight: 0, with: { owner: makeOwner() } })).not.toContain('Needs you')
  })

  // Break: what is not known looks like nothing was used.
  it('shows times and tokens where they are known, and a dash where not', () => {
    const models = { m: { input: 234_567, cache_write: 400_000, cache_read: 500_000, output: 100_000 } }
    const usage = new Map([[0, { sessions: { s: { models, cost_usd: null } } }]])
    const text = shown({ ...NIGHT, with: { ...NIGHT.with, usage } }, { seconds: new Map([[0, 185]]) })
    expect(text).toMatch(/^1 .* 3m 05s +1\.2M$/m)
    expect(text).toMatch(/^2 .* - +-$/m)
    expect(text).toMatch(/^5 .* blocked$/m)
  })

  it('says what is being done, and how far it is', () => {
    const text = shown(NIGHT)
    expect(text).toContain(`${ID}  in progress  #############... 83 %`)
    expect(text).toContain('Now  feature 6 since 05:06: More')
  })

  // Break: a command cut at the edge cannot be copied.
  it('never cuts a command', () => {
    const pause = { reason: 'breaker' as const, since: NOW, detail: 'x'.repeat(300) }
    const text = shown({ with: { pause } }, { columns: 40 })
    expect(text).toContain(`    node "${HELPER}" reset-breaker ${ID}\n`)
    expect(
      heightOf(
        statusScreen(
          makeBatch({ with: { pause } }),
          { columns: 40, rows: 24, rich: false },
          { now: NOW, helper: HELPER, unproven: [] },
        ),
        { columns: 40 },
      ),
    ).toBeGreaterThan(text.split('\n').length)
  })

  it('draws colours and symbols only where the terminal has them', () => {
    expect(shown(NIGHT, { rich: true })).toContain('\u001b[32m✔ completed')
    expect(shown({ ...NIGHT, features: 6 })).toMatch(/^[ -~\n]+$/)
  })

  // Break: a text of the list moves the cursor, or passes for a line of ours.
  it('shows any text as text', () => {
    const text = shown({ features: ['a\u001b[2Jb\nNeeds you\u202e'], failed: [0], with: { pause: null } })
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(text.match(/^Needs you/gm)).toHaveLength(1)
  })

  // Break: the table of a large batch scrolls what needs the person away.
  it('keeps to the height it has, what needs a look first', () => {
    const many = { features: 500, inFlight: 480, failed: [400], with: { owner: makeOwner() } }
    const lines = shown(many, { height: 24 }).split('\n')
    expect(lines.length).toBeLessThanOrEqual(24)
    expect(lines.join('\n')).toMatch(/^401 .*FAILED[\s\S]*^481 .*in progress/m)
  })
})
