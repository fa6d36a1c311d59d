import { expect, test } from 'vitest'
import { API_RULES } from '../../lib/failure/rules-api.ts'
import { CODE_RULES } from '../../lib/failure/rules-code.ts'
import { HTTP_RULES } from '../../lib/failure/rules-http.ts'
import { NETWORK_RULES } from '../../lib/failure/rules-network.ts'
import { OUTSIDE_RULES } from '../../lib/failure/rules-outside.ts'
import { TOOL_RULES } from '../../lib/failure/rules-tools.ts'
import { WORK_RULES } from '../../lib/failure/rules-work.ts'

const RULES = [
  ...API_RULES,
  ...TOOL_RULES,
  ...WORK_RULES,
  ...OUTSIDE_RULES,
  ...NETWORK_RULES,
  ...HTTP_RULES,
  ...CODE_RULES,
]

test('every rule has an id of its own', () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length)
})

test('every pattern ignores letter case and repeats nothing without bound', () => {
  for (const { id, pattern, unless } of RULES) {
    for (const { source, flags } of [pattern, unless ?? []].flat()) {
      expect(flags, `${id}: ${source}`).toContain('i')
      expect(source, id).not.toMatch(/[^\\\]]\.[*+]|\)[*+]/)
    }
  }
})

// Break: a pattern for the start or the end of a line does not match in the joined lines, where it is looked for first.
test('every pattern that names the start or the end of a line matches there', () => {
  for (const { id, pattern } of RULES) {
    for (const { source, flags } of [pattern].flat()) {
      const anchors = source.replace(/\\.|\[[^\]]*\]/g, '')
      if (/[\^$]/.test(anchors)) expect(flags, `${id}: ${source}`).toBe('im')
    }
  }
})
