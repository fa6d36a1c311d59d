import { readFileSync } from 'node:fs'
import process from 'node:process'
import { expect, test } from 'vitest'
import { classifyFailure } from '../../lib/failure/classify.ts'
import type { FailureKind } from '../../lib/failure/kinds.ts'
import { RETRY_POLICY } from '../../lib/failure/retry-policy.ts'

type Message = { id: string; text: string; expected?: string; label?: string; kind?: FailureKind }

/** What may be wrong in each file: any label, a label that should be permanent, and a kind. */
const LIMITS = {
  corpus: { labels: 0.02, permanent: 0.01, kinds: 0 },
  own: { labels: 0.01, permanent: 0, kinds: 0.1 },
  // Some of these are prose of a reporter, which is left to `fail --kind`: they fall to the safe side.
  examined: { labels: 0.035, permanent: 0, kinds: 0.15 },
  /** Assertions of many frameworks that quote a transient cause. */
  assertions: { labels: 0, permanent: 0, kinds: 0 },
  /** What the client reports about itself, error classes with a status, odd letter case. */
  client: { labels: 0, permanent: 0, kinds: 0 },
}

// The client's own reports, which the files call by the cause that they name.
const SEEN_AS_OUTAGE = ['network', 'overloaded', 'service', 'timeout']

function read(name: string): Message[] {
  const file = new URL(`../fixtures/failures/${name}.jsonl`, import.meta.url)
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Message)
}

function labelOf({ expected, label, kind }: Message): string {
  return expected ?? label ?? RETRY_POLICY[kind ?? 'unknown'].label
}

function isOfKind({ kind, text }: Message): boolean {
  const found = classifyFailure(text).kind
  return kind === undefined || kind === found || (found === 'outage' && SEEN_AS_OUTAGE.includes(kind))
}

test.each(Object.entries(LIMITS))('the messages of %s have their labels and kinds', (name, limits) => {
  const messages = read(name)
  const permanent = messages.filter((message) => labelOf(message) === 'permanent')
  const wrong = messages.filter((message) => classifyFailure(message.text).label !== labelOf(message))
  const wrongPermanent = wrong.filter((message) => permanent.includes(message))
  const wrongKinds = messages.filter((message) => !isOfKind(message))
  const right = (part: Message[], all: Message[]) =>
    `${all.length - part.length} of ${all.length} (${(100 - (100 * part.length) / all.length).toFixed(1)} %)`
  process.stdout.write(
    [
      `${name}: ${right(wrong, messages)} labels right, ${right(wrongPermanent, permanent)} of the permanent ones,`,
      `${right(wrongKinds, messages)} kinds; wrong labels: ${wrong.map(({ id }) => id).join(' ') || 'none'}\n`,
    ].join(' '),
  )
  expect(wrong.length).toBeLessThanOrEqual(messages.length * limits.labels)
  expect(wrongPermanent.length).toBeLessThanOrEqual(permanent.length * limits.permanent)
  expect(wrongKinds.length).toBeLessThanOrEqual(messages.length * limits.kinds)
})

test('letter case does not change the label of any message', () => {
  const changed = Object.keys(LIMITS)
    .flatMap(read)
    .filter(({ text }) => {
      const labels = [text, text.toUpperCase(), text.toLowerCase()].map(
        (words) => classifyFailure(words).label,
      )
      return new Set(labels).size > 1
    })
  expect(changed.map(({ id }) => id)).toEqual([])
})
