import fs from 'node:fs'
import type { ActionContext } from '../actions/project.ts'
import { checkoutGit } from '../worktree/git-calls.ts'

// What gives a program of the project the rights of the job, or a say in its later steps.
const OF_THE_JOB = /^(?:GH_|GITHUB_(?:TOKEN|ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$|ACTIONS_|BATCH_TOKEN$)/

/** The environment of what the project's own code runs in: without the tokens of the job. Keys without a value are none. */
export function withoutRights(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name, value]) => !OF_THE_JOB.test(name) && !(OF_THE_MODEL.has(name) && value === ''),
  )
  return Object.fromEntries(kept)
}

// Both are named in the workflow, and one of them is set.
const OF_THE_MODEL = new Set(['ANTHROPIC_API_KEY', 'CLAUDE_CODE_OAUTH_TOKEN'])

/** Names GitHub's own account for commits where git does not know who commits, as on its machines. */
export async function withIdentity(context: ActionContext): Promise<ActionContext> {
  const git = checkoutGit(context.cwd, context.env)
  const isKnown = (name: string) => git.answer('config', '--get', name).then(({ yes }) => yes)
  const { env } = context
  if (env['GIT_AUTHOR_EMAIL'] || ((await isKnown('user.email')) && (await isKnown('user.name'))))
    return context
  const [name, email] = ['github-actions[bot]', '41898282+github-actions[bot]@users.noreply.github.com']
  const own = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  }
  return { ...context, env: { ...env, ...own } }
}

/** Tells a later step of the job, where there is one: `name=value`, each in a line. */
export function tellSteps(env: NodeJS.ProcessEnv, values: Readonly<Record<string, string>>): void {
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value.replace(/[\r\n]+/g, ' ')}\n`)
  append(env['GITHUB_OUTPUT'], lines.join(''))
}

// What a summary may hold, less something for GitHub's own.
const MAX_SUMMARY = 1_000_000

/** Shows a text in Markdown on the page of the job. */
export function addSummary(env: NodeJS.ProcessEnv, markdown: string): void {
  append(env['GITHUB_STEP_SUMMARY'], `${markdown.slice(0, MAX_SUMMARY)}\n`)
}

function append(file: string | undefined, text: string): void {
  if (file) fs.appendFileSync(file, text)
}
