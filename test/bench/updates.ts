import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { build } from 'esbuild'
import { makeBatch } from './calls.ts'
import { median } from './measure.ts'

const WRITERS = 8
const TIMES = 25
const ROUNDS = 5

/** How many updates a second eight processes get done on one file, beside the least that an update can be. */
export interface Updates {
  perSecond: number
  barePerSecond: number
  /** How many times slower; the median over rounds in turn. */
  ratio: number
}

/** Runs both in turn on the state of a batch of ten features. */
export async function measureUpdates(): Promise<Updates> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'))
  const { project } = await makeBatch(10)
  try {
    const [ours, bare] = await Promise.all(
      ['update-state', 'update-bare'].map((name) => bundled(name, folder)),
    )
    const rounds: [number, number][] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const bareRate = await rate(bare ?? '', project.root)
      rounds.push([await rate(ours ?? '', project.root), bareRate])
    }
    return {
      perSecond: median(rounds.map(([mine]) => mine)),
      barePerSecond: median(rounds.map(([, theirs]) => theirs)),
      ratio: median(rounds.map(([mine, theirs]) => theirs / mine)),
    }
  } finally {
    project.remove()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function bundled(name: string, folder: string): Promise<string> {
  const outfile = path.join(folder, `${name}.cjs`)
  const entry = path.join(import.meta.dirname, 'fixtures', `${name}.ts`)
  const shape = { bundle: true, platform: 'node', format: 'cjs', target: 'node20' } as const
  await build({ ...shape, entryPoints: [entry], outfile, logLevel: 'error' })
  return outfile
}

async function rate(program: string, root: string): Promise<number> {
  const began = performance.now()
  const codes = await Promise.all(Array.from({ length: WRITERS }, () => ended(program, root)))
  if (codes.some((code) => code !== 0)) throw new Error(`${program} ended with ${codes.join(', ')}`)
  return (WRITERS * TIMES * 1000) / (performance.now() - began)
}

function ended(program: string, root: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, root, String(TIMES)], { stdio: 'inherit' })
    child.once('error', reject)
    child.once('close', resolve)
  })
}
