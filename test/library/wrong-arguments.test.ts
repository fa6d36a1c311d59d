import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as library from '../../lib/index.ts'
import { AT, makeBatchProject, makeProject, refusal, stateFile } from './project.ts'

// As a caller in plain JavaScript sees it.
// biome-ignore lint/suspicious/noExplicitAny: the point of this file are wrong types.
const L = library as any

const MANY = 'x'.repeat(4097)

describe('a place that is none', () => {
  // C-F13, D-A6. Break: a raw error of the system or of the language.
  it.each([
    ['null', null],
    ['nothing', undefined],
    ['a number', 7],
    ['an object', {}],
    ['empty', ''],
    ['too long', MANY],
    ['too long as one name', `/tmp/${'y'.repeat(300)}`],
    ['below a file', '/etc/passwd/x'],
    ['a state file below a file', '/etc/passwd/.claude/batch_state.json'],
    ['with a NUL', 'a\0b'],
    ['a file', '/etc/passwd'],
    ['gone', '/no/such/folder'],
  ])('%s', async (_, place) => {
    const calls = [
      () => L.loadBatchState(place),
      () => L.createBatchState(place, { features: ['x'] }),
      () => L.markFeatureStatus(place, 0, 'failed'),
      () => L.getRetryCount(place, 0),
      () => L.cleanupBatchState(place),
      () => L.checkRetryConsent(place, { env: {}, homeDir: '/home' }),
      () => new L.BatchStateManager(place),
    ]
    for (const call of calls) {
      const { code } = await refusal(call)
      expect(['USAGE', 'NOT_A_PROJECT']).toContain(code)
    }
  })
})

