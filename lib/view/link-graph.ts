import { shortenForDisplay } from '../model/shorten.ts'

// A long chain must not run off the screen; the numbers at the end of each line still tell the links.
const DEEPEST_INDENT = 8

/** What the graph shows: `features` by index, and what `orderFeatures` made of their links. */
export type LinkGraphInput = {
  features: readonly string[]
  order: readonly number[]
  dependencies: ReadonlyMap<number, readonly number[]>
  /** Left out where they are told of elsewhere. */
  cycles?: readonly (readonly number[])[]
}

/**
 * Draws the features as they will run, one a line, each indented one step deeper than what it waits for.
 *
 * Below them, a line for each cycle. Numbers are 1-based.
 */
export function linkGraph({ features, order, dependencies, cycles = [] }: LinkGraphInput): string {
  const depths = new Map<number, number>()
  const lines = order.map((index) => {
    const waits = dependencies.get(index) ?? []
    const depth = waits.reduce((deepest, target) => Math.max(deepest, (depths.get(target) ?? 0) + 1), 0)
    depths.set(index, depth)
    const indent = '  '.repeat(Math.min(depth, DEEPEST_INDENT))
    const after = waits.length === 0 ? '' : `  <- waits for ${waits.map(toNumber).join(', ')}`
    return `${indent}${toNumber(index)}. ${shortenForDisplay(features[index] ?? '')}${after}`
  })
  return [...lines, ...cycles.map(describeCycle)].join('\n')
}

function describeCycle(members: readonly number[]): string {
  const numbers = members.map(toNumber)
  const named = `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
  return `Features ${named} wait for one another: the links among them are ignored.`
}

function toNumber(index: number): number {
  return index + 1
}
