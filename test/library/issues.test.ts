import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fetchIssueTitles } from '../../lib/index.ts'
import { makeProject, refusal } from './project.ts'

/** A program named gh that answers for each issue number, and writes down how it was called. */
function fakeGh(): { cwd: string; env: Record<string, string>; calls: () => string[] } {
  const cwd = makeProject()
  const log = path.join(cwd, 'calls')
  const program = `#!${process.execPath}
const number = process.argv[4]
require('node:fs').appendFileSync(${JSON.stringify(log)}, process.argv.slice(2).join(' ') + '\\n')
if (number === '404') { console.error('GraphQL: Could not resolve to an issue or pull request with the number of 404.'); process.exit(1) }
console.log(JSON.stringify({ number: Number(number), title: 'Größe\\t' + number, body: 'b', url: 'x/issues/' + number, state: 'OPEN' }))
`
  fs.writeFileSync(path.join(cwd, 'gh'), program, { mode: 0o755 })
  return { cwd, env: { PATH: cwd }, calls: () => fs.readFileSync(log, 'utf8').trim().split('\n') }
}

// W53, W85. Break: letters are lost, or a number stands beside another issue's title.
it('titles, numbers and bodies stay aligned around an issue that is missing', async () => {
  const { calls, ...gh } = fakeGh()
  const list = await fetchIssueTitles([72, '404', 73, 72], gh)
  expect(list).toMatchObject({
    titles: ['Issue #72: Größe 72', 'Issue #73: Größe 73'],
    issueNumbers: [72, 73],
    bodies: ['b', 'b'],
  })
  expect(list.warnings.join(' ')).toMatch(/#72 was named more than once.*#404 was not found/)
  expect(calls()).toHaveLength(3)
})

// W54. Break: true or a huge number reaches gh.
it.each([[true], [0], [-1], [1e12], ['7; id'], ['']])('%j is no issue number', async (word) => {
  const { calls: _, ...gh } = fakeGh()
  expect((await refusal(() => fetchIssueTitles([word as number], gh))).code).toBe('USAGE')
})

it('a machine without gh is told how to get it', async () => {
  const error = await refusal(() => fetchIssueTitles([72], { cwd: makeProject(), env: { PATH: '/nowhere' } }))
  expect(error).toMatchObject({ code: 'ISSUES', message: expect.stringContaining('https://cli.github.com') })
})
