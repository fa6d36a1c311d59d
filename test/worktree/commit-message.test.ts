import { describe, expect, it } from 'vitest'
import { commitMessage } from '../../lib/worktree/commit-message.ts'

const TRAILER = 'Batch-Feature: night-1#2'

describe('the message of a feature', () => {
  it.each<[string, string[], string]>([
    [
      'is the worker’s own',
      ['Add login\n\nSince it is needed.'],
      `Add login\n\nSince it is needed.\n\n${TRAILER}\n`,
    ],
    [
      'names the batch once, at the end',
      [`Add login\n\n${TRAILER}\n\nGenerated with care`],
      `Add login\n\nGenerated with care\n\n${TRAILER}\n`,
    ],
    [
      'keeps other trailers beside ours',
      ['Add login\n\nCo-authored-by: A <a@b>'],
      `Add login\n\nCo-authored-by: A <a@b>\n${TRAILER}\n`,
    ],
    [
      'lists the subjects of later commits',
      ['Add login', 'Fix test\n\nbody', 'wip'],
      `Add login\n\n* Fix test\n* wip\n\n${TRAILER}\n`,
    ],
    ['is the feature’s text where the worker wrote none', [], `The feature\n\n${TRAILER}\n`],
    ['carries no control of a terminal', ['Add \u001b[31mlogin'], `Add  [31mlogin\n\n${TRAILER}\n`],
  ])('%s', (_, messages, expected) => {
    expect(commitMessage(messages, 'The feature', TRAILER)).toBe(expected)
  })
})
