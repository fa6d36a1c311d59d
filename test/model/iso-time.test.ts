import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isoTime } from '../../lib/model/iso-time.ts'

// Break: a month counted from 0, a digit missing, local time: other tools cannot read the files.
it('writes every moment as toISOString does', () => {
  const min = new Date('0000-01-01T00:00:00.000Z')
  const max = new Date('9999-12-31T23:59:59.999Z')
  fc.assert(
    fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
      expect(isoTime(date)).toBe(date.toISOString())
    }),
  )
})
