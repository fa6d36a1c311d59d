import fs from 'node:fs'
import path from 'node:path'
import { type BundleProject, makeBundleProject } from '../fakes/helper-process.ts'

export const NIGHT_ID = 'batch-20261125-220500-000000'
const CLOCK = path.resolve(import.meta.dirname, '..', 'fakes', 'test-clock.cjs')

const LIST = [
  'Add wordCount(text) in src/word-count.js: the number of words, 0 for a blank text',
  'Add slugify(text) in src/slugify.js: lower case, words joined by single dashes',
  'Add truncate(text, max) in src/truncate.js, never cutting a word in half',
  'Read the dictionary from the new service and cache it for a day',
  'List the words of the dictionary in README.md (after 4)',
  'Add titleCase(text) in src/title-case.js',
  'Add a --version option',
  'Add reverseWords(text) in src/reverse-words.js',
  'Add countLetters(text) in src/count-letters.js',
]

const TEST = `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slugify } from '../src/slugify.js'

test('joins the words', () => assert.equal(slugify('Hello,  World'), 'hello-world'))
`

/** A project in which a mixed night has been run by the real helper, on a clock of its own. */
export interface Night {
  project: BundleProject
  /** For calls of the helper at this hour of the night. */
  env: Record<string, string>
  /** Goes on until the session meets a usage limit. */
  untilItStops(): Promise<void>
  remove(): void
}

/** Runs the first seven features of a mixed night: passed, corrected, changed its own checks, failed, blocked, retried, skipped. */
export async function makeNight(): Promise<Night> {
  const project = makeBundleProject({
    'features.txt': `${LIST.join('\n')}\n`,
    'package.json': JSON.stringify({ type: 'module', scripts: { test: 'node --test' } }),
    'test/old.test.js': "import { test } from 'node:test'\n\ntest('cuts no word', () => {})\n",
  })
  const file = path.join(project.root, '..', 'clock')
  let ahead = Date.parse('2026-11-25T22:05:00Z') - Date.now()
  const pass = (minutes: number) => {
    ahead += minutes * 60_000
    fs.writeFileSync(file, String(ahead))
  }
  pass(0)
  const env = { TEST_CLOCK: file, NODE_OPTIONS: `--require "${CLOCK}"`, BATCH_RETRY_ENABLED: 'yes' }
  // Some of it is refused, as in any night: what comes of it all is looked at below.
  const call = (words: string | string[], input = '') => project.run(words, { env, input })
  const work = async (number: number, subject: string, files: Record<string, string>, minutes: number) => {
    for (const [name, content] of Object.entries(files)) project.write(name, content)
    pass(minutes)
    project.commit(subject, number)
    return call(`complete ${number}`)
  }
  const code = (name: string) => ({
    [`src/${name}.js`]: `export const ${name.replace(/-./g, 'X')} = (text) => text.length\n`,
  })
  await call(`start features.txt --id ${NIGHT_ID}`)
  await work(1, 'Add wordCount', code('word-count'), 14)
  await work(2, 'Add slugify', { ...code('slugify'), 'test/slugify.test.js': TEST }, 22)
  const right = "export const slugify = (text) => text.toLowerCase().match(/[a-z]+/g).join('-')\n"
  await work(2, 'Correct slugify for punctuation', { 'src/slugify.js': right }, 6)
  fs.rmSync(project.at('test/old.test.js'))
  await work(3, 'Add truncate, remove the old test', code('truncate'), 31)
  project.write(
    'test/dictionary.test.js',
    "import { test } from 'node:test'\ntest('reads the dictionary', () => { throw new Error('expected 404 to equal 200: GET /v2/words') })\n",
  )
  await work(4, 'Read the dictionary', code('dictionary'), 25)
  for (let run = 0; run < 2; run += 1) {
    pass(9)
    await call('complete 4')
  }
  await call('fail 4', 'AssertionError: expected 404 to equal 200: the new service has no /v2/words yet')
  project.git('revert', '--no-edit', 'HEAD')
  await call('next')
  pass(4)
  await call('fail 6', 'Error: getaddrinfo ENOTFOUND registry.npmjs.org')
  await call('brief 6')
  await work(6, 'Add titleCase', code('title-case'), 12)
  await call(['skip', '7', '--reason', 'src/cli.js has the option already'])
  pass(3)
  const { completed_features: done } = project.state()
  if (String(done) !== '0,1,2,5') throw new Error(`This is not the night that was meant: completed ${done}.`)
  return {
    project,
    env,
    untilItStops: async () => {
      await work(8, 'Add reverseWords', code('reverse-words'), 17)
      pass(8)
      await call(
        'fail 9',
        'API Error: Request rejected (429) · You have hit your 5-hour limit · resets 5am (UTC)',
      )
    },
    remove: project.remove,
  }
}
