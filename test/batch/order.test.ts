import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderFeatures } from '../../lib/batch/order.ts'

const order = (count: number, links: [number, number[]][]) => orderFeatures(count, new Map(links))

describe('orderFeatures', () => {
  it('keeps the list as it is where nothing is linked', () => {
    expect(order(3, [])).toEqual({ order: [0, 1, 2], dependencies: new Map(), cycles: [] })
    expect(order(0, []).order).toEqual([])
  })

  it('runs a feature after what it waits for, the lowest index first among the free ones', () => {
    expect(
      order(5, [
        [0, [3]],
        [1, [0, 4]],
      ]).order,
    ).toEqual([2, 3, 0, 4, 1])
    expect(
      order(4, [
        [0, [1]],
        [1, [2]],
        [2, [3]],
      ]).order,
    ).toEqual([3, 2, 1, 0])
  })

  it('passes over repeated links and links to itself or to nowhere, without a cycle', () => {
    expect(
      order(3, [
        [0, [2, 2, 0, 9, -1, 0.5, Number.NaN]],
        [7, [0]],
      ]),
    ).toEqual({
      order: [1, 2, 0],
      dependencies: new Map([[0, [2]]]),
      cycles: [],
    })
  })

  it('names a cycle among three of ten and leaves the other seven ordered', () => {
    const result = order(10, [
      [0, [9]],
      [2, [5]],
      [5, [7]],
      [7, [2, 8]],
      [3, [2]],
      [4, [3]],
    ])
    expect(result.cycles).toEqual([[2, 5, 7]])
    expect(result.dependencies).toEqual(
      new Map([
        [0, [9]],
        [3, [2]],
        [4, [3]],
        [7, [8]],
      ]),
    )
    expect(result.order).toEqual([1, 2, 3, 4, 5, 6, 8, 7, 9, 0])
  })

  it('names several cycles apart, lowest member first', () => {
    expect(
      order(6, [
        [5, [4]],
        [4, [5]],
        [1, [2]],
        [2, [1, 4]],
      ]).cycles,
    ).toEqual([
      [1, 2],
      [4, 5],
    ])
  })

  it('follows a chain of 10,000 links', () => {
    const chain = Array.from({ length: 10_000 }, (_, index): [number, number[]] => [index, [index + 1]])
    expect(order(10_001, chain).order[0]).toBe(10_000)
    expect(order(10_000, [...chain, [9_999, [0]]]).cycles[0]).toHaveLength(10_000)
  })

  it('orders 2,000 features with 5,000 links in under a second', () => {
    const links = new Map<number, number[]>()
    for (let at = 0; at < 5_000; at++) {
      const from = (at * 7919) % 2_000
      links.set(from, [...(links.get(from) ?? []), (at * 104_729 + 13) % 2_000])
    }
    const start = performance.now()
    const result = orderFeatures(2_000, links)
    expect(performance.now() - start).toBeLessThan(1000)
    expect(new Set(result.order).size).toBe(2_000)
  })
})

describe('whatever the links', () => {
  const count = 12
  const pairs = fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.integer({ min: -1, max: count })), {
    maxLength: 40,
  })

  function collect(links: readonly [number, number][]): Map<number, number[]> {
    const map = new Map<number, number[]>()
    for (const [from, to] of links) map.set(from, [...(map.get(from) ?? []), to])
    return map
  }

  function reachable(links: Map<number, number[]>, start: number): Set<number> {
    const seen = new Set(links.get(start))
    for (const index of seen) for (const target of links.get(index) ?? []) seen.add(target)
    return seen
  }

  it('the order holds every feature once, each after what it waits for', () => {
    fc.assert(
      fc.property(pairs, (links) => {
        const { order, dependencies } = orderFeatures(count, collect(links))
        expect([...order].sort((a, b) => a - b)).toEqual([...new Array(count).keys()])
        for (const [index, targets] of dependencies) {
          for (const target of targets) expect(order.indexOf(target)).toBeLessThan(order.indexOf(index))
        }
      }),
    )
  })

  it('a link is dropped only where both ends wait for each other, and then always', () => {
    fc.assert(
      fc.property(pairs, (links) => {
        const valid = links.filter(([from, to]) => from !== to && to >= 0 && to < count)
        const all = collect(valid)
        const { dependencies, cycles } = orderFeatures(count, collect(links))
        for (const [from, to] of valid) {
          const inCycle = reachable(all, to).has(from)
          expect(dependencies.get(from)?.includes(to) ?? false).toBe(!inCycle)
          expect(cycles.some((members) => members.includes(from) && members.includes(to))).toBe(inCycle)
        }
      }),
    )
  })

  it('the result does not depend on how the links were collected', () => {
    const shuffled = pairs.chain((links) =>
      fc.tuple(
        fc.shuffledSubarray(links, { minLength: links.length }),
        fc.shuffledSubarray(links, { minLength: links.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(orderFeatures(count, collect(one))).toEqual(orderFeatures(count, collect(other)))
      }),
    )
  })

  it('a feature without links never runs before a lower one without links', () => {
    fc.assert(
      fc.property(pairs, (links) => {
        const { order, dependencies } = orderFeatures(count, collect(links))
        const free = order.filter((index) => !dependencies.has(index))
        expect(free).toEqual([...free].sort((a, b) => a - b))
      }),
    )
  })
})
