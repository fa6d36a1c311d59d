import fs from 'node:fs'
import { chooseId, requireNewBatchAllowed } from '../../actions/create-batch.ts'
import { type FeaturePlan, planFeatures } from '../../actions/plan-features.ts'
import { type ActionContext, type Answer, loadSettings, openProject } from '../../actions/project.ts'
import { type Checks, commandTexts, findChecks, runChecks } from '../../actions/run-checks.ts'
import { readBatchOrAdvise, requireBatch } from '../../actions/update-batch.ts'
import type { Batch, VerificationRecord } from '../../batch/schema.ts'
import { isBatchError } from '../../errors.ts'
import { endMarked } from '../../process/marked-processes.ts'
import { safeLine } from '../../text/clean.ts'
import { redactSecrets } from '../../text/redact-secrets.ts'
import { exitText } from '../../view/brief.ts'
import { checksTimeText, doctorText, type Finding, standsInTheWay } from '../../view/doctor.ts'
import { counted, helperCallText } from '../../view/format.ts'
import { featureLines } from '../../view/start.ts'
import { checkoutGit } from '../../worktree/git-calls.ts'
import { cleanTo, openWorktree } from '../../worktree/open-worktree.ts'
import { type Place, runPlace } from '../../worktree/place.ts'
import { RUN_OPTIONS, readRehearsal, type Values } from '../arguments.ts'
import { newMark } from '../night.ts'
import { setUpWorktree } from '../prepare.ts'
import { nightEnvironment } from '../worker/worker-command.ts'
import { findClient } from './find-client.ts'
import { finding } from './findings.ts'
import { type Looked, lookBefore } from './preflight.ts'
import { lookAtCheckout } from './usable.ts'

/**
 * Says what would stop the run that `words` and `values` ask for, or any: all that it would refuse, what it would meet, and,
 * where nothing is in the way of that, how the set-up and the checks go in a worktree of its own, which is removed again.
 * Throws USAGE for words that `run` would refuse.
 */
export async function doctor(context: ActionContext, words: string[], values: Values): Promise<Answer> {
  const rehearsed = readRehearsal(values, words)
  const found: Finding[] = []
  const attempt = async <T>(about: string, work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (cause) {
      if (!isBatchError(cause)) throw cause
      found.push(finding('stop', about, cause.message))
      return undefined
    }
  }
  const looked = await lookAround(context, rehearsed, attempt, found)
  const before = looked && (await attempt('git', () => lookBefore(context, looked)))
  found.push(...(before?.found ?? []))
  const canTry = looked && !found.some(({ level }) => level === 'stop')
  const base = canTry ? await attempt('set-up', () => tryWorktree(context, looked)) : undefined
  found.push(...(base?.findings ?? []))
  const facts = factsOf(looked, before?.facts ?? [], base?.seconds)
  const refused = found.some(standsInTheWay)
  const features = looked?.plan?.features.length ?? null
  const data = { findings: found, facts, features, checks_seconds: base?.seconds ?? null }
  const call = ['run', ...wordsOfRun(words, values)].map(inShell).join(' ')
  const text = doctorText(facts, found, {
    untried: base ? undefined : notTried(found),
    begin: helperCallText(context.helper, call),
  })
  return { text, data, ...(refused ? { refused } : {}) }
}

/** What a STOP kept from being tried: the set-up alone is tried where it is what stops. */
function notTried(found: readonly Finding[]): string {
  return found.some(({ about, level }) => about === 'set-up' && level === 'stop')
    ? 'the checks'
    : 'the set-up and the checks'
}

/** What a night works with, the list in its order, the checks and how long they take. */
function factsOf(looked: Around | undefined, before: string[], seconds: number | undefined): string[] {
  if (!looked) return before
  const checks = commandTexts(looked.checks)
  return [
    ...before,
    ...planLines(looked.plan),
    ...(checks.length > 0 ? [`Each feature is checked with: ${checks.join(' && ')}`] : []),
    ...(seconds === undefined ? [] : [checksTimeText(seconds, looked.plan?.features.length)]),
  ]
}

