import fs from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, type Json, makeBundleProject } from '../fakes/helper-process.ts'
import { rows } from '../fakes/rounds.ts'

const STATE = '.claude/batch_state.json'
const ID = 'batch-20260304-050607-000001'

/** Every verb that reads the state, with words that are right for a batch in good order. */
const VERBS: [string[], string?][] = [
  [['start', 'features.txt']],
  [['command'], `--resume ${ID}`],
  [['resume']],
  [['next']],
  [['brief'], '#1'],
  [['complete']],
  [['fail', '1'], 'npm ERR! test failed'],
  [['skip', '2', '--reason', 'not now']],
  [['pause']],
  [['status']],
  [['cleanup', '--force']],
  [['reset-breaker', ID]],
]

const GOOD: Json = {
  batch_id: ID,
  features_file: 'features.txt',
  total_features: 2,
  features: ['Add a login', 'Add a logout'],
  current_index: 0,
  status: 'in_progress',
}
const bent = (fields: Json) => JSON.stringify({ ...GOOD, ...fields })
const failed = (index: number) => ({ feature_index: index, error_message: 'no', timestamp: '' })

/** One verb that hands out, one that takes over, one that shows, one that removes; where time counts only the last. */
const SOME_VERBS = rows(
  VERBS.filter(([words]) => /^(?:next|resume|status|cleanup --force)$/.test(words.join(' '))),
  ([words]) => words[0] === 'cleanup',
)

const UNREADABLE: [string, string | Buffer, RegExp][] = [
  ['corrupt', '{"batch_id": nonsense', /cannot be read: it is not valid JSON/],
  ['truncated', bent({}).slice(0, -20), /cannot be read: it is not valid JSON/],
  ['empty', '', /cannot be read: it is empty/],
  ['not UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), /not UTF-8 text/],
  ['an array', '[]', /holds no batch: it is not a JSON object/],
  ['without features', '{}', /cannot be read: it has no batch_id, total_features, features\./],
  ['of the wrong types', bent({ features: 'Add a login' }), /cannot be read: "features"/],
  ['newer', bent({ schema_version: 4 }), /was written in format 4, newer than/],
  [
    'a summary of an older tool',
    JSON.stringify({ batch_id: ID, completed: ['Add a login'], failed: [], current_index: 1 }),
    /has no "features"/,
  ],
]

const IMPOSSIBLE: typeof UNREADABLE = [
  [
    'with an index out of range',
    bent({ completed_features: [5] }),
    /cannot be true: completed_features names/,
  ],
  ['with a negative index', bent({ current_index: -1 }), /current_index -1 is out of range/],
  ['with a wrong total', bent({ total_features: 5 }), /total_features is 5 but "features" has 2/],
  [
    'with two outcomes for one feature',
    bent({ failed_features: [failed(0)], skipped_features: [{ feature_index: 0, reason: '' }] }),
    /index 0 has two outcomes/,
  ],
  ['with an order that misses one', bent({ feature_order: [1, 1] }), /feature_order does not name every/],
  ['with a cycle', bent({ feature_dependencies: { 0: [1], 1: [0] } }), /form a cycle/],
  ['with issues that do not align', bent({ issue_numbers: [72] }), /issue_numbers has 1 entries for 2/],
  ['with a blank feature', bent({ features: ['Add a login', ' '] }), /feature 2 is blank/],
  ['with an id that leads outside', bent({ batch_id: '../../outside' }), /batch_id is not a valid name/],
]

let project: BundleProject
beforeAll(() => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\n' })
  fs.mkdirSync(project.at('.claude'))
})
beforeEach(() => fs.rmSync(project.at('.claude'), { recursive: true, force: true }))
afterAll(() => project.remove())

async function expectRefusedByAll(verbs: typeof VERBS, bytes: string | Buffer, says: RegExp): Promise<void> {
  project.write(STATE, bytes)
  const before = project.snapshot()
  const calls = verbs.map(async ([words, input = '']) => ({
    words,
    ...(await project.run(words, { input })),
  }))
  const all = await Promise.all(calls)
  expect(project.snapshot()).toEqual(before)
  for (const { words, code, stdout, stderr } of all) {
    expect({ words, code, stdout }).toEqual({ words, code: 1, stdout: '' })
    expect(stderr, words.join(' ')).toMatch(/^batch: [^\n]+\n$/)
    expect(stderr, words.join(' ')).toContain(project.at(STATE))
    expect(stderr, words.join(' ')).toMatch(says)
  }
}

