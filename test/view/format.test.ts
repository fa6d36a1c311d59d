import { describe, expect, it } from 'vitest'
import { readHelperCall } from '../../lib/text/helper-call.ts'
import {
  ago,
  counted,
  duration,
  helperCallText,
  plainFormText,
  shortSha,
  trailer,
  withSeparators,
} from '../../lib/view/format.ts'
import { HELPER, ID, later, makeBatch, NOW } from '../fakes/make-batch.ts'

describe('counted', () => {
  // Break: `1 features`.
  it.each([
    [0, '0 features'],
    [1, '1 feature'],
    [2, '2 features'],
    [10_000, '10,000 features'],
  ])('writes %d with its noun', (count, text) => {
    expect(counted(count, 'feature')).toBe(text)
  })
})

describe('withSeparators', () => {
  // Break: the computer's own language decides how numbers look.
  it('separates thousands by commas', () => {
    expect([withSeparators(999), withSeparators(150_000)]).toEqual(['999', '150,000'])
  })
})

describe('duration', () => {
  // Break: a unit is skipped, rounded wrong or shown as zero.
  it.each([
    [-5, '0 s'],
    [0, '0 s'],
    [0.2, 'under 1 s'],
    [1, '1 s'],
    [45.4, '45 s'],
    [59.6, '1 min'],
    [60, '1 min'],
    [185, '3 min 5 s'],
    [3600, '1 h'],
    [7800, '2 h 10 min'],
    [47 * 3600, '47 h'],
    [48 * 3600, '2 d'],
    [50 * 3600, '2 d 2 h'],
  ])('writes %d seconds in two units', (seconds, text) => {
    expect(duration(seconds)).toBe(text)
  })
})

describe('ago', () => {
  // Break: the two times are exchanged, or a time that cannot be read is shown as NaN.
  it('writes how long ago something was', () => {
    expect(ago(NOW, later(185))).toBe('3 min 5 s ago')
    expect(ago('', NOW)).toBe('at an unknown time')
  })
})

describe('trailer', () => {
  // W25, W78. Break: the commit is not found again.
  it('ties a commit to the number of a feature of one batch', () => {
    expect(trailer(makeBatch(), 12)).toBe(`Batch-Feature: ${ID}#12`)
  })
})

describe('shortSha', () => {
  it('is the seven characters that people read', () => {
    expect(shortSha('abc1234def5678')).toBe('abc1234')
  })
})

describe('helperCallText', () => {
  // Break: a path with spaces is split, or the call no longer fits the commands' rule and asks at night.
  it('puts the path in double quotes', () => {
    expect(helperCallText(HELPER, 'next')).toBe('node "/plugins/batch implement/dist/batch.cjs" next')
  })

  // Break: what the helper tells Claude to run is not what the permission hook lets through.
  it.each(['next', 'complete 3', 'consent yes'])(
    'writes a call that is recognised as the helper’s own: %s',
    (args) => {
      expect(readHelperCall(helperCallText(HELPER, args), HELPER, [])?.kind).toBe('plain')
    },
  )

  // Break: a folder name is expanded or run by the shell.
  it('leaves nothing in the path for a shell to expand', () => {
    expect(helperCallText('/a"b/$(id)/`id`.cjs', 'next')).toBe('node "/a\\"b/\\$(id)/\\`id\\`.cjs" next')
  })
})

describe('plainFormText', () => {
  // Break: Claude follows the denial, and is denied again.
  it.each([HELPER, "/it's/b", '/a$b/`c`"d', '/a!b', 'C:\\Users\\me\\b'])(
    'shows calls that are plain with the path %s',
    (path) => {
      const [first = '', ...input] = (plainFormText(path) ?? '').split('\n')
      const call = first.replace(/^.*?: /, '').replace('<verb> <words>', 'complete 2 --json')
      expect(readHelperCall(call, path, [])?.kind).toBe('plain')
      const withInput = input
        .slice(0, 3)
        .join('\n')
        .replace(/^.*?: /, '')
      expect(readHelperCall(withInput, path, [])).toMatchObject({
        words: ['fail', '2'],
        input: 'the error text\n',
      })
    },
  )

  it('is not there for a path that cannot be written so', () => {
    expect(plainFormText("/it's!")).toBeUndefined()
  })
})
