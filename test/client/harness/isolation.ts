import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BRIDGE = fileURLToPath(new URL('loopback-bridge.mjs', import.meta.url))
const LOOPBACK_UP = 'ip link set lo up'

// As root, then as a user of whom the system lets make one.
const NAMESPACES = [
  ['unshare', '-n'],
  ['unshare', '-rn'],
] as const

let found: { namespace: readonly string[] | undefined } | undefined

/**
 * Puts a command into a network namespace that has loopback alone, with `socketPath` as its only way out.
 *
 * Undefined where the platform has no such namespaces or refuses them: the command then runs in the
 * machine's network, and only its environment keeps it from the internet.
 */
export function isolated(command: readonly string[], socketPath: string): string[] | undefined {
  found ??= { namespace: NAMESPACES.find(works) }
  if (!found.namespace) return undefined
  const bridged = [process.execPath, BRIDGE, socketPath, ...command]
  return [...found.namespace, 'sh', '-c', `${LOOPBACK_UP} && exec "$@"`, 'sh', ...bridged]
}

function works([program, ...args]: readonly string[]): boolean {
  if (program === undefined) return false
  return spawnSync(program, [...args, 'sh', '-c', LOOPBACK_UP], { stdio: 'ignore' }).status === 0
}
