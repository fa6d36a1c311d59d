import { recordFindings, verifyFeature } from '../actions/complete-feature.ts'
import { decideReport, readFailure } from '../actions/report-failure.ts'
import { findChecks } from '../actions/run-checks.ts'
import { findLeftBehind, NOTHING_LEFT } from '../actions/take-back.ts'
import { changeAsOwner, requireBatch } from '../actions/update-batch.ts'
import { handOutNext } from '../batch/advance.ts'
import type { Batch } from '../batch/schema.ts'
import { afterEvent, failedChecks, MAX_FAILED_CHECKS } from '../batch/transition.ts'
import { readConsent } from '../disk/consent.ts'
import { isBatchError } from '../errors.ts'
import type { Classification } from '../failure/classify.ts'
import { RETRY_POLICY } from '../failure/retry-policy.ts'
import { shortenForDisplay } from '../text/clean.ts'
import { exitText } from '../view/brief.ts'
import { verifiedText } from '../view/complete.ts'
import { shortSha } from '../view/format.ts'
import { moveVerified } from '../worktree/candidate.ts'
import { cleanTo, verifiedTip } from '../worktree/open-worktree.ts'
import type { WorkerFailure } from './decide-turn.ts'
import type { Night } from './night.ts'
import { keepWorktree } from './open-night.ts'
import { prepareWorktree } from './prepare.ts'

/**
 * Runs the checks on the one commit that was made of a feature's work (index from 0), by the action that the helper uses, and
 * records what they say: green, `verified` moves forward to that very commit and the feature is completed.
 */
export async function checkFeature(
  night: Night,
  index: number,
  { base, candidate }: { base: string; candidate: string },
): Promise<void> {
  const { context, project, place, git, log } = night
  if (!(await isPrepared(night, index))) return
  const batch = requireBatch(project)
  log.now({ what: `feature ${index + 1}: checks`, since: context.now().getTime() })
  const findings = await verified(night, batch, index)
  if (night.stop.signal.aborted) return
  // What the checks themselves rewrote is no part of the feature.
  await cleanTo(git, candidate)
  if (!findings) return
  const { verification } = findings
  const isGreen = verification.result !== 'failed'
  log.add({
    event: 'checked',
    feature: index + 1,
    result: verification.result,
    commit: candidate,
    seconds: seconds(verification),
  })
  if (isGreen) await moveVerified(git, place, await verifiedTip(git, place), candidate)
  // It stands on the branch of the run until it lands: of that the run itself says more.
  const after = { ...findings.after, uncommitted: [], branch: undefined }
  await changeAsOwner(
    context,
    project,
    (present, retries) => {
      const ready = isGreen ? pausedIfWished(night, present) : present
      return recordFindings(context, { batch: ready, retries }, index, { ...findings, after }, {})
    },
    batch.owner?.epoch,
  )
  const number = index + 1
  if (isGreen) {
    const text = shortenForDisplay(batch.features[index] ?? '', 60)
    log.add(
      { event: 'completed', feature: number, commit: candidate, base },
      `${number}. ${text}: completed as ${shortSha(candidate)} (${verifiedText(verification)})`,
    )
  } else await afterRed(night, index)
}

/** Prepares the worktree again where the feature changed what its set-up is made from; one that cannot be set up has failed. */
async function isPrepared(night: Night, index: number): Promise<boolean> {
  try {
    await prepareWorktree(night)
    return true
  } catch (cause) {
    if (!isBatchError(cause) || cause.code !== 'PROCESS' || night.stop.signal.aborted) throw cause
    await reportFailure(night, index, { kind: 'build', text: cause.message })
    return false
  }
}

/** What the checks say; undefined where the feature may not be checked at all, which is its failure. */
async function verified(night: Night, batch: Batch, index: number) {
  const { context, project, place, settings } = night
  try {
    return await verifyFeature(context, batch, {
      index,
      place: place.worktree,
      checks: findChecks(context, project, settings),
      noCommit: false,
      refuseChangedChecks: settings.checks_changed === 'refuse',
    })
  } catch (cause) {
    if (!isBatchError(cause) || cause.code !== 'REFUSED') throw cause
    await reportFailure(night, index, { kind: 'test', text: cause.message })
    return undefined
  }
}

