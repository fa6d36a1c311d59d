import { join } from 'node:path'
import { build } from 'esbuild'

/** Makes a program of `code` in `folder`, bundled, as Node 20 cannot read the TypeScript that it imports. */
export async function bundleProgram(folder: string, code: string): Promise<string> {
  const outfile = join(folder, 'program.mjs')
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire('/')" }
  const stdin = { contents: code, resolveDir: process.cwd(), loader: 'ts' as const }
  await build({ stdin, bundle: true, platform: 'node', format: 'esm', outfile, banner, logLevel: 'error' })
  return outfile
}
