import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isoTime } from '../../lib/model/iso-time.ts'

// Break: a month counted from 0, a digit missing, local time: other tools cannot read the files.
it('writes every moment as toISOString does, also before and after the years of four digits', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (date) => {
      expect(isoTime(date)).toBe(date.toISOString())
    }),
  )
  const edges = ['-000001-12-31T23:59:59.999Z', '0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z']
  for (const edge of [...edges, '+010000-01-01T00:00:00.000Z']) expect(isoTime(new Date(edge))).toBe(edge)
})

// Break: a library call with a date that is none writes NaN into the state file.
it('refuses what is no date', () => {
  expect(() => isoTime(new Date(Number.NaN))).toThrow(RangeError)
})
