import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { PLUGIN } from '../client/harness/batch-project.ts'
import { type Contexts, fill, isMet } from './actions-expressions.ts'
import { type Job, readWorkflow, type Step, type Workflow } from './read-workflow.ts'

/** What a step ended with, and what it was given. */
interface StepRun {
  name: string
  exitCode: number | null
  output: string
  env: Record<string, string>
  /** The machine is gone. */
  isLost: boolean
}

export interface JobRun {
  result: 'success' | 'failure' | 'skipped'
  outputs: Record<string, string>
  steps: StepRun[]
  summary: string
  workspace: string
}

/** What starts a run of the workflow, and where it runs. */
export interface RunnerOptions {
  /** The bare repository. */
  remote: string
  /** Everything that the runs make; removed by the caller. */
  folder: string
  /** Environment of every step: the model's address, a mark of the test. */
  env: Record<string, string>
  /** Environment of the steps that have a token: where `gh` finds GitHub. */
  githubEnv: Record<string, string>
  /** The words of a shell that start the client. */
  client: string
  secrets: Record<string, string>
}

export interface RoundOptions {
  inputs?: Record<string, string>
  issue?: number
  label?: string
  /** Sees each step when it begins; what it gives resolves when the machine is gone, and all of the job with it. */
  onStep?: (step: { job: string; number: number; name: string }) => Promise<void> | undefined
}

export interface Round {
  plan: JobRun
  work: Map<number, JobRun>
  land: JobRun
}

/**
 * Runs the workflow as GitHub's runners do, as far as it goes: each job in a fresh clone with a home of its own, each `run:` in bash, every
 * expression by GitHub's own evaluator. Of the actions it knows those that the workflow uses.
 */
export function makeRunner(options: RunnerOptions) {
  const workflow = readWorkflow()
  let jobs = 0
  let runs = 0
  /** Runs the jobs of one round: the plan, the matrix at once, the landing. */
  const round = async (more: RoundOptions = {}): Promise<Round> => {
    runs += 1
    const artifacts = join(options.folder, `artifacts-${runs}`)
    mkdirSync(artifacts)
    const start = { ...more, artifacts, runId: 100 + runs }
    const plan = await job('plan', { ...start, needs: {} })
    const matrix = JSON.parse(plan.outputs['matrix'] || '{"number":[]}') as { number: number[] }
    const needs = { plan: { result: plan.result, outputs: plan.outputs } }
    const isWork = isMet(workflow.jobs['work']?.if, { needs }, 'success') && plan.result === 'success'
    const work = await Promise.all(
      (isWork ? matrix.number : []).map(
        async (number) => [number, await job('work', { ...start, needs, matrix: { number } })] as const,
      ),
    )
    const isRed = work.some(([, { result }]) => result === 'failure')
    const worked = { result: !isWork ? 'skipped' : isRed ? 'failure' : 'success', outputs: {} }
    const land = await job('land', { ...start, needs: { ...needs, work: worked } })
    return { plan, work: new Map(work), land }
  }
  const job = (
    name: string,
    more: RoundOptions & {
      needs: Record<string, unknown>
      matrix?: { number: number }
      artifacts: string
      runId: number
    },
  ): Promise<JobRun> => {
    jobs += 1
    return runJob(workflow, name, {
      ...options,
      ...more,
      folder: join(options.folder, `job-${jobs}-${name}`),
    })
  }
  return { round, job, workflow }
}

type JobOptions = RunnerOptions &
  RoundOptions & {
    needs: Record<string, unknown>
    matrix?: { number: number }
    artifacts: string
    runId: number
  }

async function runJob(workflow: Workflow, name: string, options: JobOptions): Promise<JobRun> {
  const job = workflow.jobs[name] as Job
  const within = (part: string) => join(options.folder, part)
  const [workspace, temp, home] = [within('workspace'), within('temp'), within('home')]
  const run: JobRun = { result: 'success', outputs: {}, steps: [], summary: '', workspace }
  const contexts = contextsOf(name, job, temp, options)
  if (!isMet(job.if, contexts, 'success')) return { ...run, result: 'skipped' }
  for (const folder of [temp, join(home, 'bin'), join(home, 'tmp')]) mkdirSync(folder, { recursive: true })
  writePrograms(join(home, 'bin'), options.client)
  const known = { workspace, temp, home, env: { ...workflow.env, ...job.env }, name }
  for (const step of job.steps) if (!(await doStep(step, run, { contexts, known, options }))) return run
  const outputs = Object.entries(job.outputs ?? {}).map(([key, text]) => [key, fill(text, contexts)])
  return { ...run, outputs: Object.fromEntries(outputs), summary: readIfThere(join(temp, 'summary')) }
}

