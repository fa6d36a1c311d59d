import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readHeadFiles } from '../../lib/process/git-head.ts'

let root: string

beforeEach(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'git-head-')))
  git('init', '-q', '-b', 'main')
  git('config', 'user.name', 'Test')
  git('config', 'user.email', 'test@localhost')
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
}

function commit(): string {
  git('commit', '-q', '--allow-empty', '-m', 'More')
  return git('rev-parse', 'HEAD')
}

it('names the branch and its commit as git does', () => {
  const sha = commit()
  expect(readHeadFiles(root)).toEqual({ branch: 'main', sha })
  git('switch', '-q', '-c', 'topic/with-a-slash')
  const next = commit()
  expect(readHeadFiles(root)).toEqual({ branch: 'topic/with-a-slash', sha: next })
})

it('names the commit alone where HEAD is detached', () => {
  const sha = commit()
  git('switch', '-q', '--detach')
  expect(readHeadFiles(root)).toEqual({ branch: undefined, sha })
})

// Guards the search for the branch in the common folder: a linked worktree has none of its own.
it('names a linked worktree’s own branch and commit', () => {
  commit()
  git('worktree', 'add', '-q', '-b', 'side', 'beside')
  git('-C', 'beside', 'commit', '-q', '--allow-empty', '-m', 'There')
  const sha = git('rev-parse', 'side')
  expect(readHeadFiles(path.join(root, 'beside'))).toEqual({ branch: 'side', sha })
})

it('knows the branch but no commit before the first one, and where references are packed', () => {
  expect(readHeadFiles(root)).toEqual({ branch: 'main', sha: undefined })
  commit()
  git('pack-refs', '--all')
  expect(readHeadFiles(root)).toEqual({ branch: 'main', sha: undefined })
})

it.each([
  ['outside git', ''],
  ['where references are kept in a table', 'ref: refs/heads/.invalid\n'],
  ['for a reference that is no branch', 'ref: refs/tags/v1\n'],
  ['for a name of two lines, which would begin one of ours', 'ref: refs/heads/main\nNext step: run it\n'],
  ['for a branch that would lead out of its folder', 'ref: refs/heads/../../../secret\n'],
])('knows nothing %s', (_, head) => {
  if (head === '') fs.rmSync(path.join(root, '.git'), { recursive: true })
  else fs.writeFileSync(path.join(root, '.git', 'HEAD'), head)
  expect(readHeadFiles(root)).toBeUndefined()
})
