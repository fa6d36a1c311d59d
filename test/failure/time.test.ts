import { expect, test } from 'vitest'
import { classifyFailure } from '../../lib/failure/classify.ts'

const MOST = 65_536
const repeated = (part: string) => part.repeat(Math.ceil(MOST / part.length))
const numbered = (line: string) =>
  Array.from({ length: 3000 }, (_, n) => `${n} ${line.replace('#', String(n))}`).join('\n')

/** Processor time in milliseconds, so that other programs on the machine do not count: the lesser of two runs. */
function cost(text: string): number {
  const times = Array.from({ length: 2 }, () => {
    const start = process.cpuUsage()
    classifyFailure(text)
    return process.cpuUsage(start).user / 1000
  })
  return Math.min(...times)
}

// Each takes half a second at most. One expression that tries every pair of places takes many.
test.each([
  ['one word', repeated('a')],
  ['spaces', repeated(' ')],
  ['backslashes', repeated('\\')],
  ['slashes', repeated('a/')],
  ['colons', repeated('A::')],
  ['quotes', repeated("'a ")],
  ['brackets', repeated('(')],
  ['escapes', repeated('\u001b[')],
  ['half tags', repeated('<a b=" ')],
  ['line breaks', repeated('\n \n')],
  ['half comparisons', numbered('expected x expected y got')],
  ['half statuses', numbered('HTTP status code # returned with status error an HTTP')],
  ['half answers', numbered('HTTP status 503 returned 503 status HTTP API Error 503 body')],
  ['half timeouts', numbered('tool timed call request operation # connection socket timed')],
  ['half connections', numbered('connection to the server at host # the port connection to the broker')],
  ['half classes', numbered('a.b.c.Socket.Timeout#Connection.Network::Transport')],
  ['half refusals', numbered('unknown a b c "x unknown d e f "y invalid # "')],
  ['half npm errors', numbered('npm ERR! npm error # npm ERR! EC')],
  ['half frames', numbered('   at at File "# File "x", line')],
  ['long lines of servers', numbered(`# ${'the server of a network and the host '.repeat(12)}`)],
])('64 KiB of %s take less than a second', (_name, text) => {
  expect(cost(text.slice(0, MOST))).toBeLessThan(1000)
})
