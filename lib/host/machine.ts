import process from 'node:process'

// Most calls ask for neither, and Node loads a module for both.
const os = () => process.getBuiltinModule('node:os')

/** The home folder of the user who runs this. */
export function homeFolder(): string {
  return os().homedir()
}

/** The name of this computer. */
export function hostName(): string {
  return os().hostname()
}
