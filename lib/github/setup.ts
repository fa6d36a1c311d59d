import fs from 'node:fs'
import path from 'node:path'
import { type ActionContext, openProject } from '../actions/project.ts'
import { BatchError } from '../errors.ts'
import type { Show } from '../night/run-log.ts'
import { setUpText } from '../view/github.ts'
import { checkoutGit } from '../worktree/git-calls.ts'

const FILE = '.github/workflows/batch.yml'

/**
 * Shows the workflow for the repository, with the plugin pinned to a commit, and what it needs; with `isToWrite` it is also written.
 * A file of that name with another content is left as it is. Throws REFUSED, or USAGE where the plugin's commit is not known.
 */
export async function setup(
  context: ActionContext,
  { isToWrite, plugin }: { isToWrite: boolean; plugin: string | undefined },
  show: Show,
): Promise<number> {
  const { workTree } = openProject(context)
  const text = await workflowText(context, plugin)
  const file = path.join(workTree, FILE)
  const present = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
  if (!isToWrite || present === text) {
    show.line(text)
    const state = present === undefined ? 'missing' : present === text ? 'same' : 'other'
    show.line(setUpText({ file: FILE, state }))
    return 0
  }
  if (present !== undefined)
    throw new BatchError(
      `${FILE} is there with another content, and stays as it is. Compare it with what "github setup" prints; to have that written, rename yours first.`,
      { code: 'REFUSED' },
    )
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text, { flag: 'wx' })
  show.line(setUpText({ file: FILE, state: 'written' }))
  return 0
}

/** The workflow that is shipped with the plugin, naming the commit that the machines shall load it from. */
async function workflowText(context: ActionContext, named: string | undefined): Promise<string> {
  const home = path.dirname(context.helper)
  const template = fs.readFileSync(path.join(home, 'github', 'batch.yml'), 'utf8')
  const [, repository, commit] = PLUGIN.exec(named ?? (await ownCommit(context, home)) ?? '') ?? []
  if (repository === undefined || commit === undefined)
    throw new BatchError(
      `the machines need to know where to load this plugin from${named === undefined ? '' : `, and ${JSON.stringify(named)} does not say it`}: --plugin <owner>/<repository>@<commit, all 40 digits>.`,
      { code: 'USAGE' },
    )
  return template.replaceAll('OWNER/batch-implement', repository).replaceAll('ref: COMMIT', `ref: ${commit}`)
}

const PLUGIN = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40})$/

/** Where this very plugin comes from, if it is a clone from GitHub; undefined elsewhere. */
async function ownCommit(context: ActionContext, home: string): Promise<string | undefined> {
  const git = checkoutGit(home, context.env)
  try {
    const { yes, text } = await git.answer('remote', 'get-url', 'origin')
    const [, repository] = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(text) ?? []
    if (!yes || repository === undefined) return undefined
    return `${repository}@${await git.ask('rev-parse', 'HEAD')}`
  } catch {
    // No repository: said by the caller, with what to do.
    return undefined
  }
}
