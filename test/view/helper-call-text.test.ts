import { describe, expect, it } from 'vitest'
import { isHelperCall } from '../../lib/text/helper-call.ts'
import { helperCallText } from '../../lib/view/format.ts'
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
      expect(isHelperCall(helperCallText(HELPER, args), HELPER)).toBe(true)
    },
  )

  // Break: a folder name is expanded or run by the shell.
  it('leaves nothing in the path for a shell to expand', () => {
    expect(helperCallText('/a"b/$(id)/`id`.cjs', 'next')).toBe('node "/a\\"b/\\$(id)/\\`id\\`.cjs" next')
  })
})
