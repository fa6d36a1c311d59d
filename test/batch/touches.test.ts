import { describe, expect, it } from 'vitest'
import { mayMeet, touchesOf } from '../../lib/batch/touches.ts'

describe('what a text declares that it touches', () => {
  it.each([
    ['Add a route (touches: src/api/**)', ['src/api/**']],
    ['touches: src/api/**, docs/api.md and say so', ['src/api/**', 'docs/api.md']],
    ['Add it\nTouches: `./lib/a.ts`, "lib/b.ts".\nNot: c', ['lib/a.ts', 'lib/b.ts']],
    ['It touches a lot', []],
    ['touches:', []],
  ])('reads %j', (text, patterns) => expect(touchesOf(text)).toEqual(patterns))

  // Break: two features that change the same file run at once, or two that do not wait for each other.
  it.each([
    ['src/**', 'src/api/route.ts', true],
    ['src/**', 'docs/**', false],
    ['src/*.ts', 'src/*.md', false],
    ['src/*.ts', 'src/api*', true],
    ['src/api', 'src/api/route.ts', true],
    ['src/api', 'src/apis/route.ts', false],
    ['**/package.json', 'web/package.json', true],
    ['**/package.json', 'web/index.ts', false],
    ['a/**/z.ts', 'a/b/c/z.ts', true],
    ['a/**/z.ts', 'b/z.ts', false],
    ['src/{a,b}.ts', 'src/b.ts', true],
    ['**', 'anything', true],
    ['src/a.ts', 'src/a.ts', true],
  ])('%s and %s may meet: %s', (one, other, may) => {
    expect(mayMeet([one], [other])).toBe(may)
    expect(mayMeet([other], [one])).toBe(may)
  })
})
