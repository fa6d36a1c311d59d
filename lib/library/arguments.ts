import * as z from 'zod/mini'
import { MODES_TEXT, WORKFLOW_MODES } from '../batch/workflow-modes.ts'
import { BatchError } from '../errors.ts'

const MAX_PATH = 4096
const MAX_ISSUE = 2 ** 31 - 1

const text = z.string('must be a text')
const index = z.number('must be a number')
const list = <Item extends z.core.SomeType>(item: Item, what: string) =>
  z.array(item, `must be a list of ${what}`)
const numbers = list(index, 'indices')
const texts = list(z.nullable(text), 'texts')
const issue = z
  .int('must be a whole number')
  .check(z.minimum(1, 'must be above 0'), z.maximum(MAX_ISSUE, `must be at most ${MAX_ISSUE}`))
const options = <Shape extends z.core.$ZodShape>(shape: Shape) => z.looseObject(shape, 'must be an object')
const links = z.union(
  [z.map(index, numbers), z.record(z.string().check(z.regex(/^\d{1,9}$/)), numbers)],
  'must be a Map, or an object, of lists of indices by index',
)
const place = text.check(
  z.minLength(1, 'must not be empty'),
  z.maxLength(MAX_PATH, `must have at most ${MAX_PATH} characters`),
  z.refine((path) => !path.includes('\0'), 'must not hold a NUL'),
)
const batch = (...fields: string[]) =>
  z.custom<object>(
    (value) =>
      fields.every((field) => (value as Record<string, unknown> | null | undefined)?.[field] instanceof Map),
    'must be a batch as loadBatchState gives it',
  )
const consent = options({ consent: z.boolean('must be true or false') })

/** The types of the library's arguments, for callers whom no compiler has told. What they mean is judged elsewhere. */
export const ARGUMENTS = {
  access: options({
    place,
    options: options({
      session: z.optional(
        text.check(z.regex(/^[^\s\p{C}]{1,200}$/u, 'must be 1 to 200 characters without blanks')),
      ),
      now: z.optional(z.date('must be a Date that is a time')),
    }),
  }),
  creation: options({
    options: options({
      batchId: z.optional(text),
      featuresFile: z.optional(text),
      mode: z.optional(z.enum(WORKFLOW_MODES, `must be ${MODES_TEXT}`)),
      issueNumbers: z.nullish(list(z.nullable(issue), 'issue numbers or null')),
      issueBodies: z.nullish(texts),
      dependencies: z.optional(links),
      order: z.optional(numbers),
    }),
  }),
  feature: options({ index }),
  status: options({
    index,
    options: options({
      errorMessage: z.optional(text),
      reason: z.optional(text),
      baseSha: z.nullish(text),
      tokensAdded: z.optional(index),
    }),
  }),
  failure: options({ index, errorText: text, options: consent }),
  cleanup: options({
    options: options({ batchId: z.optional(text), force: z.optional(z.boolean('must be true or false')) }),
  }),
  consent: options({ from: options({ env: options({}), homeDir: text }) }),
  git: options({
    index,
    facts: options({
      success: z.boolean('must be true or false'),
      sha: z.optional(text),
      branch: z.optional(text),
      remote: z.optional(text),
      number: z.optional(issue),
      url: z.optional(text),
      error: z.optional(text),
    }),
  }),
  issues: options({
    numbers: list(z.union([index, text], 'must be a number or a text'), 'issue numbers'),
    options: options({ cwd: place, env: options({}) }),
  }),
  texts: options({
    features: list(text, 'texts'),
    from: options({
      issueNumbers: z.nullish(list(z.nullable(index), 'numbers or null')),
      bodies: z.nullish(texts),
    }),
  }),
  sorting: options({
    count: z.int('must be a whole number').check(z.minimum(0, 'must not be negative')),
    dependencies: links,
  }),
  state: options({ state: batch('in_flight', 'feature_dependencies', 'verification') }),
  gitState: options({ state: batch('git_operations'), index }),
  tokens: options({ state: options({ context_token_estimate: index }) }),
  text: options({ text }),
}

/** Refuses, with USAGE, arguments of a wrong type: names the first of them and what it must be. */
export function requireArguments(kind: keyof typeof ARGUMENTS, given: Record<string, unknown>): void {
  const [wrong] = ARGUMENTS[kind].safeParse(given).error?.issues ?? []
  if (!wrong) return
  throw new BatchError(
    `${wrong.path.join('.')} ${wrong.message}. Nothing was done: correct it, then call again.`,
    {
      code: 'USAGE',
    },
  )
}
