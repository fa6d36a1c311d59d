import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActionContext } from '../../lib/actions/project.ts'
import { formatBatch } from '../../lib/batch/state-file.ts'
import { readArguments, readTyped } from '../../lib/cli/command-line.ts'
import { VERBS } from '../../lib/cli/verbs.ts'
import { projectFiles } from '../../lib/disk/project.ts'
import { fetchIssues, readIssueNumbers } from '../../lib/features/fetch-issues.ts'
import { readGhAnswer } from '../../lib/features/gh-answer.ts'
import { runHook } from '../../lib/hooks/dispatch.ts'
import { makeBatch, makeOwner } from '../fakes/make-batch.ts'
import { rounds } from '../fakes/rounds.ts'
import { bent, bytes, contentOf, resultOrRefusal } from './hostile.ts'

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(...Object.keys(VERBS), '1', '0', '-1', '99999999999', '../x', 'list.txt', '', '-', '--'),
  fc.constantFrom(
    '--id',
    '--json',
    '--force',
    '--reason',
    '--mode',
    '--issues',
    '--session',
    '--dry-run',
    '--typed',
    '--success',
  ),
  fc.constantFrom(
    '--no-such',
    '--id=',
    '--reason=x',
    '__proto__',
    'constructor',
    '$(id)',
    '`id`',
    '; id',
    "'",
    '"',
  ),
)
const input = fc.oneof(
  bytes.map((value) => Buffer.from(value).toString()),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

let folder = ''
let root = ''

beforeAll(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'batch-fuzz-')))
  root = path.join(folder, 'project')
  fs.mkdirSync(path.join(root, '.claude'), { recursive: true })
  const owner = makeOwner({ last_seen: new Date().toISOString() })
  fs.writeFileSync(projectFiles(root).state, formatBatch(makeBatch({ inFlight: 0, with: { owner } })))
  fs.writeFileSync(path.join(root, 'list.txt'), 'one\n')
})

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** What a call of another session gets from outside; it may start no program. */
function surroundings(text: string): ActionContext {
  return {
    cwd: root,
    env: { PATH: '' },
    home: () => path.join(folder, 'home'),
    host: () => 'elsewhere',
    helper: '/plugin/dist/batch.cjs',
    parentPid: 1,
    now: () => new Date(),
    random: () => 0.5,
    sleep: async () => {},
    warn: () => {},
    session: 'another',
    readInput: async () => text,
  }
}

describe('the words after the helper', () => {
  // W83, W84. Break: a word ends the program with a stack, loops, or changes what another session works on.
  it('are carried out or refused with a typed error, and change nothing in a batch of another session', async () => {
    const before = contentOf(root)
    await fc.assert(
      fc.asyncProperty(
        // To stop a batch may be asked of it from any session.
        fc.constantFrom(...Object.keys(VERBS).filter((verb) => verb !== 'stop')),
        fc.array(word, { maxLength: 5 }),
        input,
        async (verb, words, text) => {
          await resultOrRefusal(async () => {
            const request = readArguments([verb, ...words])
            return 'help' in request ? request : await request.run(surroundings(text))
          })
          expect(contentOf(root)).toEqual(before)
        },
      ),
      { numRuns: rounds(600) },
    )
  })

  it('may be anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { maxLength: 6 }),
        fc.string({ unit: 'binary' }),
        async (words, typed) => {
          for (const read of [
            () => readArguments(words),
            () => readTyped(typed, []),
            () => readTyped(words.join(' '), words),
          ]) {
            const answer = await resultOrRefusal(read)
            if ('refused' in answer) expect(answer.refused.code).toBe('USAGE')
          }
        },
      ),
      { numRuns: rounds(500) },
    )
  })
})

describe('the JSON of a hook', () => {
  const event = {
    hook_event_name: 'Stop',
    session_id: 'another',
    cwd: '/',
    source: 'compact',
    background_tasks: [],
    tool_name: 'Bash',
    tool_input: { command: 'node "/plugin/dist/batch.cjs" next' },
    error: 'rate_limit',
    last_assistant_message: 'x',
  }
  const names = [
    'SessionStart',
    'PreCompact',
    'PostCompact',
    'Stop',
    'StopFailure',
    'SessionEnd',
    'PermissionRequest',
    'Other',
  ]
  const hook = fc.oneof(
    input,
    fc.constantFrom(...names).chain((hook_event_name) => bent({ ...event, hook_event_name })),
  )

  // W69, X1. Break: input that is no JSON ends a hook with an error, or another session's event changes the batch.
  it('gives one text and never an error, and changes nothing in a batch of another session', async () => {
    const before = contentOf(root)
    await fc.assert(
      fc.asyncProperty(hook, async (text) => {
        const { session: _, readInput, ...rest } = surroundings(text)
        const answer = await resultOrRefusal(() => runHook(rest, readInput))
        expect(answer).toEqual({ value: expect.any(String) })
        expect(contentOf(root)).toEqual(before)
      }),
      { numRuns: rounds(500) },
    )
  })
})

describe('what gh answers', () => {
  const issue = { number: 72, title: 'T', body: 'B', url: 'https://github.com/o/r/issues/72', state: 'OPEN' }
  const run = fc.record({
    exitCode: fc.oneof(
      { arbitrary: fc.constant(0), weight: 8 },
      fc.integer({ min: 0, max: 9 }),
      fc.constant(null),
    ),
    timedOut: fc.nat(9).map((draw) => draw === 0),
    stdout: fc.oneof(input, bent(issue), { arbitrary: fc.constant(JSON.stringify(issue)), weight: 3 }),
    stderr: input,
    startErrorCode: fc.nat(29).map((draw) => [undefined, 'ENOENT', 'EACCES'][draw]),
  })

  // W51, W53. Break: an answer that is no issue becomes a feature, or ends the start of a batch with a stack.
  it('becomes clean features with their numbers, or a typed error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 4 }), async (runs) => {
        const numbers = runs.map((_, at) => 72 + at)
        const answer = await resultOrRefusal(() =>
          fetchIssues(numbers, async (number) =>
            readGhAnswer(number, runs[number - 72] as (typeof runs)[number]),
          ),
        )
        if ('refused' in answer) expect(answer.refused.code).toBe('ISSUES')
        else {
          expect(answer.value.issueNumbers).toHaveLength(answer.value.features.length)
          expect(answer.value.features.filter((text) => /[\p{Cc}\u2028\u202e]/u.test(text))).toEqual([])
        }
      }),
      { numRuns: rounds(300) },
    )
  })

  // W54. Break: a number that is none reaches a program.
  it('is asked for by whole numbers only', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(word, fc.integer(), fc.double()), { maxLength: 4 }),
        async (words) => {
          const answer = await resultOrRefusal(() => readIssueNumbers(words))
          if ('refused' in answer) expect(answer.refused.code).toBe('USAGE')
          else
            expect(
              answer.value.numbers.filter((number) => !Number.isSafeInteger(number) || number < 1),
            ).toEqual([])
        },
      ),
      { numRuns: rounds(500) },
    )
  })
})
