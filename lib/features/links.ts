import { keepProse } from './markdown.ts'
import { findTestLinks } from './test-links.ts'

/** What a number of the list leads to: the index of a feature, or an entry that is checked off. */
export type Place = number | 'done'

/** A link that somebody wrote and that does not count: from the feature at index `from` to `to`. */
export type DroppedLink = {
  from: number
  /** As written: `#72`, or `3` for the third entry of the list. */
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
  /** What each number of the list leads to; without it, number 1 is the first feature. */
  places?: readonly Place[]
}

/**
 * Finds which features wait for which, in their texts and issue bodies.
 *
 * `#72` is an issue where the batch has issues, else the number of an entry of the list; a number without
 * `#` is always that of an entry. A link to one that is done is met already. A written link outranks one that only follows from tests.
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

type Resolver = (mention: Mention) => Place | undefined

/** Tells the links of one feature that count from those that do not, each of the latter once. */
function readLinks(from: number, mentions: readonly Mention[], indexOf: Resolver) {
  const targets = new Set<number>()
  const dropped = new Map<string, DroppedLink>()
  for (const mention of mentions) {
    const index = indexOf(mention)
    if (index === 'done' || (index === undefined && isColour(mention))) continue
    const reason = judge(from, index, targets)
    const to = `${mention.hash ? '#' : ''}${mention.number}`
    if (reason !== null) dropped.set(`${to} ${reason}`, { from, to, reason })
    else targets.add(Number(index))
  }
  return { targets, dropped: dropped.values() }
}

function createResolver({ features, issueNumbers, places = [...features.keys()] }: LinkInput): Resolver {
  const byIssue = new Map<number, number>()
  for (const [index, number] of (issueNumbers ?? []).entries())
    if (number !== null) byIssue.set(number, index)
  return ({ number, hash }) => {
    if (hash && issueNumbers !== null) return byIssue.get(number)
    return places[number - 1]
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

/** A feature named as one to wait for: by its number in the list, or with `#`, as `#72`. */
export type Mention = { number: number; hash: boolean }

// Letters on either side make another word: "hereafter", "needsome".
const KEYWORD = /(?<![\p{L}\p{N}_#-])(?:depends?[ -]on|blocked[ -]by|needs?|after)(?![\p{L}\p{N}_-])/giu
const DENIED = /(?:\b(?:not|never|no longer|nothing|cannot)|n['’]t)[ \t]{1,4}(?:be |been )?$/i

const IN_BRACKETS = {
  gap: /[ \t:]{1,8}(?:(?:issue|feature)s? )?/y,
  item: /(#?)(\d{1,10})(?![\p{L}\p{N}_])/uy,
  separator: /[ \t]{0,4}(?:[,;&][ \t]{0,4}(?:and )?|and )[ \t]{0,4}/y,
}
const IN_PROSE = {
  gap: /[\s:*_]{1,8}(?:(?:issue|feature)s? )?(?:[-*+] )?(?:\[[ xX]\] )?/y,
  item: /(#)(\d{1,10})(?![\p{L}\p{N}_])/uy,
  // Without a comma or an "and", the next number must stand on the same line or in a list.
  separator:
    /[ \t]{0,4}(?:[,;&]\s{0,4}(?:and )?|and )\s{0,4}|[ \t]{1,4}|\s{0,4}\n\s{0,8}[-*+] (?:\[[ xX]\] )?/y,
}

/**
 * Finds the features that `text` says it waits for, in the order of the text, repetitions included.
 *
 * `(after 3)`, `(needs 2, 5)`: in brackets of their own, numbers with or without `#`.
 * `depends on #72`, `blocked by #72 and #73`, `needs #72`: anywhere, `#` required, unless denied.
 * Code, comments and addresses say nothing.
 */
export function findMentions(text: string): Mention[] {
  const prose = keepProse(text)
  return [...prose.matchAll(KEYWORD)].flatMap((keyword) => {
    const end = keyword.index + keyword[0].length
    const before = prose.slice(Math.max(0, keyword.index - 24), keyword.index)
    if (/\([ \t]{0,4}$/.test(before)) {
      const inBrackets = readNumbers(prose, end, IN_BRACKETS)
      if (/^[ \t]{0,4}\)/.test(prose.slice(inBrackets.end, inBrackets.end + 5))) return inBrackets.mentions
    }
    if (/^after/i.test(keyword[0]) || DENIED.test(before)) return []
    return readNumbers(prose, end, IN_PROSE).mentions
  })
}

/** Reads as many numbers as follow `from`, and gives where the last one ends. */
function readNumbers(
  text: string,
  from: number,
  form: typeof IN_PROSE,
): { mentions: Mention[]; end: number } {
  const mentions: Mention[] = []
  let end = from
  let link: RegExp = form.gap
  for (;;) {
    link.lastIndex = end
    if (!link.test(text)) return { mentions, end }
    form.item.lastIndex = link.lastIndex
    const item = form.item.exec(text)
    if (item === null) return { mentions, end }
    mentions.push({ number: Number(item[2]), hash: item[1] === '#' })
    end = form.item.lastIndex
    link = form.separator
  }
}
