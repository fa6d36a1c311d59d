import { expect, it } from 'vitest'
import { readWindow } from '../../lib/text/daily-window.ts'

it('reads hours of the day, past midnight too, as minutes', () => {
  expect(readWindow('22:00-7:05')).toEqual({ from: 1320, to: 425, text: '22:00-7:05' })
})

it.each(['', '22-7', '24:00-07:00', '22:60-07:00', '07:00-07:00', '7:00-07:00', 'x'])(
  'finds no window in %j',
  (text) => {
    expect(readWindow(text)).toBeUndefined()
  },
)
