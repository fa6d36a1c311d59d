import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const FILES = {
  'package.json': `${JSON.stringify({ name: 'text-tools', private: true, type: 'module', scripts: { test: 'node --test' } }, null, 2)}\n`,
  'src/reverse.js': "export function reverse(text) {\n  return [...text].reverse().join('')\n}\n",
  'test/reverse.test.js': [
    "import assert from 'node:assert/strict'",
    "import { test } from 'node:test'",
    "import { reverse } from '../src/reverse.js'",
    '',
    "test('reverses a text', () => assert.equal(reverse('abc'), 'cba'))",
    '',
  ].join('\n'),
  'README.md': '# text-tools\n\nSmall functions for texts, one file each, each with a test.\n',
  'features.txt': [
    '# One feature a line. This is the whole input of the batch.',
    'Add wordCount(text) in src/word-count.js: the number of words, 0 for a blank text',
    'Add slugify(text) in src/slugify.js: lower case, words joined by single dashes',
    'Add truncate(text, max) in src/truncate.js: at most max characters, never cutting a word in half',
    'Add titleCase(text) in src/title-case.js: every word with a capital letter (after 1)',
    'List all functions in README.md (after 1, 2, 3, 4)',
    '',
  ].join('\n'),
}

/** Makes a small real project, a git repository with passing tests and a list of features, in a temporary folder. */
export function makeDemoProject(): { folder: string; remove(): void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'batch-demo-')))
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' })
  git('init', '-q', '-b', 'main')
  git('config', 'user.name', 'Demo')
  git('config', 'user.email', 'demo@localhost')
  git('config', 'commit.gpgsign', 'false')
  git('add', '.')
  git('commit', '-q', '-m', 'Begin')
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
