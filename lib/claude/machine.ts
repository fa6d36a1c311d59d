import os from 'node:os'
import path from 'node:path'

// Apart from the rest of this folder: the gate of the hooks loads it in every session.

/** The home folder of the user who runs this; empty where there is none, as in a container with a user of no name. */
export function homeFolder(): string {
  try {
    const home = os.homedir()
    return path.isAbsolute(home) ? home : ''
  } catch {
    return ''
  }
}

/** The name of this computer. */
export function hostName(): string {
  return os.hostname()
}
