// Puts the table of failure rules into a bundle as data, each alternative of its patterns beside the words without which
// it cannot match. Of some 500 expressions a short text then needs a handful, and the engine takes 0.1 ms to make each:
// see docs/performance.md. The sources hold the same rules as expressions, so tests read them as they are.
import { build } from 'esbuild'
import { partsOf } from './needed-words.mjs'

/** An esbuild plugin for bundles that hold lib/model/failure.ts. */
export const failureTable = {
  name: 'failure-table',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]lib[\\/]model[\\/]failure-table\.ts$/ }, async ({ path: file }) => {
      const table = await evaluate(file)
      const names = Object.keys(table).sort()
      return { contents: names.map((name) => `export const ${name} = ${asData(table[name])}`).join('\n') }
    })
  },
}

async function evaluate(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  })
  return await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  )
}

// JSON is read twice as fast as the same written as JavaScript, and a template without a tag is kept once, not raw and
// cooked. One rule a line, for those who compare two builds.
function asData(tables) {
  const lines = Object.entries(tables).map(([name, table]) => {
    const rows = [table].flat().map((row) => JSON.stringify(withNeeds(row)))
    return `${JSON.stringify(name)}: ${Array.isArray(table) ? `[\n${rows.join(',\n')}\n]` : rows[0]}`
  })
  // Past ASCII a file is held at two bytes a character, and read more slowly.
  const json = `{\n${lines.join(',\n')}\n}`.replaceAll(
    /[^\n -~]|`|\$(?=\{)/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `JSON.parse(\`${json.replaceAll('\\', '\\\\')}\`)`
}

/** Returns a part of the table with each pattern in it split into alternatives and what they need. */
function withNeeds(value) {
  if (Array.isArray(value)) return value.map(withNeeds)
  if (typeof value !== 'object' || value === null) return value
  if ('parts' in value)
    return { ...value, parts: value.parts.flatMap(([source]) => partsOf(source, value.flags)) }
  // What takes evidence away is asked for only where there is some: its words would be looked up for nothing.
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'unless' ? inner : withNeeds(inner)]),
  )
}
