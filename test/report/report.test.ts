import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeReport } from '../../lib/report/compose.ts'
import { reportHtml } from '../../lib/report/html.ts'
import { reportMarkdown } from '../../lib/report/markdown.ts'
import { beginning, ending } from '../../lib/report/room.ts'
import { ID, makeBatch, makeCheck, makeInFlight, makeOwner, NOW } from '../fakes/make-batch.ts'
import { anyNight, clean, markdownOf, RUN, run, SAID } from './make-input.ts'

/** Counts the rows of the tables by the outcome that they show. */
function rowsOf(html: string): Record<string, number> {
  const rows = (name: string) => {
    const table = new RegExp(`<table data-rows="${name}">.*?<tbody>(.*?)</tbody>`, 's').exec(html)?.[1] ?? ''
    return table.split('<tr>').slice(1)
  }
  const found: Record<string, number> = { completed: rows('landed').length }
  for (const row of [...rows('not landed'), ...rows('open')]) {
    const outcome = /data-name="(?:outcome|state)">([^<]*)</.exec(row)?.[1]?.toLowerCase() ?? '?'
    found[outcome] = (found[outcome] ?? 0) + 1
  }
  return found
}

function countsOf(html: string): Record<string, number> {
  const top = /<ul class="counts">(.*?)<\/ul>/s.exec(html)?.[1] ?? ''
  const counts = [...top.matchAll(/<b>(\d+)<\/b> ([a-z ]+)</g)].map(([, count, label]) => [
    label,
    Number(count),
  ])
  return Object.fromEntries(counts.filter(([, count]) => count !== 0))
}

const withoutZeros = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

