import { type AST, RegExpParser } from '@eslint-community/regexpp'
import fc from 'fast-check'

// What `i` or lower-casing may take for an ordinary letter, and what they may not.
const LOOKALIKES = ['ſ', 'K', 'İ', 'ı', 'ß', 'ᲀ', 'ς', 'Σ', 'Å', 'é', 'É']
const SEVERAL = 3

/**
 * Gives texts that the pattern matches, if what it says of its surroundings (`\b`, `^`, look-ahead) happens to hold:
 * test for that. Any case that `i` allows, and characters that it only seems to allow.
 */
export function textsLike({ source, flags }: RegExp): fc.Arbitrary<string> {
  const { alternatives } = new RegExpParser().parsePattern(source)
  return ofAlternatives(alternatives, flags.includes('i'))
}

function ofAlternatives(alternatives: readonly AST.Alternative[], anyCase: boolean): fc.Arbitrary<string> {
  const texts = alternatives.map(({ elements }) =>
    fc.tuple(...elements.map((element) => ofElement(element, anyCase))).map((parts) => parts.join('')),
  )
  return fc.oneof(...texts)
}

function ofElement(element: AST.Element, anyCase: boolean): fc.Arbitrary<string> {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives, anyCase)
    case 'Quantifier':
      return ofQuantifier(element, anyCase)
    case 'Assertion':
      return ofAssertion(element, anyCase)
    default:
      return ofCharacters(element.raw, anyCase)
  }
}

function ofQuantifier({ element, min, max }: AST.Quantifier, anyCase: boolean): fc.Arbitrary<string> {
  const one = ofElement(element, anyCase)
  return fc.array(one, { minLength: min, maxLength: Math.min(max, min + SEVERAL) }).map((all) => all.join(''))
}

// What must stand ahead is written out: often it is the end of the text.
function ofAssertion(assertion: AST.Assertion, anyCase: boolean): fc.Arbitrary<string> {
  const isAhead = assertion.kind === 'lookahead' && !assertion.negate
  return isAhead ? ofAlternatives(assertion.alternatives, anyCase) : fc.constant('')
}

const known = new Map<string, fc.Arbitrary<string>>()

function ofCharacters(raw: string, anyCase: boolean): fc.Arbitrary<string> {
  const key = `${anyCase} ${raw}`
  const before = known.get(key)
  if (before !== undefined) return before
  const expression = new RegExp(`^${raw}$`, anyCase ? 'i' : '')
  const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
  const literal =
    raw.length === 1 ? [raw, raw.toUpperCase(), raw.toLowerCase()] : ['·', '✗', '”', '→', '\u0001']
  const fitting = [...ascii, ...literal, ...LOOKALIKES].filter((character) => expression.test(character))
  const characters = fc.constantFrom(...(fitting.length > 0 ? fitting : [raw]))
  known.set(key, characters)
  return characters
}
