import { expect, test } from 'vitest'
import { CAUSE_RULES } from '../../lib/model/failure-rules-cause.ts'
import { CLIENT_RULES } from '../../lib/model/failure-rules-client.ts'
import { LANGUAGE_RULES } from '../../lib/model/failure-rules-languages.ts'
import { CONSEQUENCE_RULES, MENTION_RULES } from '../../lib/model/failure-rules-mention.ts'
import { STATUS_RULES } from '../../lib/model/failure-rules-refused.ts'
import { REMARK_RULES } from '../../lib/model/failure-rules-remark.ts'
import { SYMPTOM_RULES } from '../../lib/model/failure-rules-symptom.ts'
import { TOOL_RULES } from '../../lib/model/failure-rules-tool.ts'
import { VERDICT_RULES } from '../../lib/model/failure-rules-verdict.ts'

const RULES = [
  ...CLIENT_RULES,
  ...TOOL_RULES,
  ...VERDICT_RULES,
  ...CAUSE_RULES,
  ...STATUS_RULES,
  ...LANGUAGE_RULES,
  ...SYMPTOM_RULES,
  ...REMARK_RULES,
  ...MENTION_RULES,
  ...CONSEQUENCE_RULES,
]

test('every rule has an id of its own', () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length)
})

test('no pattern repeats without bound what it then has to give back', () => {
  for (const { id, pattern } of RULES) {
    for (const { source } of [pattern].flat()) expect(source, id).not.toMatch(/[^\\\]]\.[*+]|\)[*+]/)
  }
})
