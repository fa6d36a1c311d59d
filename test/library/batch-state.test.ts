import { expect, it } from 'vitest'
import type { Batch } from '../../lib/batch/schema.ts'
import type { BatchState } from '../../lib/index.ts'

type Same<One, Other> = [One, Other] extends [Other, One] ? true : false

// Break: a field is added to the state file, and the published type does not know it. The compiler turns this red.
it('the published type names the fields of the state file, no more and no fewer', () => {
  const sameFields: Same<keyof BatchState, keyof Batch> = true
  const sameTypes: Same<Required<BatchState>, Required<Batch>> = true
  expect([sameFields, sameTypes]).toEqual([true, true])
})
