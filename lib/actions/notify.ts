import { spawn } from 'node:child_process'
import type { Changed } from '../disk/batch-store.ts'
import { appendSafely } from '../disk/files.ts'
import { runCommand } from '../process/run-command.ts'
import { redactSecrets } from '../text/redact-secrets.ts'
import { newsEvent, newsFacts } from '../view/notify.ts'
import { type ActionContext, loadSettings, type Project, timestamp } from './project.ts'

const TIMEOUT_SECONDS = 10

/**
 * Has the person's `notify` command run where the change is news, by a process of its own that nobody waits for: a
 * command that hangs or fails costs the batch nothing.
 */
export async function startNotify(
  context: ActionContext,
  project: Project,
  { before, batch }: Pick<Changed<unknown>, 'before' | 'batch'>,
): Promise<void> {
  const event = newsEvent(before, batch)
  if (!event) return
  const { notify = [] } = await loadSettings(project)
  if (notify.length === 0) return
  const { helper } = context
  const report = project.files.report(batch.batch_id, 'html')
  const facts = newsFacts(event, batch, { now: timestamp(context), helper, report })
  await handOver([helper, 'notify'], JSON.stringify(facts), project.workTree, context.env)
}

/** Starts Node with `args` apart from this process, gives it `input`, and does not wait for what comes of it. */
function handOver(args: string[], input: string, cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const stdio = ['pipe', 'ignore', 'ignore'] as const
    const child = spawn(process.execPath, args, {
      cwd,
      env,
      detached: true,
      windowsHide: true,
      stdio: [...stdio],
    })
    child.on('error', reject)
    child.stdin?.on('error', reject)
    child.stdin?.end(input, () => {
      child.unref()
      resolve()
    })
  })
}

/** Runs the person's command with the facts on its standard input: without a shell, for ten seconds at most. A failure is logged. */
export async function notify(context: ActionContext, project: Project): Promise<void> {
  const facts = await context.readInput()
  const { notify: words = [] } = await loadSettings(project)
  const [command, ...args] = words
  if (command === undefined) return
  const { root: cwd } = project
  const ran = await runCommand({
    command,
    args,
    cwd,
    env: context.env,
    timeoutSeconds: TIMEOUT_SECONDS,
    input: facts,
  })
  if (ran.exitCode === 0) return
  const why =
    ran.failedToStart ??
    (ran.timedOut ? `ran longer than ${TIMEOUT_SECONDS} s` : `ended with ${ran.exitCode ?? ran.signal}`)
  const error = redactSecrets(`notify: ${command} ${why}`).slice(0, 4000)
  appendSafely(project.files.hookErrors, JSON.stringify({ timestamp: timestamp(context), error }), {
    root: project.root,
  })
}