describe('a state file that cannot be used', () => {
  // Guards X5: one that is read as empty, saved over, moved or removed, by any verb, `--force` or not.
  it.each(UNREADABLE)(
    '%s is refused with its path and the reason by every verb, and stays',
    // Every verb reads it in the same way, so one such file is refused by all of them and the others by some.
    (what, bytes, says) => expectRefusedByAll(what === 'corrupt' ? VERBS : SOME_VERBS, bytes, says),
  )

  it.each(IMPOSSIBLE)('one %s is refused with its path and the reason, and stays', (_, bytes, says) =>
    expectRefusedByAll(SOME_VERBS, bytes, says),
  )

  // Guards: an earlier batch that is taken for unreadable together with the present one, or lost with it.
  it('is no reason to hide or to remove an earlier batch', async () => {
    project.write(STATE, 'nonsense')
    project.write(`.claude/batches/${ID}.json`, bent({ completed_features: [0, 1], status: 'completed' }))
    const before = project.snapshot()
    const answers = await Promise.all([project.run('status'), project.run('cleanup'), project.run('next')])
    expect(answers.map(({ code }) => code)).toEqual([1, 1, 1])
    expect(project.snapshot()).toEqual(before)
  })
})

describe('other files that cannot be used', () => {
  beforeEach(async () => {
    await project.ok('start features.txt --id night')
  })

  it.each<[string, string, RegExp]>([
    ['no YAML', '---\nverify: [npm test\n---\n', /batch-implement\.local\.md: /],
    ['code', '---js\nmodule.exports = process.exit(7)\n---\n', /batch-implement\.local\.md: /],
    ['a wrong value', '---\nverify_timeout_seconds: soon\n---\n', /verify_timeout_seconds .* is "soon"/],
    ['a command that needs a shell', '---\nverify: npm test && npm run lint\n---\n', /verify_shell: true/],
    ['a blank command', '---\nverify: ["", "npm test"]\n---\n', /verify .* must be a command/],
  ])('settings with %s stop what rests on them, by name', async (_, text, says) => {
    project.write('.claude/batch-implement.local.md', text)
    const before = project.snapshot()
    const { code, stdout, stderr } = await project.run('complete 1')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^batch: [^\n]+\n$/)
    expect(stderr).toMatch(says)
    expect(project.snapshot()).toEqual(before)
  })

  // Guards W43: limits that are forgotten with a broken file, or bytes that are lost.
  it('a corrupt retry file is kept aside, made again from the audit log, and said', async () => {
    const call = { input: 'Error: read ECONNRESET', env: { BATCH_RETRY_ENABLED: 'yes' } }
    await project.ok('fail 1', call)
    await project.ok('brief', { input: '#1' })
    project.write('.claude/night_retry_state.json', '{"batch_id": "nig')
    const { stdout, stderr } = await project.run('fail 1', call)
    expect(stderr).toMatch(
      /^batch: The retry file [^\n]* cannot be read [^\n]* audit log; it was kept as [^\n]*\n$/,
    )
    expect(stdout).toContain('retry 2 of 3')
    const kept = fs.readdirSync(project.at('.claude')).filter((name) => name.includes('.corrupt-'))
    expect(kept.map((name) => project.read(`.claude/${name}`))).toEqual(['{"batch_id": "nig'])
    expect(JSON.parse(project.read('.claude/night_retry_state.json'))).toMatchObject({
      retry_counts: { 0: 2 },
      global_retry_count: 2,
    })
  })

  it('a corrupt answer about retries is said, kept, and taken for none', async () => {
    fs.mkdirSync(`${project.home}/.autonomous-dev`)
    const file = `${project.home}/.autonomous-dev/user_state.json`
    fs.writeFileSync(file, '[true]')
    const { code, stderr } = await project.run('consent yes')
    expect({ code, bytes: fs.readFileSync(file, 'utf8') }).toEqual({ code: 1, bytes: '[true]' })
    expect(stderr).toMatch(/^batch: [^\n]*user_state\.json is not a JSON object[^\n]*\n$/)
    expect(await project.ok('fail 1', { input: 'Error: read ECONNRESET' })).toContain('recorded as failed')
  })
})
