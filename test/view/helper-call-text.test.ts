import { describe, expect, it } from 'vitest'
import { readHelperCall } from '../../lib/text/helper-call.ts'
import { helperCallText, plainFormText } from '../../lib/view/format.ts'
import { HELPER } from '../fakes/make-batch.ts'

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
