import type { parseArgs } from 'node:util'
import type { ActionContext, Answer } from '../actions/project.ts'
import { RUN_OPTIONS } from '../night/arguments.ts'
import {
  featureNumber,
  gitFacts,
  gitOperation,
  modeOf,
  optionalNumber,
  required,
  sourceOf,
  textOf,
  transientKind,
  type Values,
} from './arguments.ts'

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>

/** One verb of the helper: what may follow it, and the action that it starts. */
export interface Verb {
  usage: string
  /** How many words may follow, at least and at most. */
  words: [number, number]
  options: Options
  run(context: ActionContext, words: string[], values: Values): Promise<Answer>
}

const flag = { type: 'boolean' } as const
const text = { type: 'string' } as const

/** The helper's verbs; each loads only what it needs. */
export const VERBS: Record<string, Verb> = {
  start: {
    usage:
      'start <file> [--id <id>] [--mode auto-implement|lean|direct] [--dry-run] [--yes]   or   start --issues <number>...   (--yes: also when the checks fail before the first feature)',
    words: [0, 1000],
    options: { id: text, mode: text, 'dry-run': flag, yes: flag, issues: flag },
    run: async (context, words, values) => {
      const { start } = await import('../verbs/start.ts')
      return start(context, sourceOf(words, values), {
        id: textOf(values, 'id'),
        mode: modeOf(values),
        dryRun: values['dry-run'] === true,
        yes: values['yes'] === true,
      })
    },
  },
  resume: {
    usage:
      'resume [<id>] [--take-over] [--from-backup] [--retry-failed] [--yes]   (--take-over: from a session that still holds it, or from an overnight run; --from-backup: when the state file cannot be read; --retry-failed: failed features again; --yes: although the checks fail)',
    words: [0, 1],
    options: { 'take-over': flag, 'from-backup': flag, 'retry-failed': flag, yes: flag },
    run: async (context, [id], values) =>
      (await import('../verbs/resume.ts')).resume(context, id, {
        takeOver: values['take-over'] === true,
        fromBackup: values['from-backup'] === true,
        retryFailed: values['retry-failed'] === true,
        yes: values['yes'] === true,
      }),
  },
  add: {
    usage: 'add <file>   (adds what is new in a list to the batch that runs)',
    words: [1, 1],
    options: {},
    run: async (context, [file = '']) => (await import('../verbs/add.ts')).add(context, file),
  },
  next: {
    usage: 'next',
    words: [0, 0],
    options: {},
    run: async (context) => (await import('../verbs/next.ts')).next(context),
  },
  brief: {
    usage: 'brief [<number>]   (without one, reads what was typed after /auto-implement from standard input)',
    words: [0, 1],
    options: {},
    run: async (context, [number]) => {
      const typed = number === undefined ? await context.readInput() : `#${featureNumber(number)}`
      return (await import('../verbs/brief.ts')).brief(context, typed)
    },
  },
  complete: {
    usage: 'complete [<number>] [--no-commit]',
    words: [0, 1],
    options: { 'no-commit': flag },
    run: async (context, [number], values) =>
      (await import('../verbs/complete.ts')).complete(context, optionalNumber(number), {
        withoutCommit: values['no-commit'] === true,
      }),
  },
  fail: {
    usage:
      'fail [<number>] [--kind network|rate_limit|overloaded|service|timeout|lock]   (reads the error text from standard input; --kind says what it was where the text does not prove it)',
    words: [0, 1],
    options: { kind: text },
    run: async (context, [number], values) =>
      (await import('../verbs/fail.ts')).fail(context, optionalNumber(number), {
        kind: transientKind(values),
      }),
  },
  skip: {
    usage: 'skip <number> --reason <text>',
    words: [1, 1],
    options: { reason: text },
    run: async (context, [number = ''], values) =>
      (await import('../verbs/skip.ts')).skip(context, featureNumber(number), required(values, 'reason')),
  },
  consent: {
    usage: 'consent yes|no',
    words: [1, 1],
    options: {},
    run: async (context, [answer = '']) => (await import('../verbs/consent.ts')).consent(context, answer),
  },
  'reset-breaker': {
    usage: 'reset-breaker <id>',
    words: [1, 1],
    options: {},
    run: async (context, [id = '']) => (await import('../verbs/reset-breaker.ts')).resetBreaker(context, id),
  },
  classify: {
    usage: 'classify   (reads the error text from standard input)',
    words: [0, 0],
    options: {},
    run: async (context) => (await import('../verbs/classify.ts')).classify(context),
  },
  pause: {
    usage: 'pause',
    words: [0, 0],
    options: {},
    run: async (context) => (await import('../verbs/pause.ts')).pause(context),
  },
  stop: {
    usage: 'stop [--now]   (asks who works on the batch to stop after the feature in progress, or at once)',
    words: [0, 0],
    options: { now: flag },
    run: async (context, _, values) =>
      (await import('../verbs/stop.ts')).stop(context, { now: values['now'] === true }),
  },
  'record-git': {
    usage:
      'record-git <number> commit|push|pr --success|--failed [--sha <id>] [--branch <name>] [--remote <name>] [--pr-number <n>] [--pr-url <url>] [--error <text>]',
    words: [2, 2],
    options: {
      success: flag,
      failed: flag,
      sha: text,
      branch: text,
      remote: text,
      'pr-number': text,
      'pr-url': text,
      error: text,
    },
    run: async (context, [number = '', operation = ''], values) => {
      const { recordGit } = await import('../verbs/record-git.ts')
      return recordGit(context, featureNumber(number), gitOperation(operation), gitFacts(values))
    },
  },
  status: {
    usage:
      'status [<id>] [--watch] [--report] [--typed]   (--watch shows it anew until it ends; --report writes its report now; --typed reads the id from standard input)',
    words: [0, 1],
    options: { typed: flag, report: flag, watch: flag },
    run: async (context, [id], values) => {
      const typed = values['typed'] === true ? (await context.readInput()).trim() : ''
      const { status } = await import('../verbs/status.ts')
      return status(context, typed || id, {
        report: values['report'] === true,
        watch: values['watch'] === true,
      })
    },
  },
  cleanup: {
    usage:
      'cleanup [<id>] [--force]   (removes its state and logs, and the worktree and branches of an overnight run where all of it has landed; its report stays; --force also of a batch that has not ended, and with its report)',
    words: [0, 1],
    options: { force: flag },
    run: async (context, [id], values) =>
      (await import('../verbs/cleanup.ts')).cleanup(context, id, { force: values['force'] === true }),
  },
  doctor: {
    usage:
      'doctor [<file>]   or   doctor --issues <number>...   (says what would stop a night, and how to put it right; tries set-up and checks in a worktree; takes the other words of run too)',
    words: [0, 1000],
    options: RUN_OPTIONS,
    run: async (context, words, values) =>
      (await import('../night/before/doctor.ts')).doctor(context, words, values),
  },
}
