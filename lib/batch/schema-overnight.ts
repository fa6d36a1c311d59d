import * as z from 'zod/mini'
import { safeBlock, safeLine } from '../text/clean.ts'

// Shapes alone: `schema.ts` makes the schemas of them.

export const index = z.int().check(z.nonnegative())
export const count = z.int().check(z.nonnegative())
// The file may come with the repository: its texts are made safe where they are read, those of other tools stay.
export const text = z.string().check(z.overwrite(safeLine))
export const block = z.string().check(z.overwrite(safeBlock))
// What becomes a word of a command line is what it should be, or the file is not believed.
const commitId = z.string().check(z.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/))
const sessionId = z.string().check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))

/** How far the worker of an overnight run is with the present attempt. */
export const worker = {
  /** Its session of Claude Code. */
  session_id: sessionId,
  /** It was told once that nothing has changed, or that something is not committed. */
  asked: z.optional(z.boolean()),
  /** What it is asked, until its work is checked. */
  question: z.optional(block),
  /** The commit that was made of its work, for the checks to run on. */
  candidate: z.optional(commitId),
  /** How often its client ended without a result, or fell silent. */
  broken: z.optional(count),
}

/** What was used of one model, in tokens. */
export const tokens = { input: count, cache_write: count, cache_read: count, output: count }

/** What one session used besides, as the client reports it: its own estimate of the cost. */
export const sessionCost = {
  cost_usd: z._default(z.nullable(z.number()), null),
  /** All tokens of the client's last sum: it may begin anew in each process, and forgets what was killed. */
  told: z.optional(count),
}

/** What share of a usage window of the subscription was used (0 to 1) when the client last told it, and when it ends. */
export const usageWindow = {
  name: text,
  used: z.number().check(z.nonnegative()),
  until: z.optional(text),
  told_at: text,
}

/** The overnight run of the batch. */
export const run = {
  /** The run's own worktree, for people to read: it is derived again before anything is done there. */
  worktree: text,
  /** The branch that moves forward to what is verified; null where HEAD was detached. */
  target: z.nullable(text),
  /** The commit that the run began at, and the last one that has landed. */
  base: commitId,
  landed: z._default(z.nullable(commitId), null),
  land: z.enum(['end', 'each', 'never']),
  /** Why what is verified has not landed, where that was tried. */
  not_landed: z.optional(text),
  /** How many features it may work on at once; 1 where it is left out. */
  lanes: z.optional(z.int().check(z.minimum(1), z.maximum(4))),
  /** Whether the last landings in `verified` conflicted with what had landed meanwhile, oldest first: four of them. */
  conflicts: z.optional(z.array(z.boolean())),
  /** How often in a row a session changed nothing. */
  idle: z.optional(count),
  /** Somebody asked it to stop. */
  stop: z.optional(z.enum(['after_feature', 'now'])),
  /** Where many machines work on it; left out for this one. */
  on: z.optional(z.literal('github')),
  started_at: text,
}

/** A feature's commit did not go together with what had landed since it began. */
export const conflict = {
  /** The features (by index) that had landed meanwhile. */
  with: z.array(index),
  detail: text,
  /** It was resolved once, in vain: the feature runs once more, alone, from what is verified. */
  alone: z.boolean(),
}
