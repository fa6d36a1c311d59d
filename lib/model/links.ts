import { findMentions, type Mention } from './mentions.ts'
import { findTestLinks } from './test-links.ts'

/** A link that somebody wrote and that does not count: from the feature at index `from` to `to`. */
export type DroppedLink = {
  from: number
  /** As written: `#72`, or `3` for the third feature of the list. */
  to: string
  /** `outside`: no feature of this batch. `self`: the feature itself. `duplicate`: said before. */
  reason: 'outside' | 'self' | 'duplicate'
}

/** What the texts of a batch say about which feature waits for which. */
export type FoundLinks = {
  /** Index to the indices it waits for, ascending; only features that wait for something. */
  links: Map<number, number[]>
  dropped: DroppedLink[]
  /** Those of `links` that nobody wrote out: a feature that says it tests another one. */
  inferred?: { from: number; to: number }[]
}

export type LinkInput = {
  features: readonly string[]
  /** Issue bodies, aligned with `features`. */
  bodies?: readonly (string | null)[]
  /** Aligned with `features`; null for a batch that does not come from issues. */
  issueNumbers: readonly (number | null)[] | null
}

/**
 * Finds which features wait for which, in their texts and issue bodies.
 *
 * `#72` is an issue where the batch has issues, else the number of a feature; a number without `#`
 * is always that of a feature. A written link outranks one that only follows from tests.
 */
export function findLinks(input: LinkInput): FoundLinks {
  const indexOf = createResolver(input)
  const waits = new Map<number, Set<number>>()
  const dropped: DroppedLink[] = []
  for (const [from, feature] of input.features.entries()) {
    const mentions = [...findMentions(feature), ...findMentions(input.bodies?.[from] ?? '')]
    const read = readLinks(from, mentions, indexOf)
    if (read.targets.size > 0) waits.set(from, read.targets)
    dropped.push(...read.dropped)
  }
  const inferred = addTestLinks(input.features, waits)
  const links = new Map([...waits].map(([from, targets]) => [from, [...targets].sort((a, b) => a - b)]))
  return { links, dropped, inferred }
}

type Resolver = (mention: Mention) => number | undefined

/** Tells the links of one feature that count from those that do not, each of the latter once. */
function readLinks(from: number, mentions: readonly Mention[], indexOf: Resolver) {
  const targets = new Set<number>()
  const dropped = new Map<string, DroppedLink>()
  for (const mention of mentions) {
    const index = indexOf(mention)
    if (index === undefined && isColour(mention)) continue
    const reason = judge(from, index, targets)
    const to = `${mention.hash ? '#' : ''}${mention.number}`
    if (reason !== null) dropped.set(`${to} ${reason}`, { from, to, reason })
    else targets.add(Number(index))
  }
  return { targets, dropped: dropped.values() }
}

function createResolver({ features, issueNumbers }: LinkInput): Resolver {
  const byIssue = new Map<number, number>()
  for (const [index, number] of (issueNumbers ?? []).entries())
    if (number !== null) byIssue.set(number, index)
  return ({ number, hash }) => {
    if (hash && issueNumbers !== null) return byIssue.get(number)
    return number >= 1 && number <= features.length ? number - 1 : undefined
  }
}

function judge(from: number, index: number | undefined, targets: ReadonlySet<number>) {
  if (index === undefined) return 'outside'
  if (index === from) return 'self'
  return targets.has(index) ? 'duplicate' : null
}

/** Tells `#123456` apart: what is no feature and has the digits of a colour is taken for one. */
function isColour({ number, hash }: Mention): boolean {
  return hash && /^(?:\d{6}|\d{8})$/.test(String(number))
}

/** Adds to `waits` what follows from tests, except where a written link says the opposite. */
function addTestLinks(features: readonly string[], waits: Map<number, Set<number>>) {
  return findTestLinks(features).filter(({ from, to }) => {
    const targets = waits.get(from) ?? new Set()
    if (targets.has(to) || reaches(waits, to, from)) return false
    waits.set(from, targets.add(to))
    return true
  })
}

function reaches(waits: ReadonlyMap<number, ReadonlySet<number>>, start: number, goal: number): boolean {
  const seen = new Set([start])
  // A set grows while it is walked, so this visits whatever is reached.
  for (const index of seen) for (const target of waits.get(index) ?? []) seen.add(target)
  return seen.has(goal)
}
