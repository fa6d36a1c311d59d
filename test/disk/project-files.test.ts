import path from 'node:path'
import { expect, test } from 'vitest'
import { projectFiles } from '../../lib/disk/project.ts'

const root = path.resolve('/home/me/my..project')
const files = projectFiles(root)

test('names each file as the format does', () => {
  const names = [
    files.state,
    files.backup,
    files.hookErrors,
    files.settings,
    files.retry('b1'),
    files.audit('b1'),
  ]
  expect(
    [...names, files.archive('b1')].map((file) => path.relative(root, file).split(path.sep).join('/')),
  ).toEqual([
    '.claude/batch_state.json',
    '.claude/batch_state.json.bak',
    '.claude/audit/hook-errors.log',
    '.claude/batch-implement.local.md',
    '.claude/b1_retry_state.json',
    '.claude/audit/b1_retry_audit.jsonl',
    '.claude/batches/b1.json',
  ])
})

// Guards against an id that leads out of the folder.
test.each(['../x', 'a/../../x', '..', '', 'a/b', 'a\\b'])('refuses the id %j', (id) => {
  for (const name of [files.retry, files.audit, files.archive]) {
    expect(() => name(id)).toThrow(expect.objectContaining({ code: 'USAGE' }))
  }
})
