// Writes each zod schema of a file that is read on every call as a plain function, which says at once that a value is
// whole. Zod itself takes 4 ms to set up, a fifth of the time that Node takes to start, and is loaded only where the
// function says no: to fill in defaults, or to say what is wrong. The schema stays the one place that says what is right.
import path from 'node:path'
import { build } from 'esbuild'

const CHECKS = [
  {
    from: 'lib/model/batch-schema.ts',
    of: 'batchFile',
    to: 'lib/model/generated/batch-check.ts',
    name: 'isBatchFile',
    fields: 'BATCH_FIELDS',
  },
  {
    from: 'lib/model/retry-schema.ts',
    of: 'retryFile',
    to: 'lib/model/generated/retry-check.ts',
    name: 'isRetryFile',
  },
  {
    from: 'lib/host/hook-schema.ts',
    of: 'hookInput',
    to: 'lib/host/generated/hook-check.ts',
    name: 'isHookInput',
  },
]

/** Gives the source text of every check, by its path from the root. */
export async function schemaChecks(root) {
  const texts = await Promise.all(CHECKS.map(async (check) => [check.to, await textOf(root, check)]))
  return new Map(texts)
}

async function textOf(root, { from, of, name, fields }) {
  const schema = (await load(root, from))[of]
  const functions = new Map()
  const whole = expression(schema, 'value', functions)
  const source = path.basename(from)
  return `// Written by scripts/dev/schema-checks.mjs from ${source}, which is the file to edit.

/** Tells whether \`value\` is what the schema in ${source} would give back unchanged; where not, the schema says why. */
export function ${name}(value: unknown): boolean {
  return ${whole}
}
${fields === undefined ? '' : fieldsText(fields, schema)}
type Json = any

// Of a JSON text: zod drops a member named __proto__, so one that has it is left to zod.
function isObject(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '__proto__')
}
${[...functions.values()].map(({ text }) => text).join('')}`
}

function fieldsText(name, schema) {
  const names = Object.keys(schema._zod.def.shape)
  return `
/** The fields that the schema names. */
export const ${name}: ReadonlySet<string> = new Set(${JSON.stringify(names)})
`
}

async function load(root, file) {
  const shape = { bundle: true, format: 'esm', platform: 'node', write: false, logLevel: 'error' }
  const { outputFiles } = await build({ ...shape, absWorkingDir: root, entryPoints: [file] })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

/** Gives the condition under which `schema` takes the value named `at` as it is. Throws for what it does not know. */
function expression(schema, at, functions) {
  const { def } = schema._zod
  const make = EXPRESSIONS[def.type]
  if (!make) throw new Error(`scripts/dev/schema-checks.mjs does not know the type ${def.type}: teach it.`)
  const checks = (def.checks ?? []).map((check) => condition(check._zod.def, at))
  return [make(def, at, functions), ...checks].join(' && ')
}

const EXPRESSIONS = {
  unknown: () => 'true',
  string: (_, at) => `typeof ${at} === 'string'`,
  boolean: (_, at) => `typeof ${at} === 'boolean'`,
  number: ({ format }, at) => {
    if (format !== undefined && format !== 'safeint') throw new Error(`unknown number format ${format}`)
    return `Number.${format ? 'isSafeInteger' : 'isFinite'}(${at})`
  },
  enum: ({ entries }, at) =>
    `(${Object.values(entries)
      .map((entry) => `${at} === '${entry}'`)
      .join(' || ')})`,
  optional: ({ innerType }, at, functions) =>
    `(${at} === undefined || ${expression(innerType, at, functions)})`,
  nullable: ({ innerType }, at, functions) => `(${at} === null || ${expression(innerType, at, functions)})`,
  // Zod fills these in, so a value without them is not yet whole.
  default: ({ innerType }, at, functions) => expression(innerType, at, functions),
  catch: ({ innerType }, at, functions) => expression(innerType, at, functions),
  array: ({ element }, at, functions) => {
    const entry = expression(element, 'entry', functions)
    return entry === 'true'
      ? `Array.isArray(${at})`
      : `Array.isArray(${at}) && ${at}.every((entry: Json) => ${entry})`
  },
  record: ({ keyType, valueType }, at, functions) => {
    // Every key of a JSON object is text, so of its type only the checks are left.
    const keys = (keyType._zod.def.checks ?? []).map((check) => condition(check._zod.def, 'key'))
    const entry = [...keys, expression(valueType, 'entry', functions)].filter((part) => part !== 'true')
    const all = `Object.entries<Json>(${at}).every(([key, entry]) => ${entry.join(' && ')})`
    return entry.length === 0 ? `isObject(${at})` : `isObject(${at}) && ${all}`
  },
  object: (def, at, functions) => `${functionFor(def, functions)}(${at})`,
}

function functionFor(def, functions) {
  const known = functions.get(def)
  if (known) return known.name
  if (def.catchall?._zod.def.type !== 'unknown')
    throw new Error('an object that drops fields is not known here')
  const made = { name: `isObject${functions.size + 1}`, text: '' }
  functions.set(def, made)
  const fields = Object.entries(def.shape).map(([key, field]) => expression(field, `value.${key}`, functions))
  const conditions = ['isObject(value)', ...fields.filter((field) => field !== 'true')]
  made.text = `\nfunction ${made.name}(value: Json): boolean {\n  return (\n    ${conditions.join(' &&\n    ')}\n  )\n}\n`
  return made.name
}

function condition(def, at) {
  if (def.check === 'string_format' && def.format === 'regex') return `${def.pattern}.test(${at})`
  if (def.check === 'min_length') return `${at}.length >= ${def.minimum}`
  if (def.check === 'greater_than') return `${at} ${def.inclusive ? '>=' : '>'} ${def.value}`
  throw new Error(`scripts/dev/schema-checks.mjs does not know the check ${def.check}: teach it.`)
}
