/** Which features a feature waits for: index to indices. */
export type Links = ReadonlyMap<number, readonly number[]>

/** The order in which features run, and what was decided about their links. */
export type FeatureOrder = {
  /** Every index once, each after all that it waits for. */
  order: number[]
  /** The links that count: ascending, without repetitions, only features that wait for something. */
  dependencies: Map<number, number[]>
  /** Features that wait for one another, ascending in each group; the links within a group are dropped. */
  cycles: number[][]
}

/**
 * Orders `count` features so that each runs after those it waits for, else as listed.
 *
 * Among the features that may run, the lowest index goes first. A link to itself or to an index that
 * does not exist is passed over. The same links give the same order, however they were collected.
 */
export function orderFeatures(count: number, links: Links): FeatureOrder {
  const valid = keepValidLinks(count, links)
  const { cycles, groupOf } = findCycles(count, valid)
  const dependencies = new Map<number, number[]>()
  for (const [index, targets] of valid.entries()) {
    const kept = targets.filter((target) => groupOf[target] !== groupOf[index])
    if (kept.length > 0) dependencies.set(index, kept)
  }
  return { order: sortByLinks(count, dependencies), dependencies, cycles }
}

function keepValidLinks(count: number, links: Links): number[][] {
  return Array.from({ length: count }, (_, index) => {
    const targets = new Set(links.get(index))
    return [...targets]
      .filter((target) => Number.isInteger(target) && target >= 0 && target < count)
      .sort((a, b) => a - b)
  })
}

function sortByLinks(count: number, dependencies: Links): number[] {
  const waitingFor = Array.from({ length: count }, (_, index) => dependencies.get(index)?.length ?? 0)
  const dependents: number[][] = Array.from({ length: count }, () => [])
  for (const [index, targets] of dependencies) for (const target of targets) dependents[target]?.push(index)
  const order: number[] = []
  // Everything before `next` is done or waits, so the first free index from here is the lowest.
  for (let next = 0; next < count; ) {
    const index = next++
    if (waitingFor[index] !== 0) continue
    // Below zero, it is not met again as free.
    waitingFor[index] = -1
    order.push(index)
    for (const dependent of dependents[index] as number[]) {
      waitingFor[dependent] = Number(waitingFor[dependent]) - 1
      if (waitingFor[dependent] === 0) next = Math.min(next, dependent)
    }
  }
  return order
}

type Cycles = { cycles: number[][]; groupOf: Int32Array }
type Visit = { index: number; nextTarget: number }

/**
 * Finds the groups of features that wait for one another, by Tarjan's algorithm.
 *
 * It walks with its own stack: a chain of 10,000 links would overflow the program's.
 */
function findCycles(count: number, targets: readonly (readonly number[])[]): Cycles {
  const groupOf = new Int32Array(count).fill(-1)
  const entered = new Int32Array(count).fill(-1)
  const lowest = new Int32Array(count)
  const open: number[] = []
  const cycles: number[][] = []
  let clock = 0

  function enter(index: number): Visit {
    entered[index] = clock
    lowest[index] = clock
    clock++
    open.push(index)
    return { index, nextTarget: 0 }
  }

  function lower(index: number, to: number | undefined): void {
    lowest[index] = Math.min(Number(lowest[index]), Number(to))
  }

  function leave(path: Visit[], index: number): void {
    path.pop()
    const parent = path.at(-1)
    if (parent !== undefined) lower(parent.index, lowest[index])
    if (lowest[index] !== entered[index]) return
    const members = open.splice(open.lastIndexOf(index))
    for (const member of members) groupOf[member] = index
    if (members.length > 1) cycles.push(members.sort((a, b) => a - b))
  }

  function follow(path: Visit[], index: number, target: number): void {
    if (entered[target] === -1) path.push(enter(target))
    else if (groupOf[target] === -1) lower(index, entered[target])
  }

  function walk(start: number): void {
    const path = [enter(start)]
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const target = targets[visit.index]?.[visit.nextTarget++]
      if (target === undefined) leave(path, visit.index)
      else follow(path, visit.index, target)
    }
  }

  for (let index = 0; index < count; index++) if (entered[index] === -1) walk(index)
  return { cycles: cycles.sort((a, b) => Number(a[0]) - Number(b[0])), groupOf }
}
