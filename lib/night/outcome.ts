import { decideReport, readFailure } from '../actions/report-failure.ts'
import { findLeftBehind, type LeftBehind, NOTHING_LEFT } from '../actions/take-back.ts'
import { changeAsOwner, requireBatch } from '../actions/update-batch.ts'
import { failedChecks, MAX_FAILED_CHECKS } from '../batch/transition.ts'
import { readConsent } from '../disk/consent.ts'
import type { Classification } from '../failure/classify.ts'
import { RETRY_POLICY } from '../failure/retry-policy.ts'
import { shortenForDisplay } from '../text/clean.ts'
import { exitText } from '../view/brief.ts'
import { standDetached } from '../worktree/open-worktree.ts'
import { afterConflict, runAlone } from './conflict.ts'
import type { Night } from './night.ts'
import { keepWorktree } from './open-night.ts'
import type { WorkerFailure } from './worker/decide-turn.ts'

/** After the third red check of an attempt the feature has failed; before, the worker is told. */
export async function afterRed(night: Night, index: number): Promise<void> {
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

/**
 * Reports that a feature in progress (index from 0) failed, by the action that the helper uses; its work is kept. One that was to
 * resolve a conflict runs once more, alone; where that fails too, it is the conflict that it failed by.
 */
export async function reportFailure(night: Night, index: number, failure: WorkerFailure): Promise<void> {
  const { context, project, place, log } = night
  const batch = requireBatch(project)
  const current = batch.in_flight.get(index)
  const told = await readReport(night, failure)
  const mayFail = !['wait', 'pause', 'refuse'].includes(RETRY_POLICY[told.found.kind].act)
  if (mayFail && current?.conflict && !current.conflict.alone) return runAlone(night, index, told.text)
  const isConflict = mayFail && current?.conflict !== undefined
  const read = isConflict ? { ...told, ...asConflict(told, afterConflict(current, batch, told.text)) } : told
  const left = mayFail ? await findLeftBehind(context, place.worktree, batch, index) : NOTHING_LEFT
  const consent = readConsent({ env: context.env, projectRoot: project.root, homeDir: context.home() })
  const moment = context.now()
  const at = { ...context, now: () => moment }
  let outcome = ''
  await changeAsOwner(at, project, (present, retries) => {
    const report = { ...read, index, consent: consent.answer === true, workRef: left.ref }
    const { decision, audit } = decideReport(at, { batch: present, retries }, report)
    outcome = decision.outcome
    return { batch: decision.batch, retries: decision.retries, audit, answer: { text: '', data: {} } }
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
  if (mayFail)
    await clearWorktree(night, index, { left, base: current?.base_sha, hasFailed: outcome === 'failed' })
}

/** Takes a failed feature's work out of the worktree, where all of it is kept; else that is set aside as it is. */
async function clearWorktree(
  night: Night,
  index: number,
  facts: { left: LeftBehind; base: string | null | undefined; hasFailed: boolean },
): Promise<void> {
  const { left, base, hasFailed } = facts
  if (left.problem !== undefined || (left.leftovers && !left.isWhole))
    await keepWorktree(night, `the work of feature ${index + 1} could not all be kept in a ref`)
  else if (hasFailed && base) await standDetached(night.git, night.place, { number: index + 1, sha: base })
}

function asConflict({ found }: { found: Classification }, text: string) {
  return { text, found: { ...found, kind: 'conflict', label: RETRY_POLICY.conflict.label } as const }
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
