import { BatchError } from '../errors.ts'
import { askGit } from '../process/git.ts'
import { checkoutGit, type GitCalls } from '../worktree/git-calls.ts'

const REMOTE = 'origin'
// A large repository takes its time to come and go.
const TIMEOUT_SECONDS = 600
// What a clone may be reached by; a remote that is a command is none of these.
const PROTOCOLS = 'file:git:http:https:ssh'
// Another push may hold the branch for a moment, and fail.
const PUSH_TRIES = 3

/** A batch as its remote repository has it: what each branch stands at. */
export interface SharedBatch {
  state: string | undefined
  verified: string | undefined
  /** The tips of the features' branches, by number from 1. */
  results: Map<number, string>
}

/** How a push ended: `moved` where somebody else was first, `refused` where the remote repository does not take it. */
export type Pushed = { kind: 'pushed' } | { kind: 'moved' } | { kind: 'refused'; why: string }

/** The remote repository of a batch: the queue between the machines. */
export interface Remote {
  /** Git in the checkout, for what needs no remote. */
  git: GitCalls
  /** Fetches the branches of the batch and says where they stand. */
  fetch(): Promise<SharedBatch>
  /** Fetches one other branch, and gives its commit; undefined where there is none. */
  fetchBranch(branch: string): Promise<string | undefined>
  /** Moves branches of the remote repository forward, all or none: never a commit of somebody else away. */
  push(branches: Readonly<Record<string, string>>): Promise<Pushed>
  /** Fetches what a bundle holds under `ref`, and gives its commit. */
  fetchBundle(file: string, ref: string): Promise<string | undefined>
}

/** Opens the remote repository of batch `batchId` from the checkout at `folder`, with the login that `env` has. */
export function openRemote(folder: string, env: NodeJS.ProcessEnv, batchId: string): Remote {
  const git = checkoutGit(folder, env)
  const reach = { GIT_ALLOW_PROTOCOL: PROTOCOLS, ...login(env) }
  const ask = (...args: string[]) => askGit(folder, env, [...NO_HOOKS, ...args], /^/, reach, TIMEOUT_SECONDS)
  const own = `refs/heads/batch/${batchId}`
  const seen = `refs/remotes/${REMOTE}/batch/${batchId}`
  const fetch = async () => {
    await must(ask('fetch', '--quiet', '--prune', '--no-tags', REMOTE, `+${own}/*:${seen}/*`), 'fetched')
    return readShared(await git.ask('for-each-ref', '--format=%(refname) %(objectname)', `${seen}/`), seen)
  }
  const tipsOf = async (branches: string[]) => {
    const answer = await must(
      ask('ls-remote', REMOTE, ...branches.map((name) => `refs/heads/${name}`)),
      'asked',
    )
    return new Map(answer.split('\n').map((line) => [line.split('\t')[1] ?? '', line.split('\t')[0] ?? '']))
  }
  return {
    git,
    fetch,
    fetchBranch: async (branch) => {
      const ref = `refs/remotes/${REMOTE}/${branch}`
      const answer = await ask('fetch', '--quiet', '--no-tags', REMOTE, `+refs/heads/${branch}:${ref}`)
      return answer?.exitCode === 0 ? git.ask('rev-parse', '--verify', ref) : undefined
    },
    push: async (branches) => {
      const refs = Object.entries(branches).map(([name, sha]) => `${sha}:refs/heads/${name}`)
      let said = ''
      for (let tries = 0; tries < PUSH_TRIES; tries += 1) {
        const answer = await ask('push', '--quiet', '--porcelain', '--atomic', REMOTE, ...refs)
        if (answer?.exitCode === 0) return { kind: 'pushed' }
        said = `${answer?.stdout}\n${answer?.stderr}`
        if (await isRace(git, branches, await tipsOf(Object.keys(branches)))) return { kind: 'moved' }
      }
      return { kind: 'refused', why: refusal(said) }
    },
    fetchBundle: async (file, ref) => {
      const kept = `refs/batch-bundles/${ref.split('/').slice(-2).join('/')}`
      const answer = await ask('fetch', '--quiet', '--no-tags', file, `+${ref}:${kept}`)
      return answer?.exitCode === 0 ? git.ask('rev-parse', '--verify', kept) : undefined
    },
  }
}

const NO_HOOKS = ['-c', `core.hooksPath=${process.platform === 'win32' ? 'NUL' : '/dev/null'}`]

/** Whether a refused push came too late: by where the branches stand, since every server words it in its own way. */
async function isRace(
  git: GitCalls,
  branches: Readonly<Record<string, string>>,
  there: ReadonlyMap<string, string>,
): Promise<boolean> {
  for (const [name, sha] of Object.entries(branches)) {
    const tip = there.get(`refs/heads/${name}`)
    if (tip !== undefined && !(await isAncestor(git, tip, sha))) return true
  }
  return false
}

/** Whether one commit is in the history of another; one that is not here is not. */
export async function isAncestor(git: GitCalls, one: string, other: string): Promise<boolean> {
  if (!(await isHere(git, one))) return false
  return git.test('merge-base', '--is-ancestor', one, other)
}

/** Whether a commit is in this clone. */
async function isHere(git: GitCalls, sha: string): Promise<boolean> {
  try {
    return await git.test('cat-file', '-e', `${sha}^{commit}`)
  } catch {
    return false
  }
}

/** What the server said, else git's own line. */
function refusal(said: string): string {
  const lines = said.split('\n').map((line) => line.trim())
  const remote = lines.filter((line) => /^(?:remote: |! )/.test(line) && line !== 'remote:')
  const told = remote.length > 0 ? remote : lines.filter((line) => line !== '')
  return told.map((line) => line.replace(/^remote: (?:error: )?|^!\s*/, '')).join(' ')
}

/** Lets git ask `gh`, which has the token of a job in its environment: it stands in no file and in no command line. */
export function login(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (!env['GH_TOKEN'] && !env['GITHUB_TOKEN']) return {}
  const given = Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0
  const values = ['', '!gh auth git-credential']
  const entries = values.flatMap((value, at) => [
    [`GIT_CONFIG_KEY_${given + at}`, 'credential.helper'],
    [`GIT_CONFIG_VALUE_${given + at}`, value],
  ])
  return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(given + values.length) }
}

async function must(answer: ReturnType<typeof askGit>, what: string): Promise<string> {
  const given = await answer
  if (given?.exitCode === 0) return given.stdout.trim()
  const why = refusal(given?.stderr ?? '') || 'git gave no answer'
  throw new BatchError(
    `the remote repository "${REMOTE}" could not be ${what}: ${why}. Look whether it is there, and whether this job may read it (permission contents).`,
    { code: 'PROCESS' },
  )
}

function readShared(list: string, seen: string): SharedBatch {
  const tips = new Map(list.split('\n').map((line) => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']))
  const numbers = [...tips.keys()]
    .map((ref) => ref.slice(seen.length + 1))
    .filter((name) => /^[1-9]\d{0,5}$/.test(name))
  return {
    state: tips.get(`${seen}/state`),
    verified: tips.get(`${seen}/verified`),
    results: new Map(numbers.map((name) => [Number(name), tips.get(`${seen}/${name}`) ?? ''])),
  }
}
