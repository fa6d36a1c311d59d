// Reads from a regular expression what every text that it matches must hold. Nothing derived means: may match any text.
import { RegExpParser } from '@eslint-community/regexpp'

// How many spellings of one place are written out, and how many of several together: `rate[ _-]?limit` has four.
const SPELLINGS = 24
const SPELLED_TOGETHER = 4
// More lists than this, or any past that chance, cost more to look up than they save.
const LISTS = 3
const ENOUGH = 0.06
// How likely a text holds a word of that many characters, for choosing between lists; a digit; anything rarer; a word
// that most texts about failures hold.
const CHANCE = [1, 0.5, 0.3, 0.2, 0.1, 0.05]
const DIGIT = 0.06
const LEAST = 0.03
const USUAL = 0.3
const USUAL_WORD = /^\W*(?:errors?|fail(?:ed|ure|ing)?|tests?|connection|(?:un)?expected)\W*$/
// The first characters of a word tell as much as the whole.
const LONGEST = 24

/**
 * Splits a pattern (source and flags) at its top alternatives and gives each with what it needs:
 * `[source, ...lists]`, where of each list at least one word occurs in the lower case of any text that it matches.
 */
export function partsOf(source, flags) {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(
    source,
    0,
    source.length,
    flags.includes('u') || flags.includes('v'),
  )
  return alternatives.map(({ raw, elements }) => {
    const { spellings, lists } = ofSequence(elements, makeLetters(flags))
    return [raw, ...best(spellings === undefined ? lists : withWords(spellings))]
  })
}

// A place in a pattern is either known whole (`spellings`: it matches one of these and nothing else) or known by `lists`.
const UNKNOWN = { lists: [] }
const NOTHING = { spellings: [''], lists: [] }

/**
 * Returns what gives the lower case of a character (code point), or `undefined` where a text may match there without
 * holding it once lowered.
 */
function makeLetters(flags) {
  const anyCase = flags.includes('i')
  // With `iu` the Kelvin sign is a k and the long s an s: nothing of ours has both.
  if (anyCase && /[uv]/.test(flags)) return () => undefined
  return (code) => {
    const letter = String.fromCodePoint(code)
    const low = letter.toLowerCase()
    // Halves of a pair are lowered together, and a capital sigma by its neighbours.
    if (low.length !== 1 || (code >= 0xd800 && code <= 0xdfff) || /[Σσς]/.test(letter)) return undefined
    return anyCase && spelledAlike.get(asAnyCase(letter)) > 1 ? undefined : low
  }
}

// How a regular expression with `i` alone compares characters: ECMA-262, Canonicalize.
function asAnyCase(letter) {
  const high = letter.toUpperCase()
  return high.length !== 1 || (letter >= '\u0080' && high < '\u0080') ? letter : high
}

/** For what `i` compares as one, how many lower cases it has: the old Cyrillic ve is a ve to `i`, but has its own. */
const spelledAlike = countLowerCases()

function countLowerCases() {
  const lows = new Map()
  for (let code = 0; code < 0xd800; code++) {
    const letter = String.fromCodePoint(code)
    const key = asAnyCase(letter)
    lows.set(key, (lows.get(key) ?? new Set()).add(letter.toLowerCase()))
  }
  return new Map([...lows].map(([key, spellings]) => [key, spellings.size]))
}

function ofElement(element, letter) {
  switch (element.type) {
    case 'Character':
      return ofCharacters([element.value], letter)
    case 'CharacterClass':
      return element.negate ? UNKNOWN : ofClass(element.elements, letter)
    case 'CharacterSet':
      return ofClass([element], letter)
    case 'Group':
      return element.modifiers ? UNKNOWN : ofAlternatives(element.alternatives, letter)
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives, letter)
    case 'Quantifier':
      return ofQuantifier(element, letter)
    case 'Assertion':
      return ofAssertion(element, letter)
    default:
      return UNKNOWN
  }
}

function ofCharacters(codes, letter) {
  const letters = codes.map(letter)
  return letters.includes(undefined) ? UNKNOWN : { spellings: [...new Set(letters)], lists: [] }
}