/** After the third red check of an attempt the feature has failed; before, the worker is told. */
async function afterRed(night: Night, index: number): Promise<void> {
  const record = requireBatch(night.project).verification.get(index)
  const run = record?.commands.at(-1)
  const what = `${run?.command ?? 'a check'} (${run ? exitText(run) : 'no result'})`
  const failed = failedChecks(requireBatch(night.project), index)
  night.log.add(
    { event: 'red', feature: index + 1, failed_checks: failed },
    `${index + 1}. the checks failed: ${what}`,
  )
  if (failed < MAX_FAILED_CHECKS) return
  await reportFailure(night, index, {
    kind: 'test',
    text: `its checks failed ${failed} times, last ${what}: ${run?.output_tail.trim().slice(-600) ?? ''}`,
  })
}

/** Reports that the feature in progress (index from 0) failed, by the action that the helper uses; its work is kept. */
export async function reportFailure(night: Night, index: number, failure: WorkerFailure): Promise<void> {
  const { context, project, place, git, log } = night
  const batch = requireBatch(project)
  const read = await readReport(night, failure)
  const mayFail = !['wait', 'pause', 'refuse'].includes(RETRY_POLICY[read.found.kind].act)
  const left = mayFail ? await findLeftBehind(context, place.worktree, batch, index) : NOTHING_LEFT
  const consent = readConsent({ env: context.env, projectRoot: project.root, homeDir: context.home() })
  const head = await verifiedTip(git, place)
  const moment = context.now()
  const at = { ...context, now: () => moment }
  let outcome = ''
  await changeAsOwner(at, project, (present, retries) => {
    const report = { ...read, index, consent: consent.answer === true, workRef: left.ref }
    const { decision, audit } = decideReport(at, { batch: present, retries }, report)
    outcome = decision.outcome
    const ended = decision.outcome === 'failed' ? pausedIfWished(night, decision.batch) : decision.batch
    const handed = handOutNext(ended, { head, uncommitted: [] }, moment.toISOString())
    return { batch: handed, retries: decision.retries, audit, answer: { text: '', data: {} } }
  })
  const kept = left.ref === undefined ? '' : `; its work is kept: git show ${left.ref}`
  const text = shortenForDisplay(read.text, 200)
  log.add(
    {
      event: outcome,
      feature: index + 1,
      kind: read.found.kind,
      text: read.text,
      work_ref: left.ref ?? null,
    },
    `${index + 1}. ${OUTCOME_WORDS[outcome] ?? outcome}: ${text}${kept}`,
  )
  if (mayFail && (left.problem !== undefined || (left.leftovers && !left.isWhole)))
    await keepWorktree(night, `the work of feature ${index + 1} could not all be kept in a ref`)
}

const OUTCOME_WORDS: Record<string, string> = {
  failed: 'failed',
  retried: 'is tried again',
  waits_for_quota: 'waits for the usage limit',
  waits_for_service: 'waits for the service',
}

async function readReport({ context }: Night, { kind, text, until, isRefused }: WorkerFailure) {
  const told = kind === undefined ? await readFailure(context, text) : undefined
  const found: Classification = told?.found ?? {
    kind: kind ?? 'unknown',
    label: RETRY_POLICY[kind ?? 'unknown'].label,
    rule: 'overnight',
    evidence: '',
  }
  const rule = isRefused && RETRY_POLICY[found.kind].act !== 'retry' ? 'client-refused' : found.rule
  return { text, found: { ...found, rule }, until: until ?? told?.until }
}

/** Pauses the batch between two features where somebody wished so. */
function pausedIfWished({ stop, context }: Night, batch: Batch): Batch {
  if (stop.wish() === undefined && batch.run?.stop === undefined) return batch
  const event = { type: 'paused', pause: { reason: 'user', detail: 'the run was asked to stop' } } as const
  return afterEvent(batch, event, context.now().toISOString())
}

function seconds({ commands }: { commands: readonly { seconds: number }[] }): number {
  return commands.reduce((sum, run) => sum + run.seconds, 0)
}
