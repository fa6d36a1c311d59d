import fs from 'node:fs'
import { chooseId, requireNewBatchAllowed } from '../../actions/create-batch.ts'
import { type FeatureSource, planFeatures } from '../../actions/plan-features.ts'
import { type ActionContext, type Answer, loadSettings, openProject } from '../../actions/project.ts'
import { type Checks, commandTexts, findChecks, runChecks } from '../../actions/run-checks.ts'
import { readBatchOrAdvise } from '../../actions/update-batch.ts'
import type { VerificationRecord } from '../../batch/schema.ts'
import { isBatchError } from '../../errors.ts'
import { endMarked } from '../../process/marked-processes.ts'
import { exitText } from '../../view/brief.ts'
import { checksTimeText, doctorText, type Finding, standsInTheWay } from '../../view/doctor.ts'
import { checkoutGit } from '../../worktree/git-calls.ts'
import { cleanTo, openWorktree } from '../../worktree/open-worktree.ts'
import { type Place, runPlace } from '../../worktree/place.ts'
import { newMark } from '../night.ts'
import { setUpWorktree } from '../prepare.ts'
import { nightEnvironment } from '../worker/worker-command.ts'
import { findClient } from './find-client.ts'
import { finding } from './findings.ts'
import { type Looked, lookBefore } from './preflight.ts'
import { lookAtCheckout } from './usable.ts'

/**
 * Says what would stop a night over the features of `source`, or over any: all that a run would refuse, what it would meet, and,
 * where nothing is in the way of that, how the set-up and the checks go in a worktree of its own, which is removed again.
 */
export async function doctor(context: ActionContext, source: FeatureSource | undefined): Promise<Answer> {
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
  const looked = await lookAround(context, source, attempt, found)
  const before = looked && (await attempt('git', () => lookBefore(context, looked)))
  found.push(...(before?.found ?? []))
  const canTry = looked && !found.some(({ level }) => level === 'stop')
  const base = canTry ? await attempt('set-up', () => tryWorktree(context, looked)) : undefined
  found.push(...(base?.findings ?? []))
  const time = base?.seconds === undefined ? [] : [checksTimeText(base.seconds, looked?.features)]
  const checks = looked ? commandTexts(looked.checks) : []
  const checked = checks.length > 0 ? [`Each feature is checked with: ${checks.join(' && ')}`] : []
  const facts = [...(before?.facts ?? []), ...checked, ...time]
  const refused = found.some(standsInTheWay)
  const data = {
    findings: found,
    facts,
    features: looked?.features ?? null,
    checks_seconds: base?.seconds ?? null,
  }
  return { text: doctorText(facts, found), data, ...(refused ? { refused } : {}) }
}

type Attempt = <T>(about: string, work: () => T | Promise<T>) => Promise<T | undefined>
type Around = Looked & { head: string; features: number | undefined }

/** Does all that a run does before it writes anything; each refusal of it is a finding. */
async function lookAround(
  context: ActionContext,
  source: FeatureSource | undefined,
  attempt: Attempt,
  found: Finding[],
): Promise<Around | undefined> {
  const project = await attempt('project', () => openProject(context))
  if (!project) return undefined
  await attempt('batch', () =>
    requireNewBatchAllowed(project, readBatchOrAdvise(project), chooseId(context, undefined)),
  )
  const settings = await attempt('settings', () => loadSettings(project))
  const plan = source && (await attempt('features', () => planFeatures(context, project, source)))
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
    list: plan?.path,
    features: plan?.features.length,
  }
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
  { timeoutSeconds }: Checks,
): Finding {
  const run = record.commands.at(-1)
  const what = `${run?.command ?? 'a check'} (${run ? exitText(run) : 'no result'})`
  const end = `Its output ended with: ${(run?.output_tail ?? '').slice(-500).trim()}`
  if (run?.timed_out)
    return finding(
      'risk',
      'checks',
      `${what} takes longer than ${timeoutSeconds} s. Raise verify_timeout_seconds in the settings. ${end}`,
    )
  if (here.result === 'passed')
    return finding(
      'risk',
      'set-up',
      `the checks pass in your checkout and fail in a worktree of it: ${what}. Something is missing there: look at worktree_setup in the settings and at .worktreeinclude. ${end}`,
    )
  return finding(
    'risk',
    'checks',
    `the checks fail before the first feature: ${what}. Repair them first, or begin with --yes. ${end}`,
  )
}
