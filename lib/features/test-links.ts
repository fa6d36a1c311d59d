const MOST_HEAD_WORDS = 16

// Words that say what kind of work a feature is, or nothing at all: sharing them relates nothing.
const COMMON = new Set(
  `a an the and or of for to in on at by with from into as is are be it its this that these those when where which
  all any each every more most new old also only not no than then so can should must will may
  add write create make build implement introduce support extend improve update upgrade change fix refactor remove
  delete move rename use using need after before depend blocked feature issue bug task page pages code file function
  method class module component service api app application user users data system project value list item name
  test tests tested testing tester unit integration end-to-end e2e regression acceptance smoke suite case coverage
  cover latest current better good basic simple`
    .split(/\s+/)
    .map(singular),
)

/** `from` says that it tests `to`; both are indices. */
export type TestLink = { from: number; to: number }

/**
 * Finds features that say they test another one, by words that only that other one has.
 *
 * One shared word is enough only where it and common words are all that one of the two is about;
 * looking alike never is. Tests are not tested.
 */
export function findTestLinks(features: readonly string[]): TestLink[] {
  const texts = features.map((feature) => feature.replace(/^Issue #\d{1,10}: /, ''))
  const subjects = texts.map(readTestSubject)
  const owner = findOwners(texts.map((text, index) => (subjects[index] === null ? splitWords(text) : [])))
  const heads = texts.map((text) => new Set(firstClause(text).filter(isTelling)))
  return subjects.flatMap((subject, from) => {
    if (subject === null) return []
    const words = new Set(subject.filter(isTelling))
    const shared = new Map<number, number>()
    for (const word of words) {
      const to = owner.get(word)
      if (to !== undefined && heads[to]?.has(word)) shared.set(to, (shared.get(to) ?? 0) + 1)
    }
    return [...shared.entries()]
      .filter(([to, count]) => count > 1 || covers(words, heads[to]) || covers(heads[to], words))
      .map(([to]) => ({ from, to }))
      .sort((a, b) => a.to - b.to)
  })
}

/** Maps each word that one text alone has to the index of that text. */
function findOwners(texts: readonly string[][]): Map<string, number | undefined> {
  const owner = new Map<string, number | undefined>()
  for (const [index, words] of texts.entries()) {
    for (const word of words)
      owner.set(word, owner.has(word) && owner.get(word) !== index ? undefined : index)
  }
  return owner
}

/** Gives the words for what a feature tests; null for a feature that is not about testing. */
function readTestSubject(text: string): string[] | null {
  const words = firstClause(text)
  if (words[0] === 'cover') {
    const end = words.findIndex((word, at) => word === 'test' && words.slice(at - 3, at).includes('with'))
    return end < 0 ? null : words.slice(1, end)
  }
  const at = words.findIndex(
    (word, index) =>
      word === 'test' &&
      (index === 0 || /^(?:that|which)$/.test(String(words[index - 1])) || isOfWhat(words[index + 1])),
  )
  // "Test runner: ..." names a thing, not an act.
  if (at < 0 || (at === 0 && !isOfWhat(words[1]) && /^[^.:;!?]{0,80}:/.test(text))) return null
  return words.slice(at + 1)
}

function isOfWhat(word: string | undefined): boolean {
  return word === 'for' || word === 'of' || word === 'covering' || word === 'against'
}

function firstClause(text: string): string[] {
  return splitWords(text.split(/[.:;!?(](?:\s|$)|\s\(/, 1).join('')).slice(0, MOST_HEAD_WORDS)
}

function splitWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*/gu) ?? []).map(singular)
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function isTelling(word: string): boolean {
  return word.length > 2 && /\p{L}/u.test(word) && !COMMON.has(word)
}

function covers(whole: ReadonlySet<string> | undefined, part: ReadonlySet<string> | undefined): boolean {
  return whole !== undefined && part !== undefined && [...part].every((word) => whole.has(word))
}
