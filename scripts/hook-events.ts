import process from 'node:process'
import { runHook } from '../lib/actions/hooks/run-hook.ts'
import { homeFolder, hostName } from '../lib/host/machine.ts'
import { print } from '../lib/host/print.ts'
import { readInput } from '../lib/host/read-input.ts'

const MAX_INPUT_BYTES = 1024 * 1024

/** Answers the hook event on standard input; `helper` is the path of the helper that Claude shall call. */
export async function answerEvent(cwd: string, helper: string): Promise<void> {
  const surroundings = {
    cwd,
    helper,
    env: process.env,
    home: homeFolder,
    host: hostName,
    parentPid: process.ppid,
    now: () => new Date(),
    random: Math.random,
    sleep: async () => {},
    warn: () => {},
  }
  const output = await runHook(surroundings, () => readInput(MAX_INPUT_BYTES, () => process.stdin))
  // Nothing else is open, and Node takes a millisecond to take itself apart.
  if (output === '' || print(output, () => process.stdout)) process.exit()
}
