import type { CommandRun, KeptChecks, VerificationRecord } from '../batch/schema.ts'
import type { Settings } from '../claude/settings.ts'
import { findVerification, runVerification, type Verification, type VerifyResult } from '../process/checks.ts'
import { safeLine } from '../text/clean.ts'
import { outputTail } from '../text/output-tail.ts'
import { redactSecrets } from '../text/redact-secrets.ts'
import { type ActionContext, type Project, timestamp } from './project.ts'

/** The project's verification: its commands, who named them, where they run and how long each may take. */
export interface Checks extends Verification {
  timeoutSeconds: number
  shell: boolean
}

/** Finds the commands that verify a feature where the session works, without running any. */
export function findChecks({ cwd }: ActionContext, { workTree }: Project, settings: Settings): Checks {
  const found = findVerification(workTree, settings, cwd)
  return { ...found, timeoutSeconds: settings.verify_timeout_seconds, shell: settings.verify_shell }
}

/** The commands as they may be shown and kept. */
export function commandTexts({ commands }: Checks): string[] {
  return commands.map(({ text }) => safeLine(redactSecrets(text)))
}

/** What is kept of the checks when a batch starts, to see later what has become of them. */
export function keptChecks(checks: Checks): KeptChecks {
  const { shell, source, script } = checks
  return { commands: commandTexts(checks), shell, source, script: script && safeLine(redactSecrets(script)) }
}

/**
 * Runs the checks on the commit `head` and gives the record to keep. `budgetSeconds` bounds all commands together.
 */
export async function runChecks(
  context: ActionContext,
  checks: Checks,
  { head, budgetSeconds }: { head: string | null; budgetSeconds?: number | undefined },
): Promise<VerificationRecord> {
  const { commands, folder, timeoutSeconds } = checks
  const budget = budgetSeconds === undefined ? {} : { budgetSeconds }
  const results = await runVerification({
    root: folder,
    commands,
    env: context.env,
    timeoutSeconds,
    ...budget,
  })
  const record = { failed_checks: 0, commands: results.map(commandRun), head, timestamp: timestamp(context) }
  if (commands.length === 0) return { ...record, result: 'unverified' }
  return { ...record, result: results.every(({ passed }) => passed) ? 'passed' : 'failed' }
}

/** Whether a check ran out of its time: what it would have said is unknown. */
export function isUnknown({ commands }: VerificationRecord): boolean {
  return commands.some(({ timed_out }) => timed_out)
}

function commandRun({ command, exitCode, seconds, timedOut, tail }: VerifyResult): CommandRun {
  const run = {
    command: safeLine(redactSecrets(command)),
    exit_code: exitCode,
    seconds,
    output_tail: outputTail(tail),
  }
  return timedOut ? { ...run, timed_out: true } : run
}