function ofClass(members, letter) {
  const codes = members.flatMap((member) => {
    if (member.type === 'Character') return [member.value]
    if (member.type === 'CharacterSet' && member.kind === 'digit' && !member.negate) return range(48, 57)
    if (member.type !== 'CharacterClassRange' || member.max.value - member.min.value > 9) return [Number.NaN]
    return range(member.min.value, member.max.value)
  })
  return codes.length > 2 * SPELLINGS || codes.includes(Number.NaN) ? UNKNOWN : ofCharacters(codes, letter)
}

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

// What stands ahead or behind stands in the text as well; what must not stand there says nothing.
function ofAssertion(element, letter) {
  if (element.alternatives === undefined || element.negate) return NOTHING
  const { spellings, lists } = ofAlternatives(element.alternatives, letter)
  return { ...NOTHING, lists: spellings === undefined ? lists : withWords(spellings) }
}

function ofQuantifier({ min, max, element }, letter) {
  const once = ofElement(element, letter)
  if (min === 0) {
    const isOptional = max === 1 && once.spellings !== undefined && once.lists.length === 0
    return isOptional ? { spellings: [...new Set(['', ...once.spellings])], lists: [] } : UNKNOWN
  }
  // Past a few, more of the same says no more.
  const least = ofSequence(Array(Math.min(min, 4)).fill(element), letter)
  if (min === max && min <= 4) return least
  return {
    lists: least.spellings === undefined ? least.lists : [...least.lists, ...withWords(least.spellings)],
  }
}

function ofSequence(elements, letter) {
  const lists = []
  let run = ['']
  let isWhole = true
  for (const element of elements) {
    const next = ofElement(element, letter)
    lists.push(...next.lists)
    const fits = next.spellings !== undefined && fitTogether(run, next.spellings)
    if (!fits) {
      lists.push(...withWords(run))
      isWhole = false
      run = ['']
    }
    if (next.spellings !== undefined) run = run.flatMap((start) => next.spellings.map((end) => start + end))
  }
  return isWhole ? { spellings: run, lists } : { lists: [...lists, ...withWords(run)] }
}

function fitTogether(run, spellings) {
  return run.length === 1 || spellings.length === 1 || run.length * spellings.length <= SPELLED_TOGETHER
}

function ofAlternatives(alternatives, letter) {
  const all = alternatives.map(({ elements }) => ofSequence(elements, letter))
  const spellings = new Set(all.flatMap((one) => one.spellings ?? []))
  const isKnown = all.every((one) => one.spellings !== undefined && one.lists.length === 0)
  if (isKnown && spellings.size <= SPELLINGS) return { spellings: [...spellings], lists: [] }
  if (all.length === 1) return all[0]
  const choices = all.map((one) => best([...one.lists, ...withWords(one.spellings ?? [''])])[0])
  return choices.includes(undefined) ? UNKNOWN : { lists: [choices.flat()] }
}

function withWords(spellings) {
  return spellings.includes('') ? [] : [spellings]
}

/** The lists that leave fewest texts, each without words that hold another of them. */
function best(lists) {
  const short = lists.map((words) => {
    const once = [...new Set(words.map((word) => word.slice(0, LONGEST)))]
    return once.filter((word) => !once.some((other) => other !== word && word.includes(other)))
  })
  const unlike = [...new Map(short.map((words) => [words.join('\n'), words])).values()]
  const sorted = unlike.sort((a, b) => chance(a) - chance(b)).slice(0, LISTS)
  return sorted.filter((_, at) => at === 0 || chance(sorted[at - 1]) > ENOUGH)
}

function chance(words) {
  return words.reduce((sum, word) => sum + chanceOf(word), 0)
}

function chanceOf(word) {
  if (/^\d+$/.test(word)) return DIGIT / 5 ** (word.length - 1)
  if (USUAL_WORD.test(word)) return USUAL
  return /^[ -~]*$/.test(word) ? (CHANCE[word.trim().length] ?? LEAST) : LEAST
}
