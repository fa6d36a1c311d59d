import { describe, expect, it } from 'vitest'
import { withoutNullFields } from '../../lib/batch/migrate.ts'

describe('null in the records of an older file', () => {
  // W13. Break: a failure without a text makes the whole batch unreadable.
  it('is read as absent where the format knows the field, and kept elsewhere', () => {
    const old = {
      failed_features: [{ feature_index: 0, error_message: null, retry_count: null, other_tool: null }],
      skipped_features: [{ feature_index: 1, category: null }],
      auto_clear_events: [{ feature_index: 1, timestamp: null }],
      git_operations: { 0: { commit: { success: true, branch: null, hook: null }, push: null, merge: null } },
      other_tool: null,
    }
    expect(withoutNullFields(old)).toEqual({
      failed_features: [{ feature_index: 0, other_tool: null }],
      skipped_features: [{ feature_index: 1 }],
      auto_clear_events: [{ feature_index: 1 }],
      git_operations: { 0: { commit: { success: true, hook: null }, merge: null } },
      other_tool: null,
    })
  })

  // Break: what is no record is made into an empty one, and read as if it were right.
  it('changes nothing where there are no records', () => {
    const odd = {
      failed_features: { 0: { error_message: null } },
      skipped_features: ['text', null, [null]],
      auto_clear_events: 7,
      git_operations: { 0: 'text', 1: [null], 2: null },
    }
    expect(withoutNullFields(odd)).toEqual(odd)
    expect(withoutNullFields({ ...odd, git_operations: [null] })['git_operations']).toEqual([null])
  })
})
