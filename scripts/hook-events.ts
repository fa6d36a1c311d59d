import os from 'node:os'
import process from 'node:process'
import { runHook } from '../lib/actions/hooks/run-hook.ts'
import { readStream } from '../lib/host/read-stream.ts'

const MAX_INPUT_BYTES = 1024 * 1024

/** Answers the hook event on standard input; `helper` is the path of the helper that Claude shall call. */
export async function answerEvent(cwd: string, helper: string): Promise<void> {
  const surroundings = {
    cwd,
    helper,
    env: process.env,
    home: os.homedir(),
    host: os.hostname(),
    parentPid: process.ppid,
    now: () => new Date(),
    random: Math.random,
    sleep: async () => {},
    warn: () => {},
  }
  const output = await runHook(surroundings, () => readStream(process.stdin, MAX_INPUT_BYTES))
  if (output !== '') process.stdout.write(`${output}\n`)
}
