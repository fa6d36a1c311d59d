import fs from 'node:fs'
import path from 'node:path'

/** The configuration and the hooks that a worktree shares with the person's checkout, as they stood. */
export interface SharedGit {
  /** Puts back what has changed since, and gives the names of that. */
  putBack(): string[]
}

/** Remembers `config` and `hooks` of a repository, which tools as husky change while a project is set up. */
export function keepSharedGit(commonGitDir: string): SharedGit {
  const before = snapshot(commonGitDir)
  return {
    putBack: () => {
      const after = snapshot(commonGitDir)
      const names = [...new Set([...before.keys(), ...after.keys()])].filter(
        (name) => !isSame(before.get(name), after.get(name)),
      )
      for (const name of names) restore(path.join(commonGitDir, name), before.get(name))
      return names
    },
  }
}

interface Kept {
  bytes: Buffer
  mode: number
}

function snapshot(commonGitDir: string): Map<string, Kept> {
  const hooks = path.join(commonGitDir, 'hooks')
  const names = fs.existsSync(hooks) ? fs.readdirSync(hooks).map((name) => path.join('hooks', name)) : []
  const kept = new Map<string, Kept>()
  for (const name of ['config', ...names]) {
    const file = path.join(commonGitDir, name)
    const stats = fs.lstatSync(file, { throwIfNoEntry: false })
    if (stats?.isFile()) kept.set(name, { bytes: fs.readFileSync(file), mode: stats.mode })
  }
  return kept
}

function isSame(one: Kept | undefined, other: Kept | undefined): boolean {
  if (!one || !other) return one === other
  return one.mode === other.mode && one.bytes.equals(other.bytes)
}

function restore(file: string, kept: Kept | undefined): void {
  if (!kept) fs.rmSync(file, { force: true })
  else {
    fs.writeFileSync(file, kept.bytes)
    fs.chmodSync(file, kept.mode)
  }
}
