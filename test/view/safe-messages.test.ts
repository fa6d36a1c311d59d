import { describe, expect, it } from 'vitest'
import { PAUSE_REASONS, type PauseReason } from '../../lib/batch/pause-reasons.ts'
import { parseBatch } from '../../lib/batch/state-file.ts'
import { noBatch } from '../../lib/disk/batch-store.ts'
import { projectFiles } from '../../lib/disk/project.ts'
import { TYPED_USAGE } from '../../lib/text/shell-words.ts'
import { bystanderNote, endedNote, ownerReminder } from '../../lib/view/compaction.ts'
import { checkFailedText, noMoreChecksText, nothingCommittedText } from '../../lib/view/complete.ts'
import { interruptedText } from '../../lib/view/failure.ts'
import { pauseText } from '../../lib/view/pause.ts'
import {
  heldText,
  nothingInProgressText,
  notOwnerText,
  refusalText,
  unfinishedText,
} from '../../lib/view/refusal.ts'
import { backupOffer, noBackupText, restoredText, startText } from '../../lib/view/start.ts'
import { statusText, summaryText } from '../../lib/view/status.ts'
import { stalledMessage, stepText, stopReason } from '../../lib/view/step.ts'
import { asJson, HELPER, makeBatch, makeOwner, NOW } from '../fakes/make-batch.ts'

// What an agent that pastes it from a message would regret.
const DESTRUCTIVE =
  /(?<![\w-])(?:rm|del|rmdir|unlink|delete|remove|truncate|stash|checkout|restore|clean)(?![\w-])|--force|--hard|push -f/i

const REASONS = Object.keys(PAUSE_REASONS) as PauseReason[]
const BATCH = makeBatch({ completed: [0], inFlight: 1, with: { owner: makeOwner() } })

function refusalsOfTheReader(): string[] {
  const good = asJson(BATCH)
  const bad = ['', '{', '[]', '{"completed":[]}', JSON.stringify({ ...good, schema_version: 9 })]
  const wrong = [{ total_features: 9 }, { status: 'bogus' }, { batch_id: '..' }, { feature_order: [0] }]
  return [...bad, ...wrong.map((change) => JSON.stringify({ ...good, ...change }))].map((text) => {
    try {
      parseBatch(text, '/project/.claude/batch_state.json')
    } catch (error) {
      return String(error)
    }
    throw new Error(`this was read: ${text}`)
  })
}

const MESSAGES = [
  ...REASONS.map((reason) =>
    pauseText({ ...BATCH, pause: { reason, since: NOW, detail: '' } }, { now: NOW }),
  ),
  notOwnerText(BATCH, 'other', NOW),
  notOwnerText(BATCH, undefined, NOW),
  notOwnerText(makeBatch(), 'other', NOW),
  heldText(BATCH, NOW),
  unfinishedText(BATCH),
  checkFailedText(BATCH, 1, HELPER),
  noMoreChecksText(2),
  nothingCommittedText(BATCH, 2, true),
  nothingCommittedText(BATCH, 2, false),
  refusalText({ reason: 'already_ended', index: 0, outcome: 'failed', current: null }, BATCH.batch_id),
  refusalText({ reason: 'batch_paused', pause: { reason: 'user', since: NOW, detail: '' } }, BATCH.batch_id),
  ownerReminder(BATCH, HELPER, NOW),
  stopReason(BATCH, { helper: HELPER, now: NOW }),
  stalledMessage(BATCH),
  endedNote(makeBatch({ completed: [0, 1, 2] })),
  bystanderNote(BATCH, true, NOW),
  bystanderNote(BATCH, false, NOW),
  nothingInProgressText(makeBatch()),
  interruptedText(1),
  noBatch(projectFiles('/project')).message,
  backupOffer('/project/.claude/batch_state.json.bak', BATCH),
  noBackupText('/project/.claude/batch_state.json'),
  restoredText(BATCH, '/project/.claude/batch_state.json.unreadable-1'),
  statusText(BATCH, NOW),
  summaryText(makeBatch({ failed: [0, 1, 2] })),
  TYPED_USAGE,
  ...refusalsOfTheReader(),
]

describe('every message', () => {
  // Break: an agent pastes a line of a message, and the work of a night is gone.
  it.each(MESSAGES)('suggests nothing destructive: %s', (message) => {
    expect(message).not.toMatch(DESTRUCTIVE)
  })

  // Break: a template meets a value that is not there.
  it.each(MESSAGES)('has no hole in it: %s', (message) => {
    expect(message).not.toMatch(/undefined|\bnull\b|NaN|\[object/)
  })
})

describe('a batch that lacks the text of a feature', () => {
  // Break: one wrong index makes every view throw, and the user sees nothing at all.
  it('is still shown', () => {
    const holed = { ...makeBatch({ failed: [0], waitsFor: { 2: [0] } }), features: [] }
    const facts = {
      plan: { file: 'f.txt', notes: [], cycles: [] },
      checks: { commands: [], source: '' },
      unknownSettings: [],
      uncommitted: [],
      consent: { answer: true },
      helper: HELPER,
      dryRun: false,
    }
    const texts = [
      statusText(holed, NOW),
      summaryText(holed),
      ownerReminder(holed, HELPER, NOW),
      stepText(holed, { kind: 'pending', index: 1 }, { helper: HELPER, now: NOW }),
      startText({ ...holed, feature_dependencies: new Map() }, facts),
    ]
    for (const text of texts) expect(text).not.toMatch(/undefined|NaN/)
  })
})
