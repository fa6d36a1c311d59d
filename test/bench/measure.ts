import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'

/** A program that the bench starts, with all that it needs. */
export interface Program {
  args: readonly string[]
  cwd: string
  env: Record<string, string>
  input?: string
  /** Puts the project back to where the measured call begins; not measured. */
  prepare?: () => void
}

/** What one program costs, as multiples of another one's cost: the medians over all pairs. */
export interface Comparison {
  /** Time from start to end, with the programs that it starts. */
  wall: number
  /** Processor time, user and system, of the program alone. */
  cpu: number
  /** The most memory it held. */
  memory: number
  /** Median milliseconds of both, for scale; they depend on the machine. */
  wallMs: number
  baseWallMs: number
  pairs: number
}

interface Usage {
  cpuMs: number
  maxRssKb: number
}

const USAGE = path.join(import.meta.dirname, 'fixtures', 'usage.cjs')

/**
 * Compares `program` with `base` in turn, `pairs` times, each pair in the other order than the one before. A noisy
 * machine disturbs both of a pair alike, so the median of the pairs' ratios holds where times would not.
 */
export function compare(base: Program, program: Program, pairs: number): Comparison {
  const walls: [number, number][] = []
  const usages: [Usage, Usage][] = []
  // The first call of all keeps what V8 compiled, for those that are measured.
  for (const one of [base, program]) wallMsOf(one)
  for (let pair = 0; pair < pairs; pair += 1) {
    walls.push(inTurn(pair, base, program, wallMsOf))
    usages.push(inTurn(pair, base, program, usageOf))
  }
  return {
    wall: median(walls.map(([first, second]) => second / first)),
    cpu: median(usages.map(([first, second]) => second.cpuMs / first.cpuMs)),
    memory: median(usages.map(([first, second]) => second.maxRssKb / first.maxRssKb)),
    wallMs: median(walls.map(([, second]) => second)),
    baseWallMs: median(walls.map(([first]) => first)),
    pairs,
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

function inTurn<T>(pair: number, base: Program, program: Program, measure: (program: Program) => T): [T, T] {
  if (pair % 2 === 0) return [measure(base), measure(program)]
  const second = measure(program)
  return [measure(base), second]
}

function wallMsOf(program: Program): number {
  program.prepare?.()
  const began = performance.now()
  run(program, [])
  return performance.now() - began
}

function usageOf(program: Program): Usage {
  program.prepare?.()
  return JSON.parse(run(program, ['--require', USAGE]))
}

function run({ args, cwd, env, input = '' }: Program, flags: readonly string[]): string {
  const result = spawnSync(process.execPath, [...flags, ...args], {
    cwd,
    env,
    input,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (result.status === 0 && result.stderr === '') return result.output[3] ?? ''
  throw new Error(`${args.join(' ')} ended with ${result.status}: ${result.error ?? result.stderr}`)
}
