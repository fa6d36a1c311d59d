import type { KeptChecks } from '../batch/schema.ts'
import { addedLines, changedFiles } from '../process/git-work.ts'
import { safeName } from '../text/clean.ts'
import { redactSecrets } from '../text/redact-secrets.ts'
import type { ActionContext } from './project.ts'
import { type Checks, keptChecks } from './run-checks.ts'

// By their names: what test runners read, and what they run.
const TEST_CONFIG =
  /(?:^|\/)(?:(?:vitest|jest|playwright|cypress|karma|ava)\.config\.\w+|\.mocharc(?:\.\w+)?|pytest\.ini|conftest\.py|tox\.ini|setup\.cfg|phpunit\.xml(?:\.dist)?|\.rspec|GNUmakefile|[Mm]akefile)$/
const TEST_FILE =
  /(?:^|\/)(?:tests?|specs?|__tests__)\/|(?:^|[/._-])(?:tests?|specs?)\.\w+$|(?:^|\/)test_[^/]*\.py$|_test\.\w+$|Tests?\.\w+$/
const SKIP_MARK =
  /\b(?:it|test|describe|suite|context)\.(?:skip|only|todo)\b|\bx(?:it|describe|test)\(|@(?:Disabled|Ignore)\b|pytest\.mark\.(?:skip|xfail)|unittest\.skip|#\[ignore|\bt\.Skip\(|\[(?:Fact|Theory)\(Skip/
const MOST_FILES = 200
const NAMED = 10

/**
 * Says what a feature changed about its own checks since `base`, one sentence each: other commands or another script
 * than at the start, test configuration, tests that were deleted or are skipped. It names files and judges nothing.
 */
export async function findChangedChecks(
  { env }: Pick<ActionContext, 'env'>,
  place: string,
  { kept, present, base }: { kept: KeptChecks | null | undefined; present: Checks; base: string | null },
): Promise<string[]> {
  const commands = kept ? changedCommands(kept, keptChecks(present)) : []
  if (base === null) return commands
  const files = await changedFiles(place, base, env)
  const config = files.filter(({ status, name }) => status !== 'added' && TEST_CONFIG.test(name))
  const deleted = files.filter(({ status, name }) => status === 'deleted' && TEST_FILE.test(name))
  const skipping: string[] = []
  for (const { name } of files
    .filter(({ status, name }) => status !== 'deleted' && TEST_FILE.test(name))
    .slice(0, MOST_FILES)) {
    const lines = await addedLines(place, base, name, env)
    if (lines.some((line) => SKIP_MARK.test(line))) skipping.push(safeName(name))
  }
  return [
    ...commands,
    ...sentence('changed the test configuration', config.map(nameOf)),
    ...sentence('deleted tests', deleted.map(nameOf)),
    ...sentence('skips tests', skipping),
  ]
}

function changedCommands(before: KeptChecks, now: KeptChecks): string[] {
  const was = before.commands.join(' && ') || 'none'
  const is = now.commands.join(' && ') || 'none'
  if (was !== is || before.shell !== now.shell) return [`the check was \`${was}\` and is \`${is}\``]
  if (before.script === now.script) return []
  return [
    `what ${was} runs was \`${before.script ?? 'none'}\` and is \`${redactSecrets(now.script ?? 'none')}\``,
  ]
}

function sentence(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return []
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : ''
  return [`${what}: ${names.slice(0, NAMED).join(', ')}${more}`]
}

function nameOf({ name }: { name: string }): string {
  return safeName(name)
}
