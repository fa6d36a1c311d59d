import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'
import { CLIENT, clientEnvironment, endProcessesOf } from '../client/harness/client-home.ts'
import { isolated } from '../client/harness/isolation.ts'
import { type MessagesApi, type Player, startMessagesApi } from '../client/harness/messages-api.ts'
import { type JobRun, makeRunner, type Round, type RoundOptions } from './actions-runner.ts'
import { initRepository } from './git-repository.ts'
import { type GithubApi, type Reply, startGithubApi } from './github-api.ts'
import { until } from './overnight-project.ts'

const STAND_IN = fileURLToPath(new URL('claude.cjs', import.meta.url))
const KEY = 'sk-ant-api03-not-a-real-key-000000000000000000'

/** Lets each job push what its rights allow, as GitHub does, and notes who pushed what. */
const PRE_RECEIVE = `#!/bin/sh
rights=\${GH_TOKEN#*:}
if mv "$GIT_DIR/hold" "$GIT_DIR/held" 2>/dev/null; then
  while [ ! -e "$GIT_DIR/release" ]; do sleep 0.05; done
fi
while read old new ref; do
  echo "\${GH_TOKEN:-nobody} $ref" >> "$GIT_DIR/pushes.log"
  case "$GH_TOKEN" in work:*) [ ! -e "$GIT_DIR/deny-work" ] || rights=none;; esac
  [ "$rights" = write ] || { echo "Permission to o/r.git denied to github-actions[bot]." >&2; exit 1; }
  if [ "$ref" = refs/heads/main ] && [ -e "$GIT_DIR/protected" ]; then
    echo "error: GH006: Protected branch update failed for refs/heads/main." >&2; exit 1
  fi
  if git log --format= --name-only "$new" --not --all | grep -q '^.github/workflows/'; then
    echo "refusing to allow a GitHub App to create or update workflow without workflows permission" >&2; exit 1
  fi
done
`

export interface WorldOptions {
  features: string
  files?: Record<string, string>
  /** The stand-in's script; the real client is started where a player is given instead. */
  play?: string
  player?: Player
  issues?: (number: number) => Reply
}

/** A repository on a GitHub of its own, and runs of the workflow there. */
export interface ActionsWorld {
  folder: string
  git(...args: string[]): string
  round(options?: RoundOptions): Promise<Round>
  /** Runs rounds, the first with `options`, then those that were started, to the last one. */
  rounds(options?: RoundOptions): Promise<Round[]>
  /** Runs one job more of batch b1: that of a feature, or the landing of a round. */
  work(number: number): Promise<JobRun>
  land(needs: Round): Promise<JobRun>
  /** Calls of the stub, by method and path. */
  calls: { call: string; fields: Record<string, unknown> }[]
  /** Rules of the branch that the stub tells. */
  rules: { type: string }[]
  /** Each push: who, and which ref. */
  pushes(): string[]
  /** Numbers of the features that have a commit on the branch, oldest first. */
  landed(branch?: string): number[]
  /** The commits of a branch, oldest first, on which the check fails. */
  red(branch?: string): string[]
  state(batch: string): Record<string, unknown>
  /** Commits to the main branch as a person does. */
  commit(files: Record<string, string>): void
  /** Keeps whoever looks into `folder` first waiting, until it is released; each push looks into the bare repository. */
  hold(folder: string): { held: Promise<void>; release(): void }
  /** Takes the right to push from the jobs that work; lets no push move the main branch. */
  denyWork(): void
  protect(): void
}

/** Gives a maker of such worlds, each of which is removed after its test. */
export function useActions() {
  const made: { folder: string; api: GithubApi; model: MessagesApi | undefined }[] = []
  afterEach(async () => {
    for (const { folder, api, model } of made.splice(0)) {
      endProcessesOf(folder)
      await api.close()
      await model?.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  })
  return async (options: WorldOptions): Promise<ActionsWorld> => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gh-')))
    const remote = join(folder, 'remote.git')
    const git = (...args: string[]) => execFileSync('git', args, { cwd: remote, encoding: 'utf8' }).trim()
    const commit = seed(folder, remote, options)
    const socket = join(folder, 'api.sock')
    const isReal = options.player !== undefined
    const whole = isReal ? realClient(socket) : [process.execPath, STAND_IN]
    const model = options.player && (await startModel(options.player, socket))
    const calls: ActionsWorld['calls'] = []
    const rules: ActionsWorld['rules'] = []
    const api = await startGithubApi(
      options.issues ?? (() => ({ status: 404, body: {} })),
      (call, fields) => {
        calls.push({ call, fields })
        return answer(call, rules)
      },
    )
    made.push({ folder, api, model })
    const env = environment(folder, model, options.play)
    const { GH_TOKEN: __, ...githubEnv } = api.env
    const runner = makeRunner({
      remote,
      folder,
      env,
      githubEnv,
      client: whole.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' '),
      secrets: { ANTHROPIC_API_KEY: KEY },
    })
    const started = () => calls.filter(({ call }) => /\/dispatches$/.test(call))
    const failed = () => {
      if (model?.failures[0]) throw model.failures[0]
    }
    const round: ActionsWorld['round'] = async (more) => {
      const ran = await runner.round(more)
      failed()
      return ran
    }
    return {
      folder,
      git,
      commit,
      calls,
      rules,
      hold: (where) => {
        writeFileSync(join(where, 'hold'), '')
        const held = until(() => existsSync(join(where, 'held')))
        return { held, release: () => writeFileSync(join(where, 'release'), '') }
      },
      denyWork: () => writeFileSync(join(remote, 'deny-work'), ''),
      protect: () => writeFileSync(join(remote, 'protected'), ''),
      round,
      rounds: async (more) => {
        const all = [await round(more)]
        // Each round starts one more, or none.
        while (started().length === all.length) {
          const inputs = started().at(-1)?.fields['inputs'] as Record<string, string>
          all.push(await round({ ...(more?.onStep ? { onStep: more.onStep } : {}), inputs }))
        }
        return all
      },
      work: (number) => {
        const needs = { plan: { result: 'success', outputs: { count: '1' } } }
        return runner.job('work', { ...oneMore(folder), needs, matrix: { number } })
      },
      land: ({ plan: { result, outputs } }) => {
        const needs = { plan: { result, outputs }, work: { result: 'success', outputs: {} } }
        return runner.job('land', { ...oneMore(folder), needs })
      },
      pushes: () => readFileSync(join(remote, 'pushes.log'), 'utf8').split('\n').filter(Boolean),
      landed: (branch = 'main') =>
        git('log', '--reverse', '--format=%(trailers:key=Batch-Feature,valueonly)', branch)
          .split('\n')
          .filter(Boolean)
          .map((line) => Number(line.split('#').at(-1))),
      red: (branch = 'main') => redCommits(folder, remote, git('rev-list', '--reverse', branch).split('\n')),
      state: (batch) =>
        JSON.parse(git('show', `batch/${batch}/state:batch_state.json`)) as Record<string, unknown>,
    }
  }
}

