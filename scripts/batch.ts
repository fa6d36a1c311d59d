import path from 'node:path'
import process from 'node:process'
import { loadBundle } from '../lib/host/load-bundle.ts'

// The verbs of every feature: each has a bundle of the helper that knows nothing else, and is there sooner.
const OWN_BUNDLE = new Set(['next', 'brief', 'complete', 'fail', 'status'])

const verb = process.argv[2] ?? ''
const file = path.join(__dirname, `${OWN_BUNDLE.has(verb) ? verb : 'helper'}.cjs`)
try {
  loadBundle(file, process.env)
} catch (cause) {
  const why = cause instanceof Error ? cause.message : String(cause)
  process.stderr.write(
    `batch: ${file} could not be loaded (${why}). In the middle of an update run the command again; else install the plugin again.\n`,
  )
  process.exitCode = 1
}
