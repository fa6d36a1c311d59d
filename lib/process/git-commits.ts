import { askGit } from './git.ts'

/** A commit with what it changed, as git counts lines; of a file that is no text 0. */
export interface CommitStat {
  sha: string
  subject: string
  files: { name: string; added: number; removed: number }[]
}

const COMMIT = /^c ([0-9a-f]{40,64}) ?(.*)$/
const FILE = /^(\d+|-)\t(\d+|-)\t(.*)$/

/** Looks up commits by their full ids, with the first lines of their messages and the lines they changed; those that are gone are left out. */
export async function commitStats(
  root: string,
  shas: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Map<string, CommitStat>> {
  const found = new Map<string, CommitStat>()
  const ids = [...new Set(shas)].filter((sha) => /^[0-9a-f]{40,64}$/.test(sha))
  if (ids.length === 0) return found
  // Names with controls in them are quoted, and a subject is one line: nothing of either can pass for another line.
  const fixed = ['-c', 'core.quotePath=false', 'log', '--no-walk=unsorted', '--ignore-missing', '--numstat']
  const plain = ['--no-renames', '--no-color', '--no-ext-diff', '--no-textconv', '--no-show-signature']
  const args = [...fixed, ...plain, '--encoding=UTF-8', '--format=c %H %s', ...ids, '--']
  let last: CommitStat | undefined
  for (const line of ((await askGit(root, env, args, /^fatal: /m))?.stdout ?? '').split('\n')) {
    const [, sha, subject = ''] = COMMIT.exec(line) ?? []
    const [, added, removed, name] = FILE.exec(line) ?? []
    if (sha !== undefined) {
      last = { sha, subject, files: [] }
      found.set(sha, last)
    } else if (name !== undefined) {
      last?.files.push({ name, added: Number(added) || 0, removed: Number(removed) || 0 })
    }
  }
  return found
}

/** Lists the refs that keep work of a batch's features, `refs/batch/<id>/<number>-<attempt>`; none outside git. */
export async function keptRefs(root: string, batchId: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  const folder = `refs/batch/${batchId}/`
  const answer = await askGit(root, env, ['for-each-ref', '--format=%(refname)', folder], /^fatal: /m)
  const names = (answer?.stdout ?? '').split('\n').filter((name) => name.startsWith(folder))
  // They become words of commands that a person copies.
  return names.filter((name) => /^\d+-\d+$/.test(name.slice(folder.length)))
}
