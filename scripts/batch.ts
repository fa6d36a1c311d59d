import path from 'node:path'
import process from 'node:process'
import { loadBundle } from '../lib/host/load-bundle.ts'

// The verbs of every feature: each has a bundle of the helper that knows nothing else, and is there sooner.
const OWN_BUNDLE = new Set(['next', 'brief', 'complete', 'fail', 'status'])

const [, program = '', verb = ''] = process.argv
const bundle = OWN_BUNDLE.has(verb) ? verb : 'helper'
loadBundle(path.join(path.dirname(path.resolve(program)), `${bundle}.cjs`), process.env)
