import { isBatchId } from './batch-id.ts'
import { orderFeatures } from './order.ts'
import { outcomes, unmetDependencies } from './progress.ts'
import { type Batch, MAP_FIELDS, MAX_FEATURES } from './schema.ts'

/** Says what in a batch cannot be true, or undefined: the checks that types alone do not make. */
export function findImpossible(batch: Batch): string | undefined {
  for (const check of CHECKS) {
    const problem = check(batch)
    if (problem) return problem
  }
  return undefined
}

type Check = (batch: Batch) => string | undefined

const CHECKS: readonly Check[] = [
  ({ batch_id }) => (isBatchId(batch_id) ? undefined : 'its batch_id is not a valid name'),
  ({ features }) => (features.length === 0 ? 'it has no features' : undefined),
  ({ features }) =>
    features.length > MAX_FEATURES ? `it has more than ${MAX_FEATURES} features` : undefined,
  ({ features }) => {
    const blank = features.findIndex((feature) => feature.trim() === '')
    return blank === -1 ? undefined : `feature ${blank + 1} is blank`
  },
  ({ total_features, features }) =>
    total_features === features.length
      ? undefined
      : `total_features is ${total_features} but "features" has ${features.length}`,
  ({ current_index, features }) =>
    current_index >= 0 && current_index <= features.length
      ? undefined
      : `current_index ${current_index} is out of range`,
  indicesOutOfRange,
  twoOutcomes,
  orderIsNoPermutation,
  aligned,
  linksFormCycle,
  inFlightTooEarly,
]

function indicesOutOfRange(batch: Batch): string | undefined {
  const named: [string, Iterable<number>][] = [
    ['completed_features', batch.completed_features],
    ['failed_features', batch.failed_features.map((record) => record.feature_index)],
    ['skipped_features', batch.skipped_features.map((record) => record.feature_index)],
    ...MAP_FIELDS.map((field): [string, Iterable<number>] => [field, batch[field].keys()]),
    ['feature_dependencies', [...batch.feature_dependencies.values()].flat()],
  ]
  for (const [name, indices] of named) {
    for (const index of indices) {
      if (index >= batch.features.length)
        return `${name} names index ${index}, but there are ${batch.features.length} features`
    }
  }
  return undefined
}

function twoOutcomes(batch: Batch): string | undefined {
  const seen = new Set<number>()
  const all = [
    ...batch.completed_features,
    ...batch.failed_features.map((record) => record.feature_index),
    ...batch.skipped_features.map((record) => record.feature_index),
  ]
  for (const index of all) {
    if (seen.has(index)) return `index ${index} has two outcomes`
    seen.add(index)
  }
  const current = [...batch.in_flight.keys()].find((index) => seen.has(index))
  return current === undefined ? undefined : `index ${current} has ended and is in flight`
}

function orderIsNoPermutation({ feature_order, features }: Batch): string | undefined {
  const distinct = new Set(feature_order)
  const whole = feature_order.length === features.length && distinct.size === features.length
  return whole && feature_order.every((index) => index < features.length)
    ? undefined
    : 'feature_order does not name every feature exactly once'
}

function aligned({ issue_numbers, issue_bodies, features }: Batch): string | undefined {
  if (issue_numbers && issue_numbers.length !== features.length) {
    return `issue_numbers has ${issue_numbers.length} entries for ${features.length} features`
  }
  if (issue_bodies && issue_bodies.length !== features.length) {
    return `issue_bodies has ${issue_bodies.length} entries for ${features.length} features`
  }
  return undefined
}

function linksFormCycle({ feature_dependencies, features }: Batch): string | undefined {
  if (feature_dependencies.size === 0) return undefined
  const itself = [...feature_dependencies].find(([index, waitsFor]) => waitsFor.includes(index))?.[0]
  const [members] =
    itself === undefined ? orderFeatures(features.length, feature_dependencies).cycles : [[itself]]
  return members ? `feature_dependencies form a cycle among the indices ${members.join(', ')}` : undefined
}

function inFlightTooEarly(batch: Batch): string | undefined {
  for (const current of batch.in_flight.keys()) {
    const unmet = unmetDependencies(batch, current, outcomes(batch))
    if (unmet.length > 0) return `index ${current} is in flight but waits for the indices ${unmet.join(', ')}`
  }
  return undefined
}
