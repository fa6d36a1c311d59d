import { describe, expect, it } from 'vitest'
import { orderFeatures } from '../../lib/batch/order.ts'
import type { Batch } from '../../lib/batch/schema.ts'
import { droppedLinkText, linkGraph, type StartFacts, startText } from '../../lib/view/start.ts'
import { HELPER, ID, makeBatch, makeCheck } from '../fakes/make-batch.ts'

const FACTS: StartFacts = {
  plan: { file: 'features.txt', notes: [], cycles: [] },
  checks: { commands: ['npm test'], source: 'package.json' },
  uncommitted: [],
  consent: { answer: true },
  helper: HELPER,
  dryRun: false,
}

function textOf(batch: Batch, facts: Partial<StartFacts> = {}): string {
  return startText(batch, { ...FACTS, ...facts })
}

describe('startText', () => {
  // Break: the list, its order or the proof is not shown before the night begins.
  it('shows the features in their order and how each is verified', () => {
    expect(textOf(makeBatch({ order: [2, 0, 1] })).split('\n')).toEqual([
      `Batch ${ID} started: 3 features from features.txt.`,
      '  3. feature 3',
      '  1. feature 1',
      '  2. feature 2',
      'Each feature is verified with: npm test (from package.json).',
    ])
  })

  // Break: a dry run says that a batch was started.
  it('says of a dry run that nothing was written, and asks no question', () => {
    const plan = { ...FACTS.plan, file: undefined }
    const text = textOf(makeBatch(), { dryRun: true, plan, consent: { answer: undefined } })
    expect(text).toContain('Dry run, nothing was written: 3 features from GitHub issues would run')
    expect(text).not.toContain('started')
    expect(text).not.toContain('consent')
  })

  it('draws the links as a graph, with the cycles', () => {
    const linked = makeBatch({ waitsFor: { 2: [0] } })
    expect(textOf(linked)).toContain('\n  3. feature 3  <- waits for 1\n')
    const plan = { ...FACTS.plan, cycles: [[0, 1]], notes: ['2 duplicates were left out.'] }
    const text = textOf(makeBatch(), { plan })
    expect(text).toContain('Features 1 and 2 wait for one another')
    expect(text).toContain('\n2 duplicates were left out.\n')
  })

  // Break: ten thousand features fill the conversation.
  it('lists thirty features at most, each shortened', () => {
    const text = textOf(makeBatch({ features: Array.from({ length: 100 }, () => 'x'.repeat(5000)) }))
    expect(text).toContain('     and 70 more\n')
    expect(text.length).toBeLessThan(4000)
  })

  // Break: a night without any proof looks like one with it.
  it('says that features will be unverified, and how to change that', () => {
    const text = textOf(makeBatch(), { checks: { commands: [], source: '' } })
    expect(text).toContain('UNVERIFIED')
    expect(text).toContain('.claude/batch-implement.local.md')
  })

  // Break: a red base is only noticed when feature 1 cannot be completed.
  it('says whether the checks pass before the first feature', () => {
    const based = (base_verification: Batch['base_verification']) =>
      textOf(makeBatch({ with: { base_verification } }))
    expect(based(makeCheck('passed'))).toContain('Before the first feature the checks pass (3 s).')
    expect(based(makeCheck('failed', 1))).toContain('Before the first feature npm test FAILS already')
    const cut = { command: 'npm test', exit_code: null, seconds: 60, timed_out: true, output_tail: '' }
    expect(based({ ...makeCheck('failed'), commands: [cut] })).toContain('not known: 1 min were not enough')
    expect(based(makeCheck('unverified'))).not.toContain('efore the first feature')
  })

  // Break: changes of the user are swept into the commit of feature 1 unseen.
  it('names uncommitted changes', () => {
    expect(textOf(makeBatch(), { uncommitted: ['a.ts', 'b.ts'] })).toContain(
      'not part of any feature: a.ts, b.ts',
    )
  })
})

