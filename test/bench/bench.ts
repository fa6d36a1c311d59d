// What the plugin costs, beside bare Node.
//
//   npm run bench                        prints tables; about two minutes
//   npm run bench -- --json <file>       writes the figures as well
//   npm run bench -- --check             ends with 1 when a ratio is above its limit in limits.json, twice in a row
//   npm run bench -- --pairs <n>         more or fewer than 20 pairs for each call
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { type Calls, makeCalls } from './calls.ts'
import { type Comparison, compare } from './measure.ts'
import { measureUpdates } from './updates.ts'

/** One row of the table: a ratio that has a target. */
interface Row {
  name: string
  ratio: number
  /** The same of processor time alone, which other programs disturb less. */
  processor?: number
  detail: string
}

interface Limit {
  target: number
  limit: number
  processor?: number
}

const LIMITS_FILE = path.join(import.meta.dirname, 'limits.json')

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { json: { type: 'string' }, check: { type: 'boolean' }, pairs: { type: 'string' } },
  })
  const machine = { cpu: os.cpus()[0]?.model, cores: os.cpus().length, os: `${os.type()} ${os.release()}` }
  const versions = { node: process.version, v8: process.versions.v8 }
  say(`${machine.cpu}, ${machine.cores} cores, ${machine.os}, Node ${versions.node}`)
  const load = os.loadavg()[0] ?? 0
  if (load > machine.cores / 2) say(`Other programs are busy (load ${load.toFixed(1)}): run it again later.`)

  const pairs = Number(values.pairs ?? 20)
  const { rows, calls } = await measureAll(pairs)
  const limits: Record<string, Limit> = JSON.parse(fs.readFileSync(LIMITS_FILE, 'utf8'))
  printRows(rows, limits)
  if (values.json !== undefined) {
    const result = { machine, versions, load, rows, calls }
    fs.writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
  }
  const above = namesAbove(rows, limits)
  if (!values.check || above.length === 0) return 0
  say(
    `\nAbove the limit in test/bench/limits.json: ${above.join(', ')}. Measuring again, as that may have been noise.`,
  )
  const again = namesAbove((await measureAll(2 * pairs)).rows, limits).filter((name) => above.includes(name))
  if (again.length > 0) say(`Above it again: ${again.join(', ')}.`)
  return again.length > 0 ? 1 : 0
}

function namesAbove(rows: readonly Row[], limits: Record<string, Limit>): string[] {
  return rows.filter((row) => isAbove(row, limits[row.name])).map(({ name }) => name)
}

async function measureAll(pairs: number): Promise<{ rows: Row[]; calls: Record<string, Comparison> }> {
  const made = await makeCalls()
  try {
    const calls = compareCalls(made, pairs)
    const { ten, many, half } = made.next
    const fewer = Math.ceil(pairs / 2)
    const scale = compare(ten, many, fewer)
    calls['next, 10,000 features'] = scale
    calls['next, 10,000 features, half of them done'] = compare(ten, half, fewer)
    const updates = await measureUpdates()
    const heaviest = Object.entries(calls)
      .filter(([name]) => !name.includes('10,000'))
      .reduce((most, one) => (one[1].memory > most[1].memory ? one : most))
    const detail = `${updates.perSecond.toFixed(0)} a second, bare ${updates.barePerSecond.toFixed(0)}`
    const rows = Object.entries(calls).map(([name, call]) => ({
      name,
      ratio: call.wall,
      processor: call.cpu,
      detail: describe(call),
    }))
    return {
      calls,
      rows: [
        ...rows,
        { name: 'memory', ratio: heaviest[1].memory, detail: `most: ${heaviest[0]}` },
        { name: 'updates', ratio: updates.ratio, detail },
      ],
    }
  } finally {
    made.remove()
  }
}

function compareCalls({ bare, calls }: Calls, pairs: number): Record<string, Comparison> {
  return Object.fromEntries(
    Object.entries(calls).map(([name, program]) => [name, compare(bare, program, pairs)]),
  )
}

function describe({ wallMs, baseWallMs, cpu, memory }: Comparison): string {
  const times = `${wallMs.toFixed(0)} ms beside ${baseWallMs.toFixed(0)} ms`
  return `${times}; processor ${cpu.toFixed(2)}, memory ${memory.toFixed(2)}`
}

function isAbove({ ratio, processor = 0 }: Row, limit: Limit | undefined): boolean {
  return (
    limit !== undefined && (ratio > limit.limit || processor > (limit.processor ?? Number.POSITIVE_INFINITY))
  )
}

function printRows(rows: readonly Row[], limits: Record<string, Limit>): void {
  say(`\n${'call'.padEnd(42)}${'ratio'.padStart(6)}${'target'.padStart(8)}${'limit'.padStart(7)}`)
  for (const { name, ratio, detail } of rows) {
    const { target, limit } = limits[name] ?? {}
    const columns = [
      ratio.toFixed(2).padStart(6),
      `${target ?? ''}`.padStart(8),
      `${limit ?? ''}`.padStart(7),
    ]
    say(`${name.padEnd(42)}${columns.join('')}   ${detail}`)
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

process.exitCode = await main()