describe('any report', () => {
  // Break: a count at the top that no row below answers for.
  it('counts at the top what its rows show', () => {
    fc.assert(
      fc.property(anyNight, (input) => {
        const html = reportHtml(composeReport(input))
        expect(countsOf(html)).toEqual(withoutZeros(rowsOf(html)))
        expect(Object.values(rowsOf(html)).reduce((sum, count) => sum + count, 0)).toBe(
          input.batch.features.length,
        )
      }),
      { numRuns: 60 },
    )
  })

  // Break: a feature is shown as done, and nothing says by what.
  it('has evidence for every completed row, or marks it', () => {
    fc.assert(
      fc.property(anyNight, (input) => {
        const html = reportHtml(composeReport(input))
        for (const index of input.batch.completed_features) {
          const fold = new RegExp(`<details id="f${index + 1}".*?</details>`, 's').exec(html)?.[0] ?? ''
          const isRun = fold.includes(`<table data-rows="runs of ${index + 1}">`)
          expect(isRun || fold.includes('No output of its checks is in the evidence file')).toBe(true)
          const isClean =
            input.batch.verification.get(index)?.result === 'passed' && !input.unproven.includes(index)
          const row =
            new RegExp(`<tr><td data-name="#"><a href="#f${index + 1}">.*?</tr>`, 's').exec(html)?.[0] ?? ''
          expect(isClean || /CHANGED|UNVERIFIED|UNPROVEN|GONE|NONE/.test(row)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  // Break: what a model claims reads like what was found out.
  it('quotes whatever a model said, and nothing of a text becomes markup', () => {
    fc.assert(
      fc.property(anyNight, (input) => {
        const report = composeReport(input)
        const html = reportHtml(report).replace(
          /<q dir="auto">[^<]*<\/q>|<pre class="output"[^>]*>[^<]*<\/pre>/g,
          '',
        )
        expect(html).not.toContain(SAID)
        expect(html).not.toMatch(/<(?:script|img|a href="(?!#f\d)|iframe|link)/i)
        const markdown = reportMarkdown(report)
          .replace(/“[^\n]*”/g, '')
          .replace(/^(`{3,})text\n.*?\n\1$/gms, '')
        expect(markdown).not.toContain(SAID)
        expect(
          markdown
            .replace(/`[^`\n]*`/g, '')
            .replaceAll(/<!-- batch-mark .* -->|<\/?(?:details|summary)>/g, ''),
        ).not.toMatch(/<[a-z/!]/i)
      }),
      { numRuns: 60 },
    )
  })
})

const SHA = 'a'.repeat(40)

describe('the report', () => {
  it('comes in the order in which a person asks', () => {
    const text = markdownOf({
      features: 4,
      completed: [0],
      failed: [1],
      inFlight: 2,
      with: { owner: makeOwner() },
    })
    const titles = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)
    expect(titles).toEqual([
      'What needs you',
      'What landed',
      'What did not, and why',
      'Still open',
      'What it cost',
      'Each feature',
    ])
  })

  // Break: a night in which nothing happened leaves an empty page.
  it.each([
    ['that never began', { with: { owner: null } }, 'No session works on it'],
    [
      'that a red base stopped',
      { with: { pause: { reason: 'red' as const, since: NOW, detail: 'npm test' } } },
      '/batch-implement --resume',
    ],
    ['in which all failed', { failed: [0, 1, 2] }, '/batch-implement --retry-failed'],
  ])('is honest about a batch %s', (_, parts, expected) => {
    const text = markdownOf(parts)
    expect(text).toContain(expected)
    expect(text).toContain('## What landed\n\nNothing.')
  })

  it('says what there is to do of a clean night: nothing', () => {
    const passed = new Map([0, 1, 2].map((index) => [index, makeCheck('passed')]))
    const git_operations = new Map(
      [0, 1, 2].map((index) => [index, { commit: { success: true, sha: 'a'.repeat(40), timestamp: NOW } }]),
    )
    expect(markdownOf({ completed: [0, 1, 2], with: { verification: passed, git_operations } })).toContain(
      '## What needs you\n\nNothing.',
    )
  })

  // Break: nobody can tell how to take a feature back, or how to go on with a failed one.
  it('gives the commands to undo what landed and to go on with what failed', () => {
    const ref = `refs/batch/${ID}/2-1`
    const failed_features = [{ feature_index: 1, error_message: 'no', timestamp: NOW, work_ref: ref }]
    const commits = new Map([
      [0, ['1', '2'].map((letter) => ({ sha: letter.repeat(40), subject: 's', files: [] }))],
    ])
    const text = markdownOf({ completed: [0], failed: [1], with: { failed_features } }, { commits })
    expect(text).toContain('| 1 | feature 1 | UNVERIFIED | `git revert --no-edit 1111111 2222222` | 1 |')
    // Once, and not again where nobody looks before it is unfolded.
    expect(text.split('git revert')).toHaveLength(2)
    expect(text).toContain(`git diff ${ref}^ ${ref}\n`)
    expect(text).toContain(`git diff --binary ${ref}^ ${ref} | git apply --3way`)
  })

  // Break: a command that takes back a part of a feature, or a hundred names that nobody copies; a second revert of the same.
  it('gives no command to undo where there is none that does it', () => {
    const commits = new Map([
      [0, Array.from({ length: 51 }, (_, at) => ({ sha: String(at).repeat(40), subject: 's', files: [] }))],
      [1, [{ sha: SHA, subject: 's', files: [] }]],
    ])
    const text = markdownOf({ completed: [0, 1, 2] }, { commits, reverted: new Set([1]) })
    expect(text).not.toContain('git revert')
    expect(text).toContain(`51 commits: \`git log --oneline --grep "Batch-Feature: ${ID}#1"\``)
    expect(text).toMatch(/\| 2 \| feature 2 \| \w+ \| reverted \|/)
    expect(text).toMatch(/\| 3 \| feature 3 \| \w+ \| NONE \|/)
  })

  // Break: what a conflict left of a feature, before it failed alone, is in git and nowhere named.
  it('names the refs that only git knows of a feature which did not complete', () => {
    const keptRefs = [1, 12, 2].map((number) => `refs/batch/${ID}/${number}-1`)
    const text = markdownOf({ features: 12, completed: [1], failed: [0, 11] }, { keptRefs })
    const shown = [1, 12].flatMap((number) => [
      `git diff refs/batch/${ID}/${number}-1^ refs/batch/${ID}/${number}-1`,
    ])
    expect(text.match(/^git diff refs.*$/gm)).toEqual(shown)
  })

  // Break: a time in the state file ends the comment that it stands in.
  it('begins with a mark that nothing can end', () => {
    const pause = { reason: 'user' as const, since: '--> <script>', detail: '' }
    expect(markdownOf({ with: { pause } }).split('\n')[0]).toMatch(
      /^<!-- batch-mark [\w:./ ]+ revision \d+ -->$/,
    )
  })

  // Break: nobody sees in which lane what is done, what does not go together, or what an open feature waits for.
  it('says of what is open which lane it is in, what it conflicts with, and what it waits for', () => {
    const conflict = { with: [0], detail: 'both change a.ts', alone: false }
    const in_flight = new Map([
      [1, makeInFlight({ slot: 0, conflict })],
      [2, makeInFlight({ slot: 1, attempt: 2 })],
    ])
    const text = markdownOf({
      features: 4,
      completed: [0],
      waitsFor: { 3: [1, 0] },
      with: { in_flight, run: RUN },
    })
    expect(text).toContain('4 features, up to 2 at once.')
    expect(text).toContain('| 2 | feature 2 | in progress | lane 1, resolves a conflict with 1 |')
    expect(text).toContain('| 3 | feature 3 | in progress | lane 2, attempt 2 |')
    expect(text).toContain('| 4 | feature 4 | pending | waits for 2 |')
    expect(text).toContain(
      'Conflicts with feature 1 (“both change a.ts”): its worker is asked to resolve that.',
    )
  })

  // Break: a commit that is on no branch of the person's is said to have landed, and to be undone where it is not.
  it('does not say that what is verified has landed before it has', () => {
    const git_operations = new Map([[0, { commit: { success: true, sha: SHA, timestamp: NOW } }]])
    const commits = new Map([[0, [{ sha: SHA, subject: 's', files: [] }]]])
    const of = (run: object) =>
      markdownOf({ completed: [0], with: { git_operations, run: { ...RUN, ...run } } }, { commits })
    const held = of({ not_landed: 'a rebase is under way' })
    expect(held).toContain('## What completed, and has not landed yet')
    expect(held).toContain(
      'None of it is on main yet: how it gets there stands above. To leave a feature out, let all of it land first; then type the command of its row.',
    )
    expect(of({})).toContain('Not on main yet.')
    expect(of({})).toContain('None of it is on main yet: it lands at the end of the run.')
    expect(of({ landed: SHA, not_landed: 'x' })).toContain('Not all of it is on main yet')
    const merge = `To put it on the branch that is checked out: \`git merge batch/${ID}/verified\``
    for (const run of [{ land: 'never' }, { target: null }]) expect(of(run)).toContain(merge)
    const landed = of({ landed: SHA })
    expect(landed).toContain('## What landed')
    expect(landed).toContain('Landed on main, up to aaaaaaa.')
    expect(landed).toContain(
      'To undo a feature, type its command in a terminal, with main checked out: it adds a commit that takes it back.',
    )
  })

  // Break: the state of a large batch makes a page that no browser opens.
  it('stays below a megabyte with 200 hostile features', () => {
    const texts = Array.from({ length: 200 }, (_, index) => `${index} ${'&<>"'.repeat(2500)}`)
    const failed = texts.map((_, index) => index)
    const evidence = failed.flatMap((index) => [1, 2, 3].map(() => run(index, '&<'.repeat(2048))))
    const report = composeReport({ ...clean, evidence, batch: makeBatch({ features: texts, failed }) })
    expect(Buffer.byteLength(reportHtml(report))).toBeLessThan(1_000_000)
    expect(Buffer.byteLength(reportMarkdown(report))).toBeLessThan(1_000_000)
  })

  it('tells in detail of what needs a look, however long ago it ended', () => {
    const features = 1000
    const completed = Array.from({ length: 990 }, (_, index) => index + 10)
    const text = markdownOf({ features, failed: [3], completed })
    expect(text).toContain('<summary>4 FAILED')
    expect(text.match(/<details>/g)).toHaveLength(200)
    expect(text).toContain('these are the 200 that need a look or ended last')
  })
})

describe('the room for a text', () => {
  // Break: an escaped text takes five times what was counted, or ends in half a character.
  it('is counted as the file holds it', () => {
    expect(beginning('&&&&', 10)).toBe('&&…')
    expect(beginning('a👩b', 3)).toBe('a…')
    expect(ending('a👩b', 4)).toBe('…b')
    expect(ending('<<b', 5)).toBe('…<b')
    expect(ending('whole', 5)).toBe('whole')
  })
})
