import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { BatchError } from '../../lib/errors.ts'

/** Bytes that are no text, half a text, or text with everything that Unicode has. */
export const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
  fc
    .constantFrom(
      '',
      '\uFEFF',
      '{',
      '[]',
      'null',
      '"',
      '{"a":',
      '\u0000',
      '['.repeat(50_000),
      `"${'x'.repeat(70_000)}"`,
    )
    .map((text) => Buffer.from(text)),
)

const ODD = [
  null,
  true,
  -1,
  0.5,
  1e308,
  '',
  '\u0000',
  '../../etc',
  '__proto__',
  [],
  [[]],
  {},
  { '-1': 0 },
  'x'.repeat(5000),
]
const odd = fc.oneof(
  fc.constantFrom<unknown>(...ODD),
  fc.jsonValue({ maxDepth: 2 }),
  fc.integer(),
  fc.string({ unit: 'binary' }),
)

/** The JSON of `whole` with some of its values, at any depth, replaced or taken away. */
export function bent(whole: unknown): fc.Arbitrary<string> {
  const step = fc.record({
    turns: fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }),
    value: odd,
    remove: fc.boolean(),
  })
  return fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => {
    const copy = structuredClone(whole)
    for (const { turns, value, remove } of steps) bend(copy, turns, structuredClone(value), remove)
    return JSON.stringify(copy)
  })
}

function bend(target: unknown, [turn = 0, ...rest]: number[], value: unknown, remove: boolean): void {
  if (typeof target !== 'object' || target === null) return
  const holder = target as Record<string, unknown>
  const keys = Object.keys(holder)
  const key = keys[turn % Math.max(1, keys.length)] ?? 'new'
  const inner = holder[key]
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) bend(inner, rest, value, remove)
  else if (remove) delete holder[key]
  else holder[key] = value
}

/** The bytes of a good file with one of them changed, or its end missing. */
export function torn(whole: string): fc.Arbitrary<Uint8Array> {
  const good = Buffer.from(whole)
  return fc
    .record({ at: fc.nat(good.length - 1), byte: fc.nat(255), cut: fc.boolean() })
    .map(({ at, byte, cut }) => {
      if (cut) return good.subarray(0, at)
      const copy = Buffer.from(good)
      copy[at] = byte
      return copy
    })
}

/** Gives the result of a call or its typed refusal; anything else that it throws fails the test, as does a slow one. */
export async function resultOrRefusal<T>(call: () => T | Promise<T>): Promise<Answer<T>> {
  const began = performance.now()
  const answer = await settled(call)
  const took = performance.now() - began
  if (took > SLOW_MS) throw new Error(`it took ${took} ms`)
  return answer
}

type Answer<T> = { value: T } | { refused: BatchError }

async function settled<T>(call: () => T | Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await call() }
  } catch (error) {
    if (!(error instanceof BatchError) || error.message.trim() === '') throw error
    return { refused: error }
  }
}

// Far above what a call takes on a busy machine, far below what a search without bound would.
const SLOW_MS = 5000

/** Every file below `folder` with its content. */
export function contentOf(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true }) as string[]
  const files = names.map((name) => path.join(folder, name)).filter((file) => fs.statSync(file).isFile())
  return Object.fromEntries(files.map((file) => [file, fs.readFileSync(file, 'latin1')]))
}
