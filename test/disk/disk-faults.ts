import fs from 'node:fs'
import { vi } from 'vitest'

/** Every file call that the store makes, also through write-file-atomic and proper-lockfile. */
const NAMES = [
  'openSync',
  'readSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'rmSync',
  'chmodSync',
  'chownSync',
  'lstatSync',
  'statSync',
  'fstatSync',
  'mkdirSync',
  'rmdirSync',
  'utimesSync',
  'readdirSync',
] as const

type CallName = (typeof NAMES)[number]
type Call = (...args: unknown[]) => unknown

/** What was called, in order, and which descriptors are open now. */
export interface CallLog {
  calls: CallName[]
  open: Set<unknown>
  /** Descriptors that were closed while they were not open. */
  closedTwice: unknown[]
}

/**
 * Counts the file calls from now on, and makes the one numbered `failing` (from 1) throw `code`.
 *
 * A failing close still closes, as on a real disk. Undone by `vi.restoreAllMocks`.
 */
export function failCall(failing: number, code: string): CallLog {
  const log: CallLog = { calls: [], open: new Set(), closedTwice: [] }
  for (const name of NAMES) {
    const real = fs[name] as Call
    const call: Call = (...args) => {
      log.calls.push(name)
      if (log.calls.length !== failing) return real(...args)
      if (name === 'closeSync') real(...args)
      throw diskFault(code, name)
    }
    vi.spyOn(fs, name).mockImplementation(watched(name, log, call) as never)
  }
  return log
}

function watched(name: CallName, log: CallLog, call: Call): Call {
  if (name === 'openSync') {
    return (...args) => {
      const fd = call(...args)
      log.open.add(fd)
      return fd
    }
  }
  if (name !== 'closeSync') return call
  return (fd) => {
    if (!log.open.delete(fd)) log.closedTwice.push(fd)
    return call(fd)
  }
}

/** Makes the error that the system would give for `code`. */
export function diskFault(code: string, call: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: injected, ${call}`), { code })
}