/** Does one step, if it is to be done; gives whether the machine is still there. */
async function doStep(
  step: Step,
  run: JobRun,
  { contexts, known, options }: { contexts: Contexts; known: Known; options: JobOptions },
): Promise<boolean> {
  if (!isMet(step.if, contexts, run.result)) return true
  if (step.uses !== undefined) useAction(step, contexts, known, options)
  else run.steps.push(await runStep(step, contexts, known, options))
  const { isLost, exitCode } = run.steps.at(-1) ?? { isLost: false, exitCode: 0 }
  run.result = exitCode === 0 ? run.result : 'failure'
  const outputs = readOutputs(join(known.temp, 'output'))
  Object.assign(contexts['steps'] as object, { [step.id ?? '-']: { outputs } })
  return !isLost
}

function contextsOf(name: string, job: Job, temp: string, options: JobOptions): Contexts {
  const { issue, label = 'batch', inputs = {}, needs, matrix = {}, secrets, runId } = options
  const isIssue = issue !== undefined
  return {
    github: {
      event_name: isIssue ? 'issues' : 'workflow_dispatch',
      event: isIssue ? { issue: { number: issue }, label: { name: label } } : { inputs },
      run_id: runId,
      token: `${name}:${job.permissions['contents'] ?? 'none'}`,
    },
    ...{ inputs, needs, matrix, secrets, runner: { temp }, steps: {} },
  }
}

interface Known {
  workspace: string
  temp: string
  home: string
  env: Record<string, string>
  name: string
}

/** The programs that the workflow installs, where a runner would find them. */
function writePrograms(bin: string, client: string): void {
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim()
  const programs = {
    claude: `#!/bin/sh\nexec ${client} "$@"\n`,
    // The client is there already.
    npm: `#!/bin/sh\nif [ "$1 $2" = "install --global" ]; then echo "$3" > "$HOME/installed"; exit 0; fi\nexec "${npm}" "$@"\n`,
  }
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), text)
    chmodSync(join(bin, name), 0o755)
  }
}

/** Does what an action does, of those that the workflow uses. */
function useAction(step: Step, contexts: Contexts, { workspace }: Known, options: JobOptions): void {
  const given = (name: string) => fill(String(step.with?.[name] ?? ''), contexts)
  const { artifacts, remote } = options
  const actions: Record<string, () => void> = {
    checkout: () => {
      if (given('path') !== '') symlinkSync(PLUGIN, join(workspace, given('path')))
      else execFileSync('git', ['clone', '-q', remote, workspace])
    },
    'upload-artifact': () => {
      const isThere = existsSync(given('path'))
      if (isThere) cpSync(given('path'), join(artifacts, given('name')), { recursive: true })
    },
    'download-artifact': () => {
      for (const name of readdirSync(artifacts))
        cpSync(join(artifacts, name), given('path'), { recursive: true })
    },
    'setup-node': () => {},
  }
  const [, action = ''] = /^actions\/(.*)@/.exec(step.uses ?? '') ?? []
  if (!actions[action]) throw new Error(`no action ${step.uses}`)
  actions[action]()
}

const NEVER = new Promise<boolean>(() => {})

async function runStep(
  step: Step,
  contexts: Contexts,
  { workspace, temp, home, env, name }: Known,
  options: JobOptions,
): Promise<StepRun> {
  const own = Object.entries({ ...env, ...step.env }).map(([key, value]) => [
    key,
    fill(String(value), contexts),
  ])
  const given: Record<string, string> = Object.fromEntries(own)
  const whole = {
    ...options.env,
    ...(given['GH_TOKEN'] === undefined ? {} : options.githubEnv),
    HOME: home,
    TMPDIR: join(home, 'tmp'),
    PATH: `${join(home, 'bin')}:${process.env['PATH']}`,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: join(temp, 'output'),
    GITHUB_STEP_SUMMARY: join(temp, 'summary'),
    GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/batch.yml@refs/heads/main',
    RUNNER_TEMP: temp,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    TZ: 'UTC',
    ...given,
  }
  const script = join(temp, 'step.sh')
  writeFileSync(script, fill(step.run ?? '', contexts))
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd: workspace,
    env: whole,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const title = step.name ?? step.run ?? ''
  const lost = options.onStep?.({ job: name, number: options.matrix?.number ?? 0, name: title })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const isLost = await Promise.race([ended.then(() => false), lost?.then(() => true) ?? NEVER])
  if (isLost) process.kill(-Number(child.pid), 'SIGKILL')
  return { name: title, exitCode: await ended, output, env: whole, isLost }
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function readOutputs(file: string): Record<string, string> {
  const lines = readIfThere(file).split('\n').filter(Boolean)
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
}