describe('the retry question in startText', () => {
  // W46. Break: the question is put at night, or never; the numbers or the way to say no are missing.
  it('puts an open question once, with the limits, how to disable, and the two exact calls', () => {
    const text = textOf(makeBatch(), { consent: { answer: undefined } })
    expect(text).toContain('at most 3 times a feature and 50 times a batch, stopping after 5 failed features')
    expect(text).toContain('BATCH_RETRY_ENABLED=no')
    expect(text.split('\n').slice(-2)).toEqual([
      '    node "/plugins/batch implement/dist/batch.cjs" consent yes',
      '    node "/plugins/batch implement/dist/batch.cjs" consent no',
    ])
  })

  // W47. Break: an answer that was given is asked for again.
  it.each([true, false])('puts none when the answer is %s', (answer) => {
    expect(textOf(makeBatch(), { consent: { answer } })).not.toContain('question')
  })

  // W48. Break: an answer that cannot be read is passed over in silence.
  it('tells of an answer that could not be read', () => {
    const consent = { answer: undefined, problem: 'BATCH_RETRY_ENABLED is "maybe".' }
    expect(textOf(makeBatch(), { consent })).toContain('\nBATCH_RETRY_ENABLED is "maybe".\n')
    expect(textOf(makeBatch(), { consent, dryRun: true })).toContain('BATCH_RETRY_ENABLED is "maybe".')
  })
})

describe('droppedLinkText', () => {
  // W65. Break: a link that is not followed is passed over in silence, or called a cycle.
  it.each([
    ['outside', 'Ignored: feature 2 waits for #72, which is not in this batch.'],
    ['self', 'Ignored: feature 2 waits for #72, which is itself.'],
    ['duplicate', 'Ignored: feature 2 waits for #72, which it names twice.'],
  ] as const)('says why a link was not followed: %s', (reason, text) => {
    expect(droppedLinkText({ from: 1, to: '#72', reason })).toBe(text)
  })
})

function draw(features: string[], links: [number, number[]][]): string {
  return linkGraph({ features, ...orderFeatures(features.length, new Map(links)) })
}

describe('linkGraph', () => {
  it('lists features in the order they run, indented below what they wait for', () => {
    const graph = draw(
      ['report', 'login', 'logout', 'tests'],
      [
        [0, [1, 2]],
        [2, [1]],
        [3, [2]],
      ],
    )
    expect(graph.split('\n')).toEqual([
      '2. login',
      '  3. logout  <- waits for 2',
      '    1. report  <- waits for 2, 3',
      '    4. tests  <- waits for 3',
    ])
  })

  it('names the members of each cycle', () => {
    const graph = draw(
      ['a', 'b', 'c', 'd', 'e'],
      [
        [0, [1]],
        [1, [2]],
        [2, [0]],
        [3, [4]],
        [4, [3]],
      ],
    )
    expect(graph.split('\n').slice(5)).toEqual([
      'Features 1, 2 and 3 wait for one another: the links among them are ignored.',
      'Features 4 and 5 wait for one another: the links among them are ignored.',
    ])
  })

  it('shortens long features and bounds the indent, so that no line runs away', () => {
    const features = Array.from({ length: 500 }, () => 'x'.repeat(5000))
    const graph = draw(
      features,
      features.slice(1).map((_, at) => [at + 1, [at]]),
    )
    expect(graph.split('\n')).toHaveLength(500)
    expect(Math.max(...graph.split('\n').map((line) => line.length))).toBeLessThan(250)
  })

  it('draws an order that runs against its links, as an old state may hold', () => {
    const graph = linkGraph({ features: ['a', 'b'], order: [0, 1], dependencies: new Map([[0, [1]]]) })
    expect(graph).toBe('  1. a  <- waits for 2\n2. b')
  })

  it('shows a feature that is missing from the list by its number', () => {
    expect(linkGraph({ features: [], order: [0], dependencies: new Map() })).toBe('1. ')
  })
})
