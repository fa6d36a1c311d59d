import type { WriteStream } from 'node:tty'
import { safeBlock } from '../text/clean.ts'
import { duration, withSeparators } from '../view/format.ts'
import type { Doing, Show } from './run-log.ts'

const REDRAW_MS = 1000

/** Shows a run line by line, as into a file or a pipe; a reader that has gone is not missed. */
export function plainShow(stream: NodeJS.WritableStream): Show {
  stream.on('error', () => {})
  return {
    line: (text) => void stream.write(`${safeBlock(text)}\n`),
    // What it waits for is said by a line; what it works on shows by its results.
    now: () => {},
  }
}

/** Shows a run at a terminal: its lines, and below them one for each lane that says what it is doing now, and for how long. */
export async function liveShow(stream: WriteStream, now: () => number): Promise<Show & { end(): void }> {
  const { createLogUpdate } = await import('log-update')
  const live = createLogUpdate(stream)
  const doing = new Map<number, Doing>()
  const draw = () => {
    if (doing.size === 0) return
    const lanes = [...doing].sort(([one], [other]) => one - other)
    live(safeBlock(lanes.map(([, lane]) => doingText(lane, (now() - lane.since) / 1000)).join('\n')))
  }
  const timer = setInterval(draw, REDRAW_MS)
  timer.unref()
  return {
    line: (text) => {
      live.clear()
      stream.write(`${safeBlock(text)}\n`)
      draw()
    },
    now: (state, slot) => {
      if (state) doing.set(slot, state)
      else doing.delete(slot)
      if (doing.size > 0) draw()
      else live.clear()
    },
    end: () => {
      clearInterval(timer)
      live.clear()
      live.done()
    },
  }
}

function doingText({ what, tokens, until }: Doing, seconds: number): string {
  const parts = [
    what,
    ...(seconds >= 1 ? [duration(seconds)] : []),
    ...(tokens ? [`${withSeparators(tokens)} tokens`] : []),
    ...(until === undefined ? [] : [`until ${until.slice(0, 19).replace('T', ' ')} UTC`]),
  ]
  return parts.join(' · ')
}
