import { bash, type Turn, use } from '../client/harness/message-reply.ts'
import type { Brief } from '../client/harness/obedient-claude.ts'

/** What the scripted model can program: for a function that a feature names, its code and its tests. */
interface Skill {
  file: string
  code: string
  /** A first version that is wrong, to show what the plugin's own check is for. */
  draft?: string
  cases: string[]
}

const SKILLS: Record<string, Skill> = {
  wordCount: {
    file: 'word-count',
    code: 'export function wordCount(text) {\n  return text.split(/\\s+/).filter(Boolean).length\n}\n',
    cases: ["assert.equal(wordCount('two words'), 2)", "assert.equal(wordCount('  '), 0)"],
  },
  slugify: {
    file: 'slugify',
    code: "export function slugify(text) {\n  return text.toLowerCase().match(/[\\p{L}\\p{N}]+/gu)?.join('-') ?? ''\n}\n",
    cases: ["assert.equal(slugify('Hello,  World'), 'hello-world')", "assert.equal(slugify(''), '')"],
  },
  truncate: {
    file: 'truncate',
    draft: 'export function truncate(text, max) {\n  return text.slice(0, max)\n}\n',
    code: [
      'export function truncate(text, max) {',
      '  if (text.length <= max) return text',
      "  const end = text.lastIndexOf(' ', max)",
      "  return end > 0 ? text.slice(0, end) : ''",
      '}',
      '',
    ].join('\n'),
    cases: ["assert.equal(truncate('one two', 9), 'one two')", "assert.equal(truncate('one two', 5), 'one')"],
  },
  titleCase: {
    file: 'title-case',
    code: 'export function titleCase(text) {\n  return text.replace(/(^|\\s)(\\S)/g, (_, gap, letter) => gap + letter.toUpperCase())\n}\n',
    cases: ["assert.equal(titleCase('two words'), 'Two Words')"],
  },
}

/**
 * Implements a feature of the demo: the test first, seen to fail, then the code, then the commit. What
 * it does follows from the brief alone; a draft is corrected when the brief quotes a failed check.
 */
export function implementDemoFeature(brief: Brief): readonly Turn[] {
  const name = Object.keys(SKILLS).find((word) => brief.text.includes(`${word}(`))
  const skill = name === undefined ? undefined : SKILLS[name]
  if (name === undefined || skill === undefined) return describeFunctions(brief)
  const code = use('Write', {
    file_path: `src/${skill.file}.js`,
    content: brief.isFix ? skill.code : (skill.draft ?? skill.code),
  })
  const commit = bash(
    commitOf(
      brief,
      `src/${skill.file}.js test/${skill.file}.test.js`,
      `${brief.isFix ? 'Correct' : 'Add'} ${name}`,
    ),
  )
  if (brief.isFix)
    return [bash('npm test || true'), read(`src/${skill.file}.js`), code, bash('npm test'), commit]
  const test = use('Write', { file_path: `test/${skill.file}.test.js`, content: testOf(name, skill) })
  return [test, bash('npm test || true'), code, commit]
}

function describeFunctions(brief: Brief): readonly Turn[] {
  const names = ['reverse', ...Object.keys(SKILLS)]
  const old_string = 'each with a test.\n'
  const new_string = `${old_string}\n${names.map((name) => `- ${name}`).join('\n')}\n`
  const edit = use('Edit', { file_path: 'README.md', old_string, new_string })
  return [read('README.md'), edit, bash(commitOf(brief, 'README.md', 'List the functions'))]
}

// The client changes no file that was not read before.
function read(path: string): Turn {
  return use('Read', { file_path: path })
}

function testOf(name: string, { file, cases }: Skill): string {
  return [
    "import assert from 'node:assert/strict'",
    "import { test } from 'node:test'",
    `import { ${name} } from '../src/${file}.js'`,
    '',
    `test('${name}', () => {`,
    ...cases.map((line) => `  ${line}`),
    '})',
    '',
  ].join('\n')
}

function commitOf({ trailer }: Brief, files: string, subject: string): string {
  const last = trailer === undefined ? '' : ` -m "${trailer}"`
  return `git add ${files} && git commit -q -m "${subject}"${last}`
}
