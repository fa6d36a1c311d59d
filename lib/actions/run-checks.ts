import type { CommandRun, VerificationRecord } from '../batch/schema.ts'
import type { Settings } from '../claude/settings.ts'
import { findVerification, runVerification, type Verification, type VerifyResult } from '../process/checks.ts'
import { safeLine } from '../text/clean.ts'
import { outputTail } from '../text/output-tail.ts'
import { type ActionContext, timestamp } from './project.ts'

/** The project's verification: its commands, who named them, and how long each may take. */
export interface Checks extends Verification {
  timeoutSeconds: number
}

/** Finds the commands that verify a feature in the work tree `place`, without running any. */
export function findChecks(place: string, settings: Settings): Checks {
  return { ...findVerification(place, settings), timeoutSeconds: settings.verify_timeout_seconds }
}

/** The commands as people read them. */
export function commandTexts({ commands }: Checks): string[] {
  return commands.map(({ text }) => safeLine(text))
}

/**
 * Runs the checks in the work tree `place`, whose HEAD is `head`, and gives the record to keep. `budgetSeconds` bounds
 * all commands together.
 */
export async function runChecks(
  context: ActionContext,
  place: string,
  checks: Checks,
  { head, budgetSeconds }: { head: string | null; budgetSeconds?: number | undefined },
): Promise<VerificationRecord> {
  const { commands, timeoutSeconds } = checks
  const budget = budgetSeconds === undefined ? {} : { budgetSeconds }
  const results = await runVerification({
    root: place,
    commands,
    env: context.env,
    timeoutSeconds,
    ...budget,
  })
  const record = { failed_checks: 0, commands: results.map(commandRun), head, timestamp: timestamp(context) }
  if (commands.length === 0) return { ...record, result: 'unverified' }
  return { ...record, result: results.every(({ passed }) => passed) ? 'passed' : 'failed' }
}

function commandRun({ command, exitCode, seconds, timedOut, tail }: VerifyResult): CommandRun {
  const run = { command, exit_code: exitCode, seconds, output_tail: outputTail(tail) }
  return timedOut ? { ...run, timed_out: true } : run
}
