import { describe, expect, it } from 'vitest'
import {
  compactsEvery,
  completesWithNothingDone,
  givesWrongNumber,
  reportsFailure,
  stopsEarly,
} from './lapses.ts'
import { bash, promptTooLong, say } from './message-reply.ts'
import type { MessagesRequest } from './messages-api.ts'
import { type called, forkRequest, HELPER, mainRequest, ran, skillStep, told } from './request-shapes.ts'

const goOn = () => say('Going on.')
const BRIEF = told('Batch feature 2 of 5: Number 2\nBatch-Feature: b-1#2')

describe('a lapse changes only what it is about', () => {
  it('stopping early comes after a report, and not after the stop hook has spoken', () => {
    const report = ran(`${HELPER} complete 1`, skillStep(2))
    const stopped = stopsEarly()(goOn)
    expect(stopped(mainRequest(...report))).toEqual(
      say('That feature is finished. Shall I go on with the next one?'),
    )
    expect(stopped(mainRequest(...report, told('Stop hook feedback: go on')))).toEqual(goOn())
    expect(stopped(mainRequest(...ran(`${HELPER} next`, skillStep(2))))).toEqual(goOn())
  })

  it('a failure is reported by the fork of that feature alone', () => {
    expect(reportsFailure(2, 'no')(goOn)(forkRequest(BRIEF))).toEqual(say('Failed: no'))
    expect(reportsFailure(3)(goOn)(forkRequest(BRIEF))).toEqual(goOn())
    expect(reportsFailure(2)(goOn)(mainRequest(BRIEF))).toEqual(goOn())
  })

  it('nothing is done once, and the second time the work', () => {
    const player = completesWithNothingDone(2)(goOn)
    expect(player(forkRequest(BRIEF))).toEqual(say('Done: everything is as it should be.'))
    expect(player(forkRequest(BRIEF))).toEqual(goOn())
  })

  it('a wrong number is given once', async () => {
    const player = givesWrongNumber(2)(() => bash(`${HELPER} complete 2`))
    expect(await player(mainRequest())).toEqual(bash(`${HELPER} complete 3`))
    expect(await player(mainRequest())).toEqual(bash(`${HELPER} complete 2`))
  })
})

describe('compaction', () => {
  function grown(
    results: number,
    make: (...content: ReturnType<typeof called>) => MessagesRequest,
  ): MessagesRequest {
    return make(...Array.from({ length: results }, () => ran('true')).flat())
  }

  it('comes after that many new results, and after three each third time', () => {
    const player = compactsEvery(2)(goOn)
    // After each compaction the client keeps one result.
    const sizes = [1, 2, 1, 2, 3, 1, 2, 3, 4, 1, 2, 3]
    const replies = sizes.map((size) => player(grown(size, mainRequest)))
    const overflows = [1, 4, 8, 11]
    expect(replies).toEqual(sizes.map((_, index) => (overflows.includes(index) ? promptTooLong() : goOn())))
  })

  it('counts a fork for itself, from its beginning', () => {
    const player = compactsEvery(2)(goOn)
    expect(player(grown(2, mainRequest))).toEqual(promptTooLong())
    expect(player(grown(1, forkRequest))).toEqual(goOn())
    expect(player(grown(2, forkRequest))).toEqual(promptTooLong())
    expect(player(grown(0, forkRequest))).toEqual(goOn())
    expect(player(grown(2, forkRequest))).toEqual(promptTooLong())
  })
})
