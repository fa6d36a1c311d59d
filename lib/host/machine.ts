import os from 'node:os'

// In the bundles `node:os` is loaded by the first call of one of these: most calls ask for neither.

/** The home folder of the user who runs this. */
export function homeFolder(): string {
  return os.homedir()
}

/** The name of this computer. */
export function hostName(): string {
  return os.hostname()
}
