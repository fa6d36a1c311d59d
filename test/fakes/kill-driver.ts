import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BatchProject } from '../client/harness/batch-project.ts'
import { kill, processesOf, readProcess } from '../client/harness/client-home.ts'

/**
 * A moment of a run: `before`, `during` or `after` a call of git whose words contain `words`, a place that a script names by
 * `git moment <words>` (`at`), the first line of the run's log that holds `words` (`log`), or so many milliseconds after the run
 * began (`time`).
 */
export interface Moment {
  when: 'before' | 'during' | 'after' | 'at' | 'log' | 'time'
  words: string
  /** Only once there was a call of git with these words in the same folder. */
  since?: string
  /** Of the driver's calls with these words the nth, of whichever lane. */
  nth?: number
  /** Where it has not come so many milliseconds after the run began, that is the moment. */
  latestMs?: number
}

/** Kills the driver of a run in `project` with SIGKILL at a moment that is ordered, once for each order. */
export interface DriverKiller {
  /** For the driver, whose `git` then is the one that kills; `bin` is a folder of other programs for it. */
  env(bin?: string): Record<string, string>
  order(moment: Moment): void
  /** Takes back an order that was not met. */
  cancel(): void
  /** Whether the moment came, and the driver was killed. */
  isMet(): boolean
  /** For a scripted model, or a test that reads the log: kills the driver where this moment is the ordered one. */
  meet(when: 'at' | 'log', words: string): void
  /** Kills the driver of the run whose processes have this mark, where the ordered moment has not come yet. */
  meetNow(mark: string): void
}

// What the driver itself calls is its child; a script is deeper below, and the state names its owner.
const GIT = `#!/bin/sh
run() { PATH="$KILL_PATH" command git "$@"; }
[ -f "$KILL_AT" ] && { read -r when; IFS= read -r words; IFS= read -r since; IFS= read -r folder; IFS= read -r nth; } < "$KILL_AT"
if [ -n "$since" ]; then
  case " $* " in *" $since "*) printf '%s\\n%s\\n\\n%s\\n' "$when" "$words" "$PWD" > "$KILL_AT.$$" && mv "$KILL_AT.$$" "$KILL_AT" ;; esac
  when=
fi
[ -z "$folder" ] || [ "$folder" = "$PWD" ] || when=
if [ -n "$nth" ]; then
  case "$(tr '\\0' ' ' < /proc/$PPID/cmdline) $* " in
    *"/batch.cjs run "*"$words"*) printf . >> "$KILL_AT.calls"; [ "$(wc -c < "$KILL_AT.calls")" -ge "$nth" ] || when= ;;
    *) when= ;;
  esac
fi
case " $* " in
  *" $words"*) [ -n "$when" ] && [ "$when" != log ] && [ "$when" != time ] && mv "$KILL_AT" "$KILL_AT.met" 2>/dev/null || when= ;;
  *) when= ;;
esac
case $when in
  before) kill -9 $PPID; exit 1 ;;
  during) run "$@" & kill -9 $PPID; wait; exit 1 ;;
  after) run "$@"; kill -9 $PPID; exit 1 ;;
  at) kill -9 $(sed -n 's/^ *"pid": \\([0-9]*\\),*$/\\1/p' "$KILL_STATE" | head -n 1); exit 1 ;;
esac
[ "$1" = moment ] || { PATH="$KILL_PATH"; exec git "$@"; }
`

/** Puts a `git` beside `project` that kills the driver of a run at the ordered moment. */
export function makeDriverKiller(project: Pick<BatchProject, 'folder' | 'state'>): DriverKiller {
  const folder = join(project.folder, '..', 'killer')
  const file = join(folder, 'order')
  mkdirSync(folder)
  writeFileSync(join(folder, 'git'), GIT)
  chmodSync(join(folder, 'git'), 0o755)
  const path = process.env['PATH'] ?? ''
  return {
    env: (bin) => ({
      PATH: [folder, ...(bin === undefined ? [] : [bin]), path].join(':'),
      KILL_PATH: path,
      KILL_AT: file,
      KILL_STATE: join(project.folder, '.claude/batch_state.json'),
    }),
    cancel: () => rmSync(file, { force: true }),
    order: ({ when, words, since = '', nth = '' }) => {
      for (const old of [`${file}.met`, `${file}.calls`]) rmSync(old, { force: true })
      const text = when === 'at' ? `moment ${words}` : words
      writeFileSync(`${file}.new`, `${when}\n${text}\n${since}\n\n${nth}\n`)
      renameSync(`${file}.new`, file)
    },
    isMet: () => existsSync(`${file}.met`),
    meet: (when, words) => {
      if (!existsSync(file)) return
      const [ordered, of = ''] = readFileSync(file, 'utf8').split('\n')
      if (ordered !== when || of !== (when === 'at' ? `moment ${words}` : words) || !isTaken(file)) return
      kill(Number((project.state()['owner'] as { pid: number }).pid))
    },
    meetNow: (mark) => {
      const driver = processesOf(mark).find((pid) => isDriver(readProcess(pid, 'cmdline').split('\0')))
      if (driver !== undefined && isTaken(file)) kill(Number(driver))
    },
  }
}

/** Takes the order, which a call of git may have taken just now. */
function isTaken(file: string): boolean {
  try {
    renameSync(file, `${file}.met`)
    return true
  } catch {
    return false
  }
}

function isDriver([, script = '', verb]: readonly string[]): boolean {
  return script.endsWith('/batch.cjs') && verb === 'run'
}
