import { describe, expect, it } from 'vitest'
import { heldText, notOwnerText, unfinishedText } from '../../lib/view/ownership.ts'
import { ID, later, makeBatch, makeOwner, NOW } from '../fakes/make-batch.ts'

const OWNED = makeBatch({ with: { owner: makeOwner() } })
const RESUME = `/batch-implement --resume ${ID}`

describe('notOwnerText', () => {
  // Break: a session that may not write does not learn why, or takes the batch over by itself.
  it('says whose the batch is, and that the user moves it', () => {
    const text = notOwnerText(OWNED, 'session-2', later(185))
    expect(text).toContain(`belongs to another session (since ${NOW}, last seen 3 min 5 s ago)`)
    expect(text).toContain(`The user moves it here with ${RESUME}`)
  })

  it('says that nobody runs the batch', () => {
    const text = `no session runs batch ${ID} now. The user takes it up here with ${RESUME}.`
    expect(notOwnerText(makeBatch(), 'session-2', NOW)).toBe(text)
  })

  // Break: a person at a terminal is told of another session.
  it('says that the call comes from no session', () => {
    expect(notOwnerText(OWNED, undefined, NOW)).toContain('--session')
    expect(notOwnerText(OWNED, undefined, NOW)).toContain(RESUME)
  })
})

describe('heldText', () => {
  // Break: nobody can tell whether to wait or to take over.
  it('says who holds the batch, since when, last seen when, and the two ways on', () => {
    const text = heldText(OWNED, later(60))
    expect(text).toContain(`another session on laptop holds batch ${ID} since ${NOW}, last seen 1 min ago.`)
    expect(text).toContain(`${RESUME} --take-over`)
    const unknown = makeBatch({ with: { owner: makeOwner({ host: '' }) } })
    expect(heldText(unknown, NOW)).toContain('on an unknown computer')
    expect(heldText(makeBatch(), NOW)).toContain('last seen at an unknown time')
  })
})

describe('unfinishedText', () => {
  // W23. Break: the batch that stands in the way is not named, or has no way out.
  it('names the unfinished batch and the two ways out', () => {
    const text = unfinishedText(makeBatch())
    expect(text).toContain(`batch ${ID} is not finished (in_progress)`)
    expect(text).toContain(RESUME)
    expect(text).toContain(`\`cleanup ${ID}`)
  })
})
