import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'

/** Node's load hook: takes the types out of a .ts file, leaves every other module to Node. */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context)
  const { code } = await transform(await readFile(fileURLToPath(url)), {
    loader: 'ts',
    format: 'esm',
    target: 'node20',
  })
  return { format: 'module', source: code, shortCircuit: true }
}
