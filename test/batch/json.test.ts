import { describe, expect, it } from 'vitest'
import { formatBatch, parseBatch } from '../../lib/batch/state-file.ts'
import { BatchError } from '../../lib/errors.ts'
import { asJson, ID, makeBatch, NOW } from '../fakes/make-batch.ts'

const FILE = '/project/.claude/batch_state.json'

function parse(json: unknown) {
  return parseBatch(JSON.stringify(json), FILE)
}

function errorOf(text: string): BatchError {
  try {
    parseBatch(text, FILE)
  } catch (error) {
    if (error instanceof BatchError) return error
    throw error
  }
  throw new Error('the text was read')
}

function codeOf(json: unknown): string {
  return errorOf(JSON.stringify(json)).code
}

describe('formatBatch', () => {
  // Break: another indent or no last newline, and every commit of a tool that formats JSON shows a diff.
  it('writes JSON indented by 2 that ends with a newline', () => {
    const text = formatBatch(makeBatch())
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
  })

  // Break: a Map is written as {} and every count is lost.
  it('writes maps with text keys', () => {
    const batch = makeBatch({
      features: 12,
      waitsFor: { 11: [0] },
      with: { retry_attempts: new Map([[10, 2]]) },
    })
    expect(asJson(batch)).toMatchObject({ retry_attempts: { '10': 2 }, feature_dependencies: { '11': [0] } })
  })
})

describe('parseBatch', () => {
  // W12. Break: the keys stay text, and after a resume every lookup by index is empty.
  it('reads maps with numbers as keys', () => {
    const batch = parse({
      ...asJson(makeBatch()),
      retry_attempts: { '2': 1 },
      feature_dependencies: { '2': [1] },
    })
    expect(batch.retry_attempts.get(2)).toBe(1)
    expect(batch.feature_dependencies.get(2)).toEqual([1])
  })

  // Break: a text editor on Windows saves the file with a BOM, and the batch is called corrupt.
  it('reads a file that begins with a byte order mark', () => {
    expect(parseBatch(`\uFEFF${formatBatch(makeBatch())}`, FILE).batch_id).toBe(ID)
  })

  // W1. Break: `current_index` and `status` are believed, and unfinished features are lost.
  it('derives progress and status from the outcomes, whatever the file says of them', () => {
    const batch = parse({
      ...asJson(makeBatch({ order: [2, 0, 1], completed: [2] })),
      current_index: 3,
      status: 'completed',
    })
    expect(batch).toMatchObject({ current_index: 0, status: 'in_progress' })
  })

  // W3. Break: a batch in which nothing worked is shown as completed.
  it('reads a batch in which every feature failed as failed', () => {
    const json = { ...asJson(makeBatch({ failed: [0, 1, 2] })), status: 'completed' }
    expect(parse(json).status).toBe('failed')
  })

  // W10. Break: one feature has two records, and is counted twice or in two lists.
  it('repairs repeated records of older tools: the last failure counts, completed beats failed', () => {
    const failed = (feature_index: number, error_message: string) => ({
      feature_index,
      error_message,
      timestamp: NOW,
    })
    const batch = parse({
      ...asJson(makeBatch()),
      completed_features: [1, 1],
      failed_features: [failed(0, 'first'), failed(1, 'before it worked'), failed(0, 'second')],
    })
    expect(batch.completed_features).toEqual([1])
    expect(batch.failed_features).toEqual([failed(0, 'second')])
  })

  // Break: blocked features are only found on the next event, so `next` hands one out after a crash.
  it('blocks what waits for a failed feature as soon as the file is read', () => {
    const json = { ...asJson(makeBatch({ failed: [0] })), feature_dependencies: { '1': [0], '2': [1] } }
    expect(parse(json).skipped_features.map(({ feature_index }) => feature_index)).toEqual([1, 2])
  })

  // W17. Break: the text is cut, and the agent resumes with half a request.
  it('keeps a feature of 10,000 characters whole', () => {
    const feature = 'x'.repeat(10_000)
    expect(parseBatch(formatBatch(makeBatch({ features: [feature] })), FILE).features).toEqual([feature])
  })
})

describe('parseBatch refuses what it cannot read', () => {
  // W13. Break: a raw SyntaxError or TypeError reaches the user, or the file is taken for empty.
  it.each([
    ['an empty file', ''],
    ['white space', ' \n'],
    ['a truncated file', formatBatch(makeBatch()).slice(0, -20)],
    ['binary', '\u0000\u0001PK\u0003'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"batch"'],
    ['a number', '1'],
  ])('as corrupt: %s', (_, text) => {
    const error = errorOf(text)
    expect(error.code).toBe('STATE_CORRUPT')
    expect(error.message).toContain(FILE)
    expect(error.message).toContain('The file was left as it is')
  })

  // W13, W28. Break: a file that another program half wrote is run with holes in it.
  it.each([
    ['batch_id', undefined],
    ['total_features', undefined],
    ['features', undefined],
    ['features', 'feature 1'],
    ['features', [1, 2, 3]],
    ['status', 'bogus'],
    ['current_index', '0'],
    ['completed_features', {}],
    ['completed_features', [1.5]],
    ['completed_features', [-1]],
    ['failed_features', 'none'],
    ['failed_features', ['feature 1']],
    ['failed_features', [null]],
    ['failed_features', [{ error_message: 'no index' }]],
    ['retry_attempts', { first: 1 }],
    ['retry_attempts', { '-1': 1 }],
    ['retry_attempts', { '01': 1 }],
    ['auto_clear_events', 'two'],
    ['auto_clear_events', [null]],
    ['auto_clear_events', [{ feature_index: 0 }]],
    ['feature_order', 'any'],
    ['pause', { reason: 'bogus', since: NOW }],
    ['in_flight', { '0': { attempt: 0, started_at: NOW, base_sha: null } }],
    ['in_flight', { '-1': { attempt: 1, started_at: NOW, base_sha: null } }],
    ['in_flight', { '0': null }],
    ['in_flight', [0]],
  ])('as corrupt, naming the field: %s = %j', (field, value) => {
    const error = errorOf(JSON.stringify({ ...asJson(makeBatch()), [field]: value }))
    expect(error.code).toBe('STATE_CORRUPT')
    expect(error.message).toMatch(value === undefined ? new RegExp(`it has no ${field}\\.`) : `"${field}`)
  })

  // Break: the reason is swallowed, and BATCH_DEBUG=1 has nothing to show.
  it('keeps the cause of what is no JSON', () => {
    expect((errorOf('{').cause as Error).cause).toBeInstanceOf(SyntaxError)
  })

  // W14. Break: fields that contradict one another are believed, and the last feature or none is worked on.
  it('as impossible, with the path and the reason', () => {
    const error = errorOf(JSON.stringify({ ...asJson(makeBatch()), total_features: 5 }))
    expect(error.code).toBe('STATE_IMPOSSIBLE')
    expect(error.message).toContain(`${FILE} cannot be true: total_features is 5 but "features" has 3.`)
    expect(error.message).toContain('The file was left as it is')
  })

  // W10. Break: two outcomes that no rule repairs are settled by chance.
  it('as impossible where a feature both failed and was skipped', () => {
    const { skipped_features } = asJson(makeBatch({ skipped: [0] }))
    expect(codeOf({ ...asJson(makeBatch({ failed: [0] })), skipped_features })).toBe('STATE_IMPOSSIBLE')
  })
})
