import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { excludeFromGit } from '../../lib/disk/git-exclude.ts'
import { makeProject } from './worker.ts'

const PATTERNS = ['/.claude/batch_state.json*', '/.claude/audit/']

let root = ''
let gitDir = ''
let exclude = ''

beforeEach(() => {
  root = makeProject()
  gitDir = path.join(root, '.git')
  exclude = path.join(gitDir, 'info', 'exclude')
  execFileSync('git', ['init', '-q'], { cwd: root })
})

afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

const status = () => execFileSync('git', ['status', '--porcelain', '-uall'], { cwd: root, encoding: 'utf8' })

test('git no longer sees the files, and no tracked file changed', () => {
  fs.writeFileSync(path.join(root, '.claude', 'batch_state.json'), '{}')
  fs.writeFileSync(path.join(root, '.claude', 'mine'), '')
  expect(excludeFromGit(gitDir, PATTERNS)).toEqual(PATTERNS)
  expect(status()).toBe('?? .claude/mine\n')
})

test('each pattern is added once', () => {
  excludeFromGit(gitDir, PATTERNS)
  const before = fs.readFileSync(exclude, 'utf8')
  expect(excludeFromGit(gitDir, [...PATTERNS, ...PATTERNS])).toEqual([])
  expect(fs.readFileSync(exclude, 'utf8')).toBe(before)
  expect(excludeFromGit(gitDir, ['/new', '/new'])).toEqual(['/new'])
})

test('a last line without a line break stays a line of its own, as do lines from Windows', () => {
  fs.writeFileSync(exclude, '/.claude/audit/\r\nbuild')
  excludeFromGit(gitDir, PATTERNS)
  expect(fs.readFileSync(exclude, 'utf8')).toBe('/.claude/audit/\r\nbuild\n/.claude/batch_state.json*\n')
})

test('a missing info folder is made, and the file is one that others may read', () => {
  fs.rmSync(path.dirname(exclude), { recursive: true })
  excludeFromGit(gitDir, PATTERNS)
  expect(fs.readFileSync(exclude, 'utf8')).toBe(`${PATTERNS.join('\n')}\n`)
  expect((fs.statSync(exclude).mode & 0o044).toString(8)).toBe('44')
})

// Guards tracked files: a link from here could lead to one.
test('a link in its place is refused, and what it leads to stays', () => {
  const tracked = path.join(root, '.gitignore')
  fs.writeFileSync(tracked, 'build\n')
  fs.rmSync(exclude)
  fs.symlinkSync(tracked, exclude)
  expect(() => excludeFromGit(gitDir, PATTERNS)).toThrow(expect.objectContaining({ code: 'STATE_UNSAFE' }))
  expect(fs.readFileSync(tracked, 'utf8')).toBe('build\n')
})
