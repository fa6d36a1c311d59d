// Makes the types of the library: what a program that imports dist/index.cjs may know of it.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'

const IMPORT = /(from |import\()'(\.{1,2}\/[^']+)\.ts'/g

/**
 * Gives the declaration files of lib/index.ts and of all that their types need, by their path from `root`.
 *
 * The compiler writes one for every module; only those that others refer to ship. None may refer to a package, as nobody
 * who installs this one gets any other.
 */
export function declarations(root) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'batch-types-'))
  try {
    compile(root, folder)
    const files = new Map()
    collect(path.join(folder, 'out'), 'index', files)
    return files
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

function compile(root, folder) {
  const config = {
    extends: path.join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: path.join(root, 'lib'),
      outDir: path.join(folder, 'out'),
      typeRoots: [path.join(root, 'node_modules', '@types')],
    },
    files: [path.join(root, 'lib', 'index.ts')],
    include: [],
  }
  const project = path.join(folder, 'tsconfig.json')
  fs.writeFileSync(project, JSON.stringify(config))
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [compiler, '--project', project], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

/** Adds the declarations of the module `name`, such as `model/order`, and of those that it refers to. */
function collect(out, name, files) {
  const target = name === 'index' ? 'dist/index.d.cts' : `dist/types/${name}.d.cts`
  if (files.has(target)) return
  const text = fs.readFileSync(path.join(out, `${name}.d.ts`), 'utf8')
  const refused = text.match(/(?:from |import\()['"](?!\.)[^'"]+['"]/)
  if (refused)
    throw new Error(`The types of lib/${name}.ts need a package: ${refused[0]}. Write the type out.`)
  const moved = (to) => (name === 'index' ? to.replace('./', './types/') : to)
  files.set(target, Buffer.from(text.replace(IMPORT, (_, word, to) => `${word}'${moved(to)}.cjs'`)))
  for (const [, , to] of text.matchAll(IMPORT))
    collect(out, path.posix.join(path.posix.dirname(name), to), files)
}
