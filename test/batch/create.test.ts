import { describe, expect, it } from 'vitest'
import { newBatch } from '../../lib/batch/create.ts'
import { DEFAULT_REMINDER } from '../../lib/batch/schema.ts'
import { findImpossible, formatBatch, parseBatch } from '../../lib/batch/state-file.ts'
import { ID, NOW } from '../fakes/make-batch.ts'

const FROM = {
  batchId: ID,
  features: ['one', 'two'],
  featuresFile: 'features.txt',
  stateFile: '/project/.claude/batch_state.json',
  now: NOW,
}

describe('newBatch', () => {
  // Break: a default differs from the one in the state format.
  it('makes a batch of pending features, with the defaults of the state format', () => {
    expect(newBatch(FROM)).toEqual({
      batch_id: ID,
      features_file: 'features.txt',
      total_features: 2,
      features: ['one', 'two'],
      current_index: 0,
      status: 'in_progress',
      completed_features: [],
      failed_features: [],
      skipped_features: [],
      context_token_estimate: 0,
      auto_clear_count: 0,
      auto_clear_events: [],
      created_at: NOW,
      updated_at: NOW,
      issue_numbers: null,
      source_type: 'file',
      state_file: '/project/.claude/batch_state.json',
      context_tokens_before_clear: null,
      paused_at_feature_index: null,
      retry_attempts: new Map(),
      git_operations: new Map(),
      feature_order: [0, 1],
      feature_dependencies: new Map(),
      analysis_metadata: {},
      workflow_mode: 'auto-implement',
      workflow_reminder: DEFAULT_REMINDER,
      schema_version: 3,
      revision: 0,
      owner: null,
      in_flight: new Map(),
      pause: null,
      verification: new Map(),
      branch: null,
      checks: null,
      earlier_attempts: new Map(),
      usage: new Map(),
    })
  })

  // Break: what was asked for is replaced by a default.
  it('takes over order, links, mode and analysis', () => {
    const order = [1, 0]
    const dependencies = new Map([[0, [1]]])
    const batch = newBatch({ ...FROM, order, dependencies, mode: 'direct', analysis: { cycles: 1 } })
    expect(batch).toMatchObject({
      feature_order: order,
      feature_dependencies: dependencies,
      workflow_mode: 'direct',
      analysis_metadata: { cycles: 1 },
    })
  })

  // Break: a batch of issues does not know its issues.
  it('keeps issue numbers and bodies beside the features', () => {
    const batch = newBatch({ ...FROM, issueNumbers: [72, null], issueBodies: ['body', null] })
    expect(batch).toMatchObject({
      source_type: 'issues',
      issue_numbers: [72, null],
      issue_bodies: ['body', null],
    })
  })

  // W28. Break: a new batch is a file that its own reader refuses or repairs.
  it('makes what its reader gives back unchanged', () => {
    const batch = newBatch({ ...FROM, issueNumbers: [1, 2], dependencies: new Map([[1, [0]]]) })
    expect(parseBatch(formatBatch(batch), 'state')).toEqual(batch)
  })

  // W18, W19. Break: a blank feature or numbers that do not line up are found only after they were saved.
  it('leaves nothing undetected that could not be true', () => {
    expect(findImpossible(newBatch(FROM))).toBeUndefined()
    expect(findImpossible(newBatch({ ...FROM, features: ['one', ' '] }))).toBe('feature 2 is blank')
    expect(findImpossible(newBatch({ ...FROM, issueNumbers: [72] }))).toContain('issue_numbers has 1 entries')
  })
})