function oneMore(folder: string) {
  return { artifacts: mkdtempSync(join(folder, 'artifacts-')), runId: 1, inputs: { batch: 'b1' } }
}

function realClient(socket: string): string[] {
  const words = [process.execPath, CLIENT]
  return isolated(words, socket) ?? words
}

function startModel(player: Player, socket: string): Promise<MessagesApi> {
  return startMessagesApi(player, isolated([], socket) ? socket : undefined)
}

/** What every step has: none of it is a right. */
function environment(folder: string, model: MessagesApi | undefined, play: string | undefined) {
  const script = join(folder, 'play.cjs')
  if (play) writeFileSync(script, `exports.play = async (told, tools) => {\n${play}\n}\n`)
  const own = /^(?:HOME|PATH|TMPDIR|CLAUDE_CODE_TMPDIR|ANTHROPIC_API_KEY|GIT_(?:AUTHOR|COMMITTER)_.*)$/
  const all = Object.entries(clientEnvironment('', model?.url ?? 'http://127.0.0.1:9'))
  const kept = Object.fromEntries(all.filter(([name]) => !own.test(name)))
  return { ...kept, TEST_RUN: folder, ...(play ? { FAKE_CLAUDE: script } : {}) }
}

function seed(folder: string, remote: string, { features, files = {} }: WorldOptions) {
  const project = join(folder, 'person')
  mkdirSync(project)
  initRepository(project)
  const git = (...args: string[]) => execFileSync('git', args, { cwd: project, encoding: 'utf8' })
  const commit = (changed: Record<string, string>) => {
    for (const [name, text] of Object.entries(changed)) {
      mkdirSync(dirname(join(project, name)), { recursive: true })
      writeFileSync(join(project, name), text)
    }
    git('add', '--all', '--force')
    git('commit', '-q', '-m', 'A commit of the person')
    if (existsSync(remote))
      execFileSync('git', ['push', '-q', 'origin', 'main'], {
        cwd: project,
        env: { ...process.env, GH_TOKEN: 'person:write' },
      })
  }
  commit({
    'features.txt': features,
    'check.cjs': '',
    '.claude/batch-implement.local.md': '---\nverify: node check.cjs\n---\n',
    ...files,
  })
  execFileSync('git', ['clone', '-q', '--bare', project, remote])
  git('remote', 'add', 'origin', remote)
  const hook = join(remote, 'hooks', 'pre-receive')
  mkdirSync(dirname(hook), { recursive: true })
  writeFileSync(hook, PRE_RECEIVE)
  chmodSync(hook, 0o755)
  return commit
}

function answer(call: string, rules: readonly { type: string }[]): Reply {
  if (/\/rules\/branches\//.test(call)) return { body: rules }
  if (/\/branches\/main$/.test(call)) return { body: { name: 'main', protected: false } }
  if (/^GET .*\/pulls/.test(call)) return { body: [] }
  if (/^POST .*\/pulls$/.test(call))
    return { status: 201, body: { html_url: 'https://github.localhost/o/r/pull/9' } }
  if (/\/dispatches$/.test(call)) return { status: 204, body: '' }
  return { status: 404, body: { message: 'Not Found' } }
}

function redCommits(folder: string, remote: string, commits: readonly string[]): string[] {
  const place = join(folder, 'look')
  rmSync(place, { recursive: true, force: true })
  execFileSync('git', ['clone', '-q', remote, place])
  return commits.filter((sha) => {
    execFileSync('git', ['checkout', '-q', '--detach', sha], { cwd: place })
    return spawnSync(process.execPath, ['check.cjs'], { cwd: place }).status !== 0
  })
}
