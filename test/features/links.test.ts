import { describe, expect, it } from 'vitest'
import { orderFeatures } from '../../lib/batch/order.ts'
import { findLinks } from '../../lib/features/links.ts'

const inFile = (...features: string[]) => findLinks({ features, issueNumbers: null })

describe('links in a list from a file', () => {
  it('count features from 1, with and without #', () => {
    expect(inFile('a (after 2, 3)', 'b', 'c', 'd depends on #1').links).toEqual(
      new Map([
        [0, [1, 2]],
        [3, [0]],
      ]),
    )
  })

  it('are dropped, with the reason, when they lead to themselves, nowhere, or where another one leads', () => {
    expect(inFile('a (after 1, 2, 2, 2, 9, 0)', 'b depends on #72')).toMatchObject({
      links: new Map([[0, [1]]]),
      dropped: [
        { from: 0, to: '1', reason: 'self' },
        { from: 0, to: '2', reason: 'duplicate' },
        { from: 0, to: '9', reason: 'outside' },
        { from: 0, to: '0', reason: 'outside' },
        { from: 1, to: '#72', reason: 'outside' },
      ],
    })
  })

  it('are not colours', () => {
    expect(inFile('The page needs #123456 and #12345678', 'b')).toMatchObject({
      links: new Map(),
      dropped: [],
    })
  })

  it('of every form give the order in which the list runs', () => {
    const features = [
      'a (after 3)',
      'b depends on #1',
      'c blocked by #4 and #5',
      'd',
      'e (needs 4)',
      'f needs #2',
    ]
    const { links } = findLinks({ features, issueNumbers: null })
    expect(orderFeatures(features.length, links).order).toEqual([3, 4, 2, 0, 1, 5])
  })
})

describe('links in a list of issues', () => {
  const features = ['Issue #72: a', 'Issue #73: b (after 3)', 'Issue #123456: c']
  const issueNumbers = [72, 73, 123_456]

  it('read #72 as an issue and a bare number in brackets as a feature', () => {
    const bodies = [null, 'depends on #72', 'Blocked by #73']
    const { links, dropped } = findLinks({ features, bodies, issueNumbers })
    expect(links).toEqual(
      new Map([
        [1, [0, 2]],
        [2, [1]],
      ]),
    )
    expect(dropped).toEqual([])
  })

  it('take #1 for an issue outside the batch, and #123456 for an issue inside it', () => {
    const found = findLinks({ features, bodies: ['needs #1 and #123456'], issueNumbers })
    expect(found.links.get(0)).toEqual([2])
    expect(found.dropped).toEqual([{ from: 0, to: '#1', reason: 'outside' }])
  })

  it('pass over features that are no issues', () => {
    const found = findLinks({ features: ['a', 'b needs #5'], issueNumbers: [null, 5] })
    expect(found.dropped).toEqual([{ from: 1, to: '#5', reason: 'self' }])
  })
})

describe('links that follow from tests', () => {
  it('are added and named apart', () => {
    const found = inFile('Write tests for the JWT rotation', 'Add JWT rotation')
    expect(found).toMatchObject({ links: new Map([[0, [1]]]), inferred: [{ from: 0, to: 1 }] })
  })

  it('are not named where somebody wrote them out', () => {
    const found = inFile('Test the JWT rotation (after 2)', 'Add JWT rotation')
    expect(found).toMatchObject({ links: new Map([[0, [1]]]), inferred: [], dropped: [] })
  })

  it('give way to written links that say the opposite, however long the way round', () => {
    const found = inFile('Test the JWT rotation', 'Add JWT rotation (after 3)', 'Release notes (after 1)')
    expect(found).toMatchObject({
      links: new Map([
        [1, [2]],
        [2, [0]],
      ]),
      inferred: [],
    })
  })
})

it('finds the links of 2,000 features in under a second', () => {
  const features = Array.from({ length: 2_000 }, (_, at) =>
    at % 2 === 0
      ? `Add widget${at} panel (after ${Math.max(1, at - 1)}, ${at + 3})`
      : `Test the widget${at - 1} panel`,
  )
  // Processor time, so that other programs on the machine do not count.
  const start = process.cpuUsage()
  expect(findLinks({ features, issueNumbers: null }).links.size).toBe(2_000)
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000)
})
