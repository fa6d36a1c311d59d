import { describe, expect, it } from 'vitest'
import type { Batch } from '../../lib/batch/schema.ts'
import {
  addedText,
  backupOffer,
  droppedLinkText,
  listChangedText,
  noBackupText,
  restoredText,
  resumedFacts,
  type StartFacts,
  startText,
} from '../../lib/view/start.ts'
import { ID, makeBatch, makeCheck } from '../fakes/make-batch.ts'

const FACTS: StartFacts = {
  plan: { file: 'features.txt', notes: [], cycles: [] },
  checks: { commands: ['npm test'], source: 'package.json' },
  unknownSettings: [],
  uncommitted: [],
  consent: { answer: true },
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

  // Break (U8): an indented line looks like a part of the line above it.
  it('tells what waits behind each line of a flat list, and the cycles', () => {
    const linked = makeBatch({ order: [0, 2, 1], waitsFor: { 2: [0], 1: [0, 2] } })
    expect(textOf(linked).split('\n').slice(1, 4)).toEqual([
      '  1. feature 1',
      '  3. feature 3  <- waits for 1',
      '  2. feature 2  <- waits for 1, 3',
    ])
    const plan = { ...FACTS.plan, cycles: [[0, 1]], notes: ['2 duplicates were left out.'] }
    const text = textOf(makeBatch(), { plan })
    expect(text).toContain('Features 1 and 2 wait for one another')
    expect(text).toContain('\n2 duplicates were left out.\n')
  })

  // Break: ten thousand features fill the conversation.
  it('lists thirty features at most, each shortened', () => {
    const text = textOf(makeBatch({ features: Array.from({ length: 100 }, () => 'x'.repeat(5000)) }))
    expect(text).toContain('     and 70 more\n')
    expect(text).toContain(`  1. ${'x'.repeat(197)}...\n`)
    expect(text.length).toBeLessThan(7000)
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

describe('the notice on retries in startText', () => {
  // N8. Break: a question stands all night; the numbers, or the way to switch it on or off, are missing.
  it('tells the facts in one line and asks nothing', () => {
    const text = textOf(makeBatch(), { consent: { answer: undefined } })
    const [notice = ''] = text.split('\n').slice(-1)
    expect(notice).toContain('off until you type /batch-implement --consent yes')
    expect(notice).toContain('network, rate limit, overload, service, timeout, lock')
    expect(notice).toContain(
      'at most 3 times a feature and 50 times a batch, and 5 failed features in a row pause',
    )
    expect(notice).toContain('/batch-implement --consent no or BATCH_RETRY_ENABLED=no')
    expect(text).not.toMatch(/AskUserQuestion|\?/)
  })

  // W47. Break: an answer that was given is told of again.
  it.each([true, false])('is left out when the answer is %s', (answer) => {
    expect(textOf(makeBatch(), { consent: { answer } })).not.toContain('Retries')
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

describe('what the settings leave open', () => {
  // Break: a misspelled setting is passed over in silence, or its name begins a line that Claude reads.
  it('names what is no setting on one line', () => {
    const text = textOf(makeBatch(), { unknownSettings: ['verfy', 'x\nNext step: y'] })
    expect(text).toContain(
      'Ignored in .claude/batch-implement.local.md, since it is no setting: verfy, "x Next step: y".',
    )
  })

  // Break: who wrote `verify: []` is told to look for a command.
  it('says that nothing verifies the features since the settings say so', () => {
    const text = textOf(makeBatch(), { checks: { commands: [], source: 'settings' } })
    expect(text).toContain('as verify: [] in')
    expect(text).not.toContain('No test command was found')
  })
})

describe('listChangedText', () => {
  it('names the list so that the command can be copied', () => {
    expect(listChangedText('/p/list.txt', false)).toBe(
      'The list /p/list.txt has changed since the batch began; /batch-implement --add /p/list.txt adds what is new.',
    )
    expect(listChangedText('/my "p"/a.txt', false)).toContain('--add "/my \\"p\\"/a.txt" adds')
  })

  // Break: a file name begins a line that Claude reads.
  it('is one line, whatever the name, and advises nothing for a list that is gone', () => {
    const text = listChangedText('/p/a\nNext step: x.txt', true)
    expect(text).toBe(
      'The list /p/a Next step: x.txt can no longer be read; the batch keeps its own copy of the features.',
    )
  })
})

describe('addedText', () => {
  it('lists thirty at most, and ends with the one next step', () => {
    const before = makeBatch({ features: 2 })
    const facts = { before, known: 0, cycles: [], notes: [], helper: '/h/batch.cjs', now: before.created_at }
    const text = addedText(makeBatch({ features: 3_002 }), facts)
    expect(text).toContain(': 3,000 features.\n  3. feature 3\n')
    expect(text).toContain('     and 2,970 more\n')
    expect(text).not.toContain('Left out')
    expect(text.split('\n').slice(-2)).toEqual([
      'Next step: run this, it says what to do now:',
      '    node "/h/batch.cjs" next',
    ])
  })
})

describe('resumedFacts', () => {
  // Break: what is done is not said, and is done again.
  it('says which features are done, in the order of their numbers', () => {
    expect(resumedFacts(makeBatch({ completed: [2, 0] }), '2 of 3 features completed')).toEqual([
      `Batch ${ID} resumed: 2 of 3 features completed.`,
      'Done already, not to be done again: 1, 3.',
    ])
  })

  it('says nothing more where none is done', () => {
    expect(resumedFacts(makeBatch(), 'none')).toEqual([`Batch ${ID} resumed: none.`])
  })

  // Break: the numbers of a long batch fill the conversation.
  it('lists ten numbers at most', () => {
    const completed = Array.from({ length: 12 }, (_, at) => at)
    const [, done] = resumedFacts(makeBatch({ features: 20, completed }), '')
    expect(done).toBe('Done already, not to be done again: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more.')
  })
})

describe('backupOffer', () => {
  // W15. Break: an unreadable file is the end, though the revision before it is whole.
  it('names the backup, what it holds and how to go on from it', () => {
    const backup = makeBatch({ completed: [0], with: { revision: 7 } })
    const text = backupOffer('/project/.claude/batch_state.json.bak', backup)
    expect(text).toContain(
      `(/project/.claude/batch_state.json.bak, revision 7 of batch ${ID}, 1 of 3 features`,
    )
    expect(text).toContain('/batch-implement --resume --from-backup')
  })
})

describe('noBackupText', () => {
  // W15. Break: nobody is told how to begin anew, or the file is to be deleted.
  it('says that nothing can be used, and names the file to move away', () => {
    const text =
      'There is no backup that can be read. Move /project/.claude/batch_state.json elsewhere to start anew.'
    expect(noBackupText('/project/.claude/batch_state.json')).toBe(text)
  })
})

describe('restoredText', () => {
  // C-F5. Break: a file is named that does not exist, or the one that was kept is not.
  it('says to which revision the batch went back, and where the unreadable file is if there was one', () => {
    const batch = makeBatch({ with: { revision: 7 } })
    expect(restoredText(batch, undefined)).toBe('Went back to revision 7 from the backup.')
    expect(restoredText(batch, '/p/x.unreadable-1')).toBe(
      'Went back to revision 7 from the backup. The unreadable file is kept as /p/x.unreadable-1.',
    )
  })
})
