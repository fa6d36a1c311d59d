import { expect, it } from 'vitest'
import { analyzeDependencies, topologicalSort } from '../../lib/index.ts'

it('links are found in texts and bodies, by issue number where there are issues', () => {
  const found = analyzeDependencies(['Issue #72: Base', 'Issue #73: Top'], {
    issueNumbers: [72, 73],
    bodies: [null, 'Blocked by #72 and depends on #99'],
  })
  expect(found.dependencies).toEqual(new Map([[1, [0]]]))
  expect(found.dropped).toEqual([{ from: 1, to: '#99', reason: 'outside' }])
  expect(found.inferred).toEqual([])
})

// W61, W62, W63. Break: words that only look related make a link.
it('words that only look related make none', () => {
  const features = ['Show the latest pauses', 'Depends on how it looks', 'Do this before the release']
  expect(analyzeDependencies(features).dependencies.size).toBe(0)
})

// W65. Break: one cycle discards the whole order.
it('a cycle is named and only its links are dropped', () => {
  expect(
    topologicalSort(
      4,
      new Map([
        [0, [1]],
        [1, [0]],
        [2, [3, 3, 9]],
      ]),
    ),
  ).toEqual({
    order: [0, 1, 3, 2],
    dependencies: new Map([[2, [3]]]),
    cycles: [[0, 1]],
  })
})