describe('arguments of a wrong type', () => {
  type Call = (root: string) => unknown
  const one = { features: ['one', 'two'] }
  it.each<[string, string, Call]>([
    ['no options to create', 'options must be an object', (d) => L.createBatchState(d)],
    ['null for options', 'options must be an object', (d) => L.createBatchState(d, null)],
    [
      'a number as id',
      'options.batchId must be a text',
      (d) => L.createBatchState(d, { ...one, batchId: 5 }),
    ],
    [
      'a number as list',
      'options.issueNumbers must be a list',
      (d) => L.createBatchState(d, { ...one, issueNumbers: 72 }),
    ],
    [
      'no issue numbers',
      'issueNumbers.0 must be above 0',
      (d) => L.createBatchState(d, { ...one, issueNumbers: [0, -5] }),
    ],
    [
      'a fraction',
      'issueNumbers.0 must be a whole number',
      (d) => L.createBatchState(d, { ...one, issueNumbers: [1.5, 2] }),
    ],
    [
      'too large',
      'issueNumbers.1 must be at most',
      (d) => L.createBatchState(d, { ...one, issueNumbers: [1, 2 ** 31] }),
    ],
    [
      'bodies as text',
      'options.issueBodies must be a list',
      (d) => L.createBatchState(d, { ...one, issueBodies: 'x' }),
    ],
    [
      'links as list',
      'options.dependencies must be a Map',
      (d) => L.createBatchState(d, { ...one, dependencies: [[0]] }),
    ],
    [
      'links of texts',
      'options.dependencies',
      (d) => L.createBatchState(d, { ...one, dependencies: { 1: ['0'] } }),
    ],
    ['a text as order', 'options.order must be a list', (d) => L.createBatchState(d, { ...one, order: 'x' })],
    [
      'a time that is none',
      'options.now must be a Date',
      (d) => L.createBatchState(d, { ...one, now: new Date(Number.NaN) }),
    ],
    [
      'a time as text',
      'options.now must be a Date',
      (d) => L.markFeatureStatus(d, 0, 'failed', { now: 'today' }),
    ],
    [
      'an empty session',
      'options.session must be 1 to 200',
      (d) => L.createBatchState(d, { ...one, session: '' }),
    ],
    [
      'a session of blanks',
      'options.session must be 1 to 200',
      (d) => L.markFeatureStatus(d, 0, 'failed', { session: 'a b' }),
    ],
    ['an empty session of a manager', 'options.session', (d) => new L.BatchStateManager(d, { session: '' })],
    ['null for an index', 'index must be a number', (d) => L.markFeatureStatus(d, null, 'failed')],
    ['a text as index', 'index must be a number', (d) => L.markFeatureStatus(d, '0', 'failed')],
    [
      'a number as error',
      'options.errorMessage must be a text',
      (d) => L.markFeatureStatus(d, 0, 'failed', { errorMessage: 5 }),
    ],
    ['no facts', 'facts must be an object', (d) => L.recordGitOperation(d, 0, 'commit')],
    [
      'a number that is none',
      'facts.number must be a whole number',
      (d) => L.recordGitOperation(d, 0, 'pr', { success: true, number: Number.NaN }),
    ],
    [
      'facts without success',
      'facts.success must be true or false',
      (d) => L.recordGitOperation(d, 0, 'pr', {}),
    ],
    [
      'an id as number',
      'facts.sha must be a text',
      (d) => L.recordGitOperation(d, 0, 'commit', { success: true, sha: 5 }),
    ],
    ['no options to retry', 'options must be an object', (d) => L.shouldRetryFeature(d, 0, 'x')],
    [
      'a consent in words',
      'options.consent must be true or false',
      (d) => L.shouldRetryFeature(d, 0, 'x', { consent: 'no' }),
    ],
    ['no consent', 'options.consent must be true or false', (d) => L.recordRetryAttempt(d, 0, 'x', {})],
    ['no error text', 'errorText must be a text', (d) => L.recordRetryAttempt(d, 0, null, { consent: true })],
    [
      'a word as force',
      'options.force must be true or false',
      (d) => L.cleanupBatchState(d, { force: 'yes' }),
    ],
    ['no environment', 'from must be an object', (d) => L.checkRetryConsent(d)],
    ['a state that is none', 'is not a batch', (d) => L.saveBatchState(d, null)],
    ['no state', 'state must be a batch', () => L.getNextPendingFeature(null)],
    ['a state of the file', 'state must be a batch', () => L.getFeatureGitStatus({ git_operations: {} }, 0)],
    ['no estimate', 'state must be an object', () => L.shouldAutoClear(null)],
    ['no text', 'text must be a text', () => L.estimateContextTokens(undefined)],
    ['numbers as text', 'numbers must be a list', () => L.fetchIssueTitles('72', { cwd: '/', env: {} })],
    ['features as text', 'features must be a list', () => L.analyzeDependencies('x')],
    ['no links to sort', 'dependencies must be a Map', () => L.topologicalSort(2)],
    ['no count', 'count must be a whole number', () => L.topologicalSort('2', new Map())],
  ])('%s: USAGE, in words, and nothing is written', async (_, says, call) => {
    const { root } = await makeBatchProject()
    const before = fs.readFileSync(stateFile(root))
    const error = await refusal(() => call(root))
    expect(error).toMatchObject({ code: 'USAGE', message: expect.stringContaining(says) })
    expect(fs.readFileSync(stateFile(root)).equals(before)).toBe(true)
  })
})

describe('arguments in another form', () => {
  it('links as they stand in the file are taken', async () => {
    const root = makeProject()
    const state = await L.createBatchState(root, { features: ['a', 'b'], dependencies: { 0: [1] }, now: AT })
    expect(state.feature_order).toEqual([1, 0])
    expect(state.feature_dependencies).toEqual(new Map([[0, [1]]]))
    expect(L.topologicalSort(2, { 0: [1] }).order).toEqual([1, 0])
  })

  it.each([null, undefined, 5, {}])('no text (%j) is an empty message and an unknown failure', (nothing) => {
    expect(L.sanitizeErrorMessage(nothing)).toBe('')
    expect(L.sanitizeFeatureName(nothing)).toBe('')
    expect(L.classifyFailure(nothing)).toMatchObject({ kind: 'unknown', label: 'permanent' })
  })

  it('a failure without text is stored with words', async () => {
    const { root } = await makeBatchProject()
    const state = await L.markFeatureStatus(root, 0, 'failed')
    expect(state.failed_features[0].error_message).toBe('no reason was given')
  })

  it('the folder of a project may hold a path of many characters', async () => {
    const root = makeProject()
    const deep = path.join(root, ...Array.from({ length: 10 }, () => 'd'.repeat(50)))
    fs.mkdirSync(deep, { recursive: true })
    expect((await L.createBatchState(deep, { features: ['a'] })).batch_id).toMatch(/^batch-/)
  })
})
