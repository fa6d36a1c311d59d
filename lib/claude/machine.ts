import os from 'node:os'

// Apart from the rest of this folder: the gate of the hooks loads it in every session.

/** The home folder of the user who runs this. */
export function homeFolder(): string {
  return os.homedir()
}

/** The name of this computer. */
export function hostName(): string {
  return os.hostname()
}
