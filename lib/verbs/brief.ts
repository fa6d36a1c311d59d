import {
  type ActionContext,
  type Answer,
  loadSettings,
  openProject,
  type Project,
  timestamp,
} from '../actions/project.ts'
import { commandTexts, findChecks } from '../actions/run-checks.ts'
import { changeBatch } from '../actions/update-batch.ts'
import { findFeatureCommit } from '../actions/work-tree.ts'
import { isOwner, touchOwner } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { afterEvent } from '../batch/transition.ts'
import { readBatch } from '../disk/batch-store.ts'
import { sanitizeFeatureName } from '../text/clean.ts'
import { briefText, looseBrief } from '../view/brief.ts'

/**
 * Tells `/auto-implement` what to do, from the words typed after it: `#2` is the
 * batch's feature 2 with all that is known about it, anything else is a feature in its own words.
 */
export async function brief(context: ActionContext, words: string): Promise<Answer> {
  const typed = words.trim()
  const [, digits] = /^#(\d{1,9})$/.exec(typed) ?? []
  if (digits === undefined) return loose(typed)
  const project = openProject(context)
  const batch = readBatch(project.files)
  const index = Number(digits) - 1
  if (!batch || batch.features[index] === undefined) return noSuchFeature(digits)
  if (!batch.in_flight.has(index) || !isOwner(batch, context.session)) return notHandedOut(batch, index)
  const briefed = await changeBatch(context, project, (present) =>
    afterEvent(touchOwner(present, timestamp(context)), { type: 'briefed', index }, timestamp(context)),
  )
  return {
    text: await textFor(context, project, briefed, index),
    data: { batch_id: batch.batch_id, number: index + 1 },
  }
}

function loose(typed: string): Answer {
  const feature = sanitizeFeatureName(typed)
  if (feature !== '') return { text: looseBrief(feature), data: { feature } }
  return {
    text: 'No feature was given: end with the line "failed: no feature was given; use /auto-implement <feature>".',
    data: {},
  }
}

function noSuchFeature(number: string): Answer {
  const text = `There is no feature ${number} here: no batch of this project has it. End with the line "failed: there is no feature ${number}".`
  return { text, data: { number: Number(number) }, refused: true }
}

function notHandedOut(batch: Batch, index: number): Answer {
  const text = `Feature ${index + 1} of batch ${batch.batch_id} is not in progress in this session: do nothing, end with the line "failed: feature ${index + 1} is not in progress".`
  return { text, data: { batch_id: batch.batch_id, number: index + 1 } }
}

async function textFor(
  context: ActionContext,
  project: Project,
  batch: Batch,
  index: number,
): Promise<string> {
  const checks = findChecks(context, project, await loadSettings(project))
  return briefText(batch, index, {
    checks: commandTexts(checks),
    helper: context.helper,
    committed: await findFeatureCommit(context, project.workTree, batch),
  })
}
