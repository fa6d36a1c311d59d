import { batchData, blockedFacts } from '../actions/answer.ts'
import { entryNotes, NOTED_LINKS, readList } from '../actions/plan-features.ts'
import { type ActionContext, type Answer, timestamp } from '../actions/project.ts'
import { applyOrThrow, changeAsOwner, openOwnedBatch } from '../actions/update-batch.ts'
import type { FeaturesAdded } from '../batch/events.ts'
import { orderFeatures } from '../batch/order.ts'
import { type Batch, MAX_FEATURES } from '../batch/schema.ts'
import { BatchError } from '../errors.ts'
import { findLinks } from '../features/links.ts'
import { addedText, droppedLinkText } from '../view/start.ts'

/**
 * Puts what is new in a list behind the features of a batch that has not ended, also while one is in progress.
 *
 * What the batch has already is left out. A number in the list, as in `(after 2)`, is that of an entry of this list, which
 * may be one that the batch has; `#72` is an issue where the batch has issues, else a number as well. Features that are
 * there already get no new links.
 */
export async function add(context: ActionContext, file: string): Promise<Answer> {
  const { project } = await openOwnedBatch(context)
  const list = await readList(context, project, file)
  return changeAsOwner(context, project, (batch) => {
    const now = timestamp(context)
    const { event, cycles, notes } = additions(batch, list)
    const changed = applyOrThrow(batch, event, now)
    const known = list.features.length - event.features.length
    const facts = [...entryNotes(list), ...notes, ...blockedFacts(batch, changed)]
    const text = addedText(changed, {
      before: batch,
      known,
      cycles,
      notes: facts,
      helper: context.helper,
      now,
    })
    const added = event.features.map((_, at) => batch.features.length + at + 1)
    const data = { ...batchData(changed), added, known, notes: facts }
    return { batch: changed, answer: { text, data } }
  })
}

function additions(batch: Batch, list: Awaited<ReturnType<typeof readList>>) {
  const present = new Set(batch.features)
  const fresh = list.features.filter((feature) => !present.has(feature))
  const features = [...batch.features, ...fresh]
  if (features.length > MAX_FEATURES) {
    const message = `batch ${batch.batch_id} would have ${features.length} features; a batch takes at most ${MAX_FEATURES}. Nothing was added: split the list.`
    throw new BatchError(message, { code: 'REFUSED' })
  }
  const indexOf = new Map(features.map((feature, index) => [feature, index]))
  const places = list.places.map((place) =>
    place === 'done' ? place : Number(indexOf.get(String(list.features[place]))),
  )
  const issueNumbers = batch.issue_numbers && [...batch.issue_numbers, ...fresh.map(() => null)]
  const found = findLinks({ features, issueNumbers, places })
  const isNew = (index: number) => index >= batch.features.length && list.order !== 'file'
  const links = new Map([...found.links].filter(([from]) => isNew(from)))
  const { dependencies, cycles } = orderFeatures(features.length, links)
  const isSameList = list.path === batch.features_file
  const event: FeaturesAdded = {
    type: 'features_added',
    features: fresh,
    dependencies,
    ...(isSameList && { analysis: { list_sha256: list.sha256 } }),
  }
  const dropped = found.dropped.filter(({ from }) => isNew(from)).slice(0, NOTED_LINKS)
  return { event, cycles, notes: dropped.map(droppedLinkText) }
}
