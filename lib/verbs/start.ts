import { answerWithStep } from '../actions/answer.ts'
import { chooseId, createNewBatch, requireNewBatchAllowed } from '../actions/create-batch.ts'
import { describeCaller } from '../actions/owner-process.ts'
import { type FeaturePlan, type FeatureSource, planFeatures } from '../actions/plan-features.ts'
import {
  type ActionContext,
  type Answer,
  loadSettings,
  openProject,
  type Project,
  timestamp,
} from '../actions/project.ts'
import { commandTexts, findChecks, keptChecks, runChecks } from '../actions/run-checks.ts'
import { applyOrThrow, changeAsOwner, readBatchOrAdvise } from '../actions/update-batch.ts'
import { readHandOut } from '../actions/work-tree.ts'
import { handOutNext, pauseForRedBase } from '../batch/advance.ts'
import { newBatch } from '../batch/create.ts'
import { claim } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import type { WorkflowMode } from '../batch/workflow-modes.ts'
import { type ConsentReading, readConsent } from '../disk/consent.ts'
import { BatchError } from '../errors.ts'
import { type StartFacts, startText } from '../view/start.ts'

export interface StartOptions {
  id?: string | undefined
  mode?: WorkflowMode | undefined
  /** Says what would happen and writes nothing. */
  dryRun?: boolean | undefined
  /** Begins although the checks fail before the first feature: the list may be the repair. */
  yes?: boolean | undefined
}

/**
 * Creates a batch that the calling session owns, looks whether the project's checks pass before the
 * first feature, and hands that out. Refused while another batch is unfinished.
 */
export async function start(
  context: ActionContext,
  source: FeatureSource,
  options: StartOptions = {},
): Promise<Answer> {
  const project = openProject(context)
  const id = chooseId(context, options.id)
  if (!options.dryRun) requireNewBatchAllowed(project, readBatchOrAdvise(project), id)
  const settings = await loadSettings(project)
  const plan = await planFeatures(context, project, source)
  const checks = findChecks(context, project, settings)
  const commands = commandTexts(checks)
  const { head, branch, uncommitted } = await readHandOut(context, project.workTree)
  const mode = options.mode ?? plan.mode ?? settings.mode
  const kept = { checks: keptChecks(checks), branch: branch ?? null }
  const batch = { ...batchFrom(context, project, id, plan, mode), ...kept }
  const consent = readConsent({ env: context.env, projectRoot: project.root, homeDir: context.home() })
  const facts = {
    plan,
    checks: { commands, source: checks.source },
    unknownSettings: settings.unknown ?? [],
    uncommitted,
    consent,
  }
  if (options.dryRun) {
    const text = startText(batch, { ...facts, dryRun: true })
    return { text, data: { dry_run: true, ...planData(batch, facts) } }
  }
  await create(context, project, batch)
  const budgetSeconds = settings.base_verify_timeout_seconds
  const base = await runChecks(context, checks, { head, budgetSeconds })
  return changeAsOwner(context, project, (present) => {
    const now = timestamp(context)
    const checked = applyOrThrow(present, { type: 'base_checked', verification: base }, now)
    const handed = handOutNext(
      options.yes ? checked : pauseForRedBase(checked, now),
      { head, uncommitted },
      now,
    )
    const text = startText(handed, { ...facts, dryRun: false })
    return {
      batch: handed,
      answer: answerWithStep(context, handed, [text], { data: planData(handed, facts) }),
    }
  })
}

/** What the text says, for programs; features are named by their numbers, from 1. */
function planData(batch: Batch, facts: Omit<StartFacts, 'dryRun'> & { consent: ConsentReading }) {
  const { plan, checks, consent, uncommitted } = facts
  const numbers = (indices: readonly number[]) => indices.map((index) => index + 1)
  const waits = [...batch.feature_dependencies].map(([index, others]) => [index + 1, numbers(others)])
  return {
    features: batch.features,
    features_file: batch.features_file,
    notes: plan.notes,
    order: numbers(batch.feature_order),
    dependencies: Object.fromEntries(waits),
    cycles: plan.cycles.map(numbers),
    checks: checks.commands,
    checks_source: checks.source,
    base_verification: batch.base_verification ?? null,
    uncommitted,
    consent: { ...consent, answer: consent.answer ?? null, open: consent.answer === undefined },
  }
}

async function create(context: ActionContext, project: Project, batch: Batch): Promise<void> {
  const { session } = context
  if (session === undefined) {
    throw new BatchError(
      'a batch needs a Claude Code session to run it. Type /batch-implement in Claude Code, or name a session with --session.',
      { code: 'NOT_OWNER' },
    )
  }
  const now = timestamp(context)
  const owner = claim(undefined, { ...describeCaller(context), sessionId: session }, now)
  await createNewBatch(context, project, { ...batch, owner })
}

function batchFrom(
  context: ActionContext,
  project: Project,
  batchId: string,
  plan: FeaturePlan,
  mode: WorkflowMode | undefined,
): Batch {
  return newBatch({
    batchId,
    features: plan.features,
    featuresFile: plan.path ?? '',
    stateFile: project.files.state,
    now: timestamp(context),
    mode,
    issueNumbers: plan.issueNumbers,
    issueBodies: plan.issueBodies,
    order: plan.order,
    dependencies: plan.dependencies,
    analysis: plan.analysis,
  })
}
