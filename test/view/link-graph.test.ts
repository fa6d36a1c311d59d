import { describe, expect, it } from 'vitest'
import { orderFeatures } from '../../lib/batch/order.ts'
import { linkGraph } from '../../lib/view/start.ts'

function draw(features: string[], links: [number, number[]][]): string {
  return linkGraph({ features, ...orderFeatures(features.length, new Map(links)) })
}

describe('linkGraph', () => {
  it('lists features in the order they run, indented below what they wait for', () => {
    const graph = draw(
      ['report', 'login', 'logout', 'tests'],
      [
        [0, [1, 2]],
        [2, [1]],
        [3, [2]],
      ],
    )
    expect(graph.split('\n')).toEqual([
      '2. login',
      '  3. logout  <- waits for 2',
      '    1. report  <- waits for 2, 3',
      '    4. tests  <- waits for 3',
    ])
  })

  it('names the members of each cycle', () => {
    const graph = draw(
      ['a', 'b', 'c', 'd', 'e'],
      [
        [0, [1]],
        [1, [2]],
        [2, [0]],
        [3, [4]],
        [4, [3]],
      ],
    )
    expect(graph.split('\n').slice(5)).toEqual([
      'Features 1, 2 and 3 wait for one another: the links among them are ignored.',
      'Features 4 and 5 wait for one another: the links among them are ignored.',
    ])
  })

  it('shortens long features and bounds the indent, so that no line runs away', () => {
    const features = Array.from({ length: 500 }, () => 'x'.repeat(5000))
    const graph = draw(
      features,
      features.slice(1).map((_, at) => [at + 1, [at]]),
    )
    expect(graph.split('\n')).toHaveLength(500)
    expect(Math.max(...graph.split('\n').map((line) => line.length))).toBeLessThan(250)
  })

  it('draws an order that runs against its links, as an old state may hold', () => {
    const graph = linkGraph({ features: ['a', 'b'], order: [0, 1], dependencies: new Map([[0, [1]]]) })
    expect(graph).toBe('  1. a  <- waits for 2\n2. b')
  })

  it('shows a feature that is missing from the list by its number', () => {
    expect(linkGraph({ features: [], order: [0], dependencies: new Map() })).toBe('1. ')
  })
})
