import { describe, expect, it } from 'vitest'
import { backupOffer, noBackupText, restoredText, resumedFacts } from '../../lib/view/resume.ts'
import { ID, makeBatch } from '../fakes/make-batch.ts'

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
