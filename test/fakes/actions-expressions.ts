import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** What expressions may name. */
export type Contexts = Record<string, unknown>

/** Puts the values of all expressions into a text. */
export function fill(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) =>
    value(expression, contexts, 'success'),
  )
}

/** Whether an `if:` is met, which needs no braces and asks for success where it asks for nothing. */
export function isMet(condition: string | undefined, contexts: Contexts, result: string): boolean {
  const text = (condition ?? 'true').replace(/^\$\{\{(.*)\}\}$/, '$1')
  const asks = /\b(?:always|cancelled|failure|success)\(\)/.test(text)
  return value(asks ? text : `success() && (${text})`, contexts, result) === 'true'
}

function value(expression: string, contexts: Contexts, result: string): string {
  const is = (name: string, answer: boolean) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answer),
  })
  const functions = [
    is('success', result === 'success'),
    is('failure', result !== 'success'),
    is('always', true),
    is('cancelled', false),
  ]
  const { tokens } = new Lexer(expression).lex()
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse()
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  const byName = new Map(functions.map((one) => [one.name, one]))
  return new Evaluator(parsed, known, byName).evaluate().coerceString()
}
