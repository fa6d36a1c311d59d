import type { Batch, Owner } from './batch.ts'
import type { WholeBatchEvent } from './events.ts'
import { progressMark } from './outcome.ts'

/** Applies an event of the whole batch that `transition` has admitted. */
export function applyToBatch(batch: Batch, event: WholeBatchEvent, now: string): Batch {
  switch (event.type) {
    case 'paused':
      return pause(batch, event, now)
    case 'resumed':
      return { ...batch, pause: null, stop_blocks: null, paused_at_feature_index: null }
    case 'claimed':
      return claimed(batch, event.owner)
    case 'released':
      return batch.owner ? { ...batch, owner: { ...batch.owner, released_at: now } } : batch
    case 'compacted':
      return recordCompaction(batch, now)
    case 'stop_held':
      return { ...batch, stop_blocks: { count: stopsHeld(batch) + 1, mark: progressMark(batch) } }
    case 'turn_failed':
      return { ...batch, last_turn_error: { error: event.error, message: event.message, timestamp: now } }
    case 'base_checked':
      return { ...batch, base_verification: event.verification }
  }
}

/** How often in a row the Stop hook has held the session since the work last moved. */
export function stopsHeld(batch: Batch): number {
  const held = batch.stop_blocks
  return held && held.mark === progressMark(batch) ? held.count : 0
}

/** Another session is another conversation, which nothing of the batch fills yet. */
function claimed(batch: Batch, owner: Owner): Batch {
  const isSame = batch.owner?.session_id === owner.session_id
  return { ...batch, owner, context_token_estimate: isSame ? batch.context_token_estimate : 0 }
}

function pause(batch: Batch, event: Extract<WholeBatchEvent, { type: 'paused' }>, now: string): Batch {
  const paused = { ...batch, pause: { ...event.pause, since: now } }
  if (event.tokens_before_clear === undefined) return paused
  return {
    ...paused,
    context_tokens_before_clear: event.tokens_before_clear,
    paused_at_feature_index: currentFeature(batch),
  }
}

function recordCompaction(batch: Batch, now: string): Batch {
  const seen = {
    feature_index: currentFeature(batch),
    context_tokens_before_clear: batch.context_token_estimate,
    timestamp: now,
  }
  return {
    ...batch,
    auto_clear_count: batch.auto_clear_count + 1,
    auto_clear_events: [...batch.auto_clear_events, seen],
    context_token_estimate: 0,
  }
}

function currentFeature(batch: Batch): number {
  return batch.in_flight?.feature_index ?? Math.min(batch.current_index, batch.features.length - 1)
}