type Attempt = <T>(about: string, work: () => T | Promise<T>) => Promise<T | undefined>
type Around = Looked & { head: string; plan: FeaturePlan | undefined }

/** The list that a run would work through, in its order. */
function planLines(plan: FeaturePlan | undefined): string[] {
  if (!plan) return []
  const { features, dependencies, order, cycles } = plan
  return [
    `${counted(features.length, 'feature')} would run in this order:`,
    ...featureLines({ features, feature_dependencies: dependencies }, order, cycles),
  ]
}

/** The words that begin what was rehearsed. */
function wordsOfRun(words: readonly string[], values: Values): string[] {
  const options = Object.keys(RUN_OPTIONS).flatMap((name) => {
    const value = values[name as keyof Values]
    return value === undefined || value === false ? [] : value === true ? [`--${name}`] : [`--${name}`, value]
  })
  const [first, ...rest] = options
  // The numbers of issues follow their word.
  if (first === '--issues') return [first, ...words, ...rest]
  return words.length + options.length === 0 ? ['<file>'] : [...words, ...options]
}

/** A word as a shell reads it as one, and expands nothing. */
function inShell(word: string): string {
  return /^(?:[\w./:,%@+=-]+|<file>)$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** Does all that a run does before it writes anything; each refusal of it is a finding. */
async function lookAround(
  context: ActionContext,
  { what, lanes }: ReturnType<typeof readRehearsal>,
  attempt: Attempt,
  found: Finding[],
): Promise<Around | undefined> {
  const project = await attempt('project', () => openProject(context))
  if (!project) return undefined
  const batch = await attempt('batch', () => readBatchOrAdvise(project))
  await attempt('batch', () => requireBatchFor(context, project, what, batch))
  const settings = await attempt('settings', () => loadSettings(project))
  const plan = await attempt('features', () => planOf(context, project, what))
  for (const text of plan?.notes ?? []) found.push(finding('note', 'features', text))
  const place = await attempt('worktree', () => ownPlace(context, project))
  const usable = place && (await attempt('git', () => lookAtCheckout(context, project, place)))
  for (const { message } of usable?.obstacles ?? []) found.push(finding('stop', 'checkout', message))
  const client = await attempt('client', () => findClient(context.env, project.workTree))
  const checks = settings && (await attempt('checks', () => findChecks(context, project, settings)))
  if (!settings || !place || !usable?.head || !checks) return undefined
  const { head, branch } = usable
  return {
    project,
    settings,
    place,
    client,
    checks,
    branch,
    head,
    ...(what?.kind === 'start' ? { lanes, list: plan?.path } : goingOn(batch, lanes)),
    plan,
  }
}

type What = ReturnType<typeof readRehearsal>['what']

/** Refuses as a run does that begins a batch, or goes on with the one that is there. */
function requireBatchFor(
  context: ActionContext,
  project: Looked['project'],
  what: What,
  batch: Batch | undefined,
): void {
  if (what === undefined || what.kind === 'start')
    requireNewBatchAllowed(project, batch, chooseId(context, what?.id))
  else requireBatch(project)
}

async function planOf(context: ActionContext, project: Looked['project'], what: What) {
  return what?.kind === 'start' ? planFeatures(context, project, what.source) : undefined
}

function goingOn(batch: Batch | undefined, lanes: number | undefined): Pick<Looked, 'lanes' | 'list'> {
  return { lanes: lanes ?? batch?.run?.lanes, list: batch?.features_file }
}

/** The place of a try: no batch can have its name, and no branch is made for it. */
function ownPlace(context: ActionContext, project: Looked['project']): Place {
  return { ...runPlace(context, project, '.doctor'), verified: '' }
}

interface Tried {
  seconds: number | undefined
  findings: Finding[]
}

/** Prepares a worktree of its own as a run does, runs the checks there, and removes it. Throws PROCESS where the set-up fails. */
async function tryWorktree(
  context: ActionContext,
  { project, settings, place, head }: Around,
): Promise<Tried> {
  const checkout = project.workTree
  const own = checkoutGit(checkout, context.env)
  const mark = newMark()
  const env = nightEnvironment(context.env, { mark, batchId: 'doctor', ceiling: place.folder, checkout })
  const git = await openWorktree(context, place, checkout, head)
  try {
    await git.ask('update-ref', '--no-deref', 'HEAD', head)
    await cleanTo(git, head)
    const inside = { ...context, cwd: place.cwd, env }
    const log = { add: () => {}, now: () => {} }
    await setUpWorktree({ context: inside, place, checkout, settings, log })
    const checks = findChecks(inside, { ...project, workTree: place.worktree }, settings)
    const record = await runChecks(inside, checks, { head })
    const seconds = record.commands.reduce((sum, run) => sum + run.seconds, 0)
    if (record.result !== 'failed')
      return { seconds: record.commands.length > 0 ? seconds : undefined, findings: [] }
    const here = await runChecks(context, findChecks(context, project, settings), { head })
    return { seconds: undefined, findings: [redFinding(record, here, checks)] }
  } finally {
    await endMarked(mark, { graceMs: 1000 })
    await cleanTo(git, head)
    await own.ask('worktree', 'unlock', place.worktree)
    await own.ask('worktree', 'remove', place.worktree)
    if (fs.readdirSync(place.folder).length === 0) fs.rmdirSync(place.folder)
  }
}

function redFinding(
  record: VerificationRecord,
  here: VerificationRecord,
  { timeoutSeconds, source }: Checks,
): Finding {
  const run = record.commands.at(-1)
  const what = `${run?.command ?? 'a check'} (${run ? exitText(run) : 'no result'})`
  const output = (run?.output_tail ?? '')
    .split('\n')
    .map((line) => safeLine(redactSecrets(line)).slice(0, MOST_OF_A_LINE))
  const red = (about: string, text: string): Finding => ({
    ...finding('risk', about, `${text} Its output ended with:`),
    output: output.filter((line) => line.trim() !== '').slice(-MOST_LINES),
  })
  if (run?.timed_out)
    return red(
      'checks',
      `${what} takes longer than ${timeoutSeconds} s. Raise verify_timeout_seconds in the settings.`,
    )
  if (here.result === 'passed')
    return red(
      'set-up',
      `the checks pass in your checkout and fail in a worktree of it: ${what}. Something is missing there: look at worktree_setup in the settings and at .worktreeinclude.`,
    )
  if (run && isNoCommand(run))
    return red(
      'checks',
      source === 'settings'
        ? `${what} is no command that can be run here. Correct verify: in .claude/batch-implement.local.md, or install what it names.`
        : `${what}, from ${source}, is no command that can be run here. Correct it, install what it names, or set verify: in .claude/batch-implement.local.md.`,
    )
  return red(
    'checks',
    `the checks fail before the first feature: ${what}. Repair them first, or begin with --yes.`,
  )
}

const MOST_LINES = 12
const MOST_OF_A_LINE = 200

/** Whether a check failed because there is no such program, or no such script of the package manager. */
function isNoCommand({ exit_code, output_tail }: VerificationRecord['commands'][number]): boolean {
  return exit_code === null || exit_code === 127 || NO_SCRIPT.test(output_tail)
}

// Words of npm, pnpm, yarn and bun, at the beginning of a line.
const NO_SCRIPT =
  /^(?:npm (?:ERR!|error) Missing script|\s*ERR_PNPM_NO_SCRIPT|error (?:Couldn't find a script|Command ".*" not found)|error: Script not found)/im
