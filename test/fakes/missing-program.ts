import { spawnSync } from 'node:child_process'

/** Whether `program` cannot be started here, and the note that says so: what a test's `skip` takes. */
export function missing(program: string): [isMissing: boolean, note: string] {
  const { error } = spawnSync(program, ['--version'], { stdio: 'ignore' })
  return [error !== undefined, `${program} is not installed on this machine: install it to run this test`]
}
