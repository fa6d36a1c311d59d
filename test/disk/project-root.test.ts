import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findProjectRoot } from '../../lib/disk/project.ts'

let top = ''
let home = ''

beforeEach(() => {
  top = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'batch-root-')))
  home = folder('home')
})

afterEach(() => fs.rmSync(top, { recursive: true, force: true }))

function folder(...parts: string[]): string {
  const made = path.join(top, ...parts)
  fs.mkdirSync(made, { recursive: true })
  return made
}

function git(cwd: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'protocol.file.allow=always']
  execFileSync('git', [...identity, ...args], { cwd, stdio: 'pipe' })
}

function repository(...parts: string[]): string {
  const made = folder(...parts)
  git(made, 'init', '-q')
  git(made, 'commit', '-q', '--allow-empty', '-m', 'first')
  return made
}

test('finds the nearest folder with .git, from any depth, and creates nothing', () => {
  const root = repository('home', 'app')
  const deep = folder('home', 'app', ...'abcdefghijklmnopqrst')
  expect(findProjectRoot(deep, () => home)).toEqual({ root, commonGitDir: path.join(root, '.git') })
  expect(fs.readdirSync(root).sort()).toEqual(['.git', 'a'])
})

test('a .git further up counts before a .claude close by', () => {
  const root = repository('home', 'app')
  folder('home', 'app', 'packages', 'one', '.claude')
  expect(findProjectRoot(path.join(root, 'packages', 'one'), () => home)?.root).toBe(root)
})

test('without git the nearest .claude marks the project', () => {
  folder('home', 'notes', '.claude')
  const inside = folder('home', 'notes', 'deep', 'er')
  expect(findProjectRoot(inside, () => home)).toEqual({ root: path.join(home, 'notes') })
})

// Guards the user's own settings folder, which is in every home.
test("the home folder's own .claude makes no project of the home folder", () => {
  folder('home', '.claude')
  expect(findProjectRoot(folder('home', 'elsewhere'), () => home)).toBeUndefined()
  fs.symlinkSync(home, path.join(top, 'linked-home'))
  expect(findProjectRoot(home, () => path.join(top, 'linked-home'))).toBeUndefined()
})

// Guards against a second state for the same project.
test('a linked worktree, a folder in it and a link to it all lead to the main worktree', () => {
  const root = repository('home', 'app')
  const tree = path.join(top, 'tree')
  git(root, 'worktree', 'add', '-q', tree)
  fs.symlinkSync(tree, path.join(top, 'link'))
  const expected = { root, commonGitDir: path.join(root, '.git') }
  expect(findProjectRoot(tree, () => home)).toEqual(expected)
  expect(findProjectRoot(folder('tree', 'lib'), () => home)).toEqual(expected)
  expect(findProjectRoot(path.join(top, 'link'), () => home)).toEqual(expected)
})

test('a submodule is a project of its own', () => {
  const part = repository('part')
  const root = repository('home', 'app')
  git(root, 'submodule', 'add', '-q', part, 'part')
  expect(findProjectRoot(path.join(root, 'part'), () => home)).toEqual({
    root: path.join(root, 'part'),
    commonGitDir: path.join(root, '.git', 'modules', 'part'),
  })
})

test.each(['app.git', '.git', '.bare'])('a worktree of the bare repository %s is its own project', (name) => {
  const bare = path.join(folder('store'), name)
  git(top, 'clone', '-q', '--bare', repository('source'), bare)
  const tree = path.join(top, 'store', 'tree')
  git(bare, 'worktree', 'add', '-q', tree)
  expect(findProjectRoot(tree, () => home)).toEqual({ root: tree, commonGitDir: bare })
})

test.each([
  ['says nothing', ''],
  ['points nowhere', 'gitdir: ../gone\n'],
  ['is no pointer', 'hello\n'],
])('a .git file that %s still marks the project', (_, text) => {
  const root = folder('home', 'app')
  fs.writeFileSync(path.join(root, '.git'), text)
  expect(findProjectRoot(folder('home', 'app', 'lib'), () => home)).toEqual({ root })
})

test('no project is no project, also for a folder that is gone', () => {
  expect(findProjectRoot(folder('empty'), () => home)).toBeUndefined()
  expect(findProjectRoot(path.join(top, 'gone', 'deep'), () => home)).toBeUndefined()
})
