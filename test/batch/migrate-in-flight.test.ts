import { describe, expect, it } from 'vitest'
import { currentFeature } from '../../lib/batch/progress.ts'
import { formatBatch, parseBatch } from '../../lib/batch/state-file.ts'
import { NOW } from '../fakes/make-batch.ts'

const FILE = '/project/.claude/batch_state.json'

// The least that an older tool writes.
const OLD = {
  batch_id: 'batch-20250101-000000',
  features_file: 'features.txt',
  total_features: 3,
  features: ['one', 'two', 'three'],
  current_index: 1,
  status: 'in_progress',
}

function parse(json: unknown) {
  return parseBatch(JSON.stringify(json), FILE)
}

describe('migrate, from one feature in progress to several', () => {
  const ONE = {
    feature_index: 1,
    attempt: 2,
    started_at: NOW,
    base_sha: 'abc',
    last_error: 'x',
    x_other: [null],
  }

  // Break: after an update of the plugin the feature at work is handed out again, or the file no longer loads.
  it('reads the one feature of version 2 by its index, with all that is known of it', () => {
    const { feature_index: _, ...attempt } = ONE
    const batch = parse({ ...OLD, schema_version: 2, in_flight: ONE })
    expect(batch.in_flight).toEqual(new Map([[1, attempt]]))
    expect(currentFeature(batch)).toEqual({ index: 1, ...attempt })
    expect(batch.schema_version).toBe(3)
  })

  // Break: the file that is written has numbers as no JSON has them, or cannot be read back.
  it('writes it as an object keyed by the index, which reads back the same', () => {
    const batch = parse({ ...OLD, schema_version: 2, in_flight: ONE })
    const written = JSON.parse(formatBatch(batch))
    expect(written).toMatchObject({ schema_version: 3, in_flight: { '1': { attempt: 2, x_other: [null] } } })
    expect(written.in_flight['1']).not.toHaveProperty('feature_index')
    expect(parse(written)).toEqual(batch)
  })

  // Break: between two features the file of an older version is called corrupt.
  it.each([null, undefined, {}])('reads %j as no feature in progress', (in_flight) => {
    const batch = parse({ ...OLD, schema_version: 2, in_flight })
    expect(batch.in_flight).toEqual(new Map())
    expect(currentFeature(batch)).toBeUndefined()
  })

  // Break: what cannot be is taken for a feature in progress, or for none.
  it.each([
    [{ ...ONE, feature_index: 7 }, 'STATE_IMPOSSIBLE'],
    [{ ...ONE, feature_index: -1 }, 'STATE_CORRUPT'],
    [{ ...ONE, feature_index: '1 ' }, 'STATE_CORRUPT'],
    [{ ...ONE, feature_index: null }, 'STATE_CORRUPT'],
    [{ ...ONE, attempt: 0 }, 'STATE_CORRUPT'],
    [{ feature_index: 1 }, 'STATE_CORRUPT'],
    ['1', 'STATE_CORRUPT'],
    [[ONE], 'STATE_CORRUPT'],
  ])('refuses %j', (in_flight, code) => {
    expect(() => parse({ ...OLD, schema_version: 2, in_flight })).toThrow(expect.objectContaining({ code }))
  })
})
