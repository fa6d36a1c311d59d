import type { CommandRun, VerificationRecord } from '../batch/schema.ts'
import type { Settings } from '../claude/settings.ts'
import { findVerification, runVerification, type VerifyResult } from '../process/checks.ts'
import { stripAnsi } from '../text/clean.ts'
import { redactSecrets } from '../text/redact-secrets.ts'
import { type ActionContext, loadSettings, type Project, timestamp } from './project.ts'
import { readHead } from './work-tree.ts'

/** How the project is verified: the commands as people read them, who named them. */
export interface CheckPlan {
  commands: string[]
  source: string
}

/** Finds the commands that verify a feature, without running any. */
export async function planChecks(project: Project, settings?: Settings): Promise<CheckPlan> {
  const found = findVerification(project.workTree, settings ?? (await loadSettings(project)))
  return { commands: found.commands.map(({ text }) => text), source: found.source }
}

/**
 * Runs the project's verification and gives the record to keep. `budgetSeconds` bounds all commands
 * together; without it each has the time that the settings allow.
 */
export async function checkProject(
  context: ActionContext,
  project: Project,
  budgetSeconds?: number,
): Promise<VerificationRecord> {
  const settings = await loadSettings(project)
  const { commands } = findVerification(project.workTree, settings)
  const head = await readHead(context, project)
  const results = await runVerification({
    root: project.workTree,
    commands,
    env: context.env,
    timeoutSeconds: settings.verify_timeout_seconds,
    ...(budgetSeconds === undefined ? {} : { budgetSeconds }),
  })
  const record = { failed_checks: 0, commands: results.map(commandRun), head, timestamp: timestamp(context) }
  if (commands.length === 0) return { ...record, result: 'unverified' }
  return { ...record, result: results.every(({ passed }) => passed) ? 'passed' : 'failed' }
}

function commandRun({ command, exitCode, seconds, timedOut, tail }: VerifyResult): CommandRun {
  const run = { command, exit_code: exitCode, seconds, output_tail: readable(tail) }
  return timedOut ? { ...run, timed_out: true } : run
}

/** Output as it may be kept and shown to Claude: no colours, no control characters, no secrets. */
function readable(output: string): string {
  return redactSecrets(stripAnsi(output)).replaceAll(/[^\P{Cc}\n\t]/gu, '')
}
