import fs from 'node:fs'
import path from 'node:path'
import { PLUGIN } from '../fakes/helper-process.ts'

const DIST = path.join(PLUGIN, 'dist')

/** The bytes of each bundle, and how many of them came from which package or folder of ours, most first. */
export interface Weight {
  bytes: number
  parts: [string, number][]
}

/** Weighs the bundles as they are committed: the bundler names above each part the file that it came from. */
export function weighBundles(): Record<string, Weight> {
  const names = fs.readdirSync(DIST).filter((name) => name.endsWith('.cjs'))
  return Object.fromEntries(
    names.map((name) => [name, weigh(fs.readFileSync(path.join(DIST, name), 'utf8'))]),
  )
}

function weigh(text: string): Weight {
  const parts = new Map<string, number>()
  let part = 'bundler'
  for (const line of text.split('\n')) {
    const source =
      /^ *\/\/ ((?:[\w@.-]+\/)+[\w.-]+\.[cm]?[jt]s)$/.exec(line)?.[1] ??
      // What the build puts in the place of something.
      /^ *\/\/ (?:for-([\w-]+)|builtin|forward|elsewhere):\S+$/
        .exec(line)
        ?.slice(1)
        .map((of) => of ?? 'bundler')[0]
    if (source !== undefined) part = nameOf(source)
    parts.set(part, (parts.get(part) ?? 0) + Buffer.byteLength(line) + 1)
  }
  return { bytes: Buffer.byteLength(text), parts: [...parts].sort(([, a], [, b]) => b - a) }
}

function nameOf(source: string): string {
  const inPackage = source.split('node_modules/').at(-1) ?? ''
  if (inPackage !== source)
    return inPackage
      .split('/')
      .slice(0, inPackage.startsWith('@') ? 2 : 1)
      .join('/')
  return source
    .split('/')
    .slice(0, 2)
    .join('/')
    .replace(/\/[^/]*\.ts$/, '')
}
