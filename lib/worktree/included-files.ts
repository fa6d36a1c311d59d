import fs from 'node:fs'
import path from 'node:path'
import { checkoutGit } from './git-calls.ts'

const NAME = '.worktreeinclude'
const MOST_FILES = 10_000
const CHUNK = 500

/**
 * Copies the files that `.worktreeinclude` of the checkout names (gitignore's syntax) into the worktree: only ones that git
 * ignores, never through a link, never over a file. Gives their names.
 */
export async function copyIncluded(
  checkout: string,
  worktree: string,
  env: NodeJS.ProcessEnv,
): Promise<string[]> {
  if (!fs.existsSync(path.join(checkout, NAME))) return []
  const git = checkoutGit(checkout, env)
  const listed = await git.ask('ls-files', '-z', '--others', '--ignored', `--exclude-from=${NAME}`)
  const named = listed.split('\0').filter((name) => name !== '')
  const copied: string[] = []
  for (let at = 0; at < Math.min(named.length, MOST_FILES); at += CHUNK) {
    const some = named.slice(at, at + CHUNK)
    const ignored = await git.askWith(
      { GIT_LITERAL_PATHSPECS: '1' },
      ...['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--', ...some],
    )
    for (const name of ignored.split('\0'))
      if (name !== '' && copyOne(checkout, worktree, name)) copied.push(name)
  }
  return copied
}

function copyOne(checkout: string, worktree: string, name: string): boolean {
  const from = path.join(checkout, name)
  const to = path.join(worktree, name)
  if (!fs.lstatSync(from, { throwIfNoEntry: false })?.isFile()) return false
  if (hasLink(checkout, path.dirname(name)) || hasLink(worktree, path.dirname(name))) return false
  if (fs.lstatSync(to, { throwIfNoEntry: false })) return false
  fs.mkdirSync(path.dirname(to), { recursive: true })
  fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL)
  return true
}

/** Whether a folder on the way from `root` down to `below` is a link. */
function hasLink(root: string, below: string): boolean {
  let folder = root
  return below.split(path.sep).some((segment) => {
    folder = path.join(folder, segment)
    return fs.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  })
}
