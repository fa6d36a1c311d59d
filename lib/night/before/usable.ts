import fs from 'node:fs'
import path from 'node:path'
import type { ActionContext, Project } from '../../actions/project.ts'
import type { Run } from '../../batch/schema.ts'
import { BatchError } from '../../errors.ts'
import { checkoutGit, type GitCalls } from '../../worktree/git-calls.ts'
import type { Place } from '../../worktree/place.ts'

/** Where HEAD is, and all that keeps a worktree from being made from it, or a commit from being made in it. */
export interface Usable {
  head: string
  branch: string | null
  obstacles: BatchError[]
}

/** Looks whether an overnight run can work from the checkout. Changes nothing. */
export async function lookAtCheckout(
  { env }: Pick<ActionContext, 'env'>,
  { workTree }: Pick<Project, 'workTree'>,
  place: Place,
  run?: Run,
): Promise<Usable> {
  const git = checkoutGit(workTree, env)
  const isBorn = await git.test('rev-parse', '--verify', '--quiet', 'HEAD^{commit}')
  const named = await git.answer('symbolic-ref', '--quiet', '--short', 'HEAD')
  return {
    head: isBorn ? await git.ask('rev-parse', 'HEAD') : '',
    branch: named.yes ? named.text : null,
    obstacles: await obstacles(git, { workTree, place, run, isBorn }),
  }
}

/** Throws the first obstacle. */
export function requireUsable({ obstacles: [first], ...usable }: Usable): Omit<Usable, 'obstacles'> {
  if (first) throw first
  return usable
}

async function obstacles(
  git: GitCalls,
  { workTree, place, run, isBorn }: { workTree: string; place: Place; run: Run | undefined; isBorn: boolean },
): Promise<BatchError[]> {
  const found: BatchError[] = []
  if (!isBorn) found.push(unusable(`${workTree} has no commit yet`, 'Make the first one'))
  if (fs.existsSync(path.join(workTree, '.gitmodules')))
    found.push(
      unusable(
        'the repository has submodules, which a worktree does not share',
        'Run the batch in a session: /batch-implement',
      ),
    )
  if (await git.test('rev-parse', '--verify', '--quiet', 'refs/heads/batch'))
    found.push(
      unusable(
        'a branch named "batch" stands in the way of batch/<id>/verified',
        'Rename it with "git branch -m batch <other name>"',
      ),
    )
  const nameless = await identityObstacle(git)
  if (nameless) found.push(nameless)
  if (run && run.worktree !== place.worktree)
    found.push(
      unusable(
        `the state names the worktree ${run.worktree}, and that of this batch is ${place.worktree}`,
        'Use the HOME and XDG_STATE_HOME of that night, or look who changed the state file',
      ),
    )
  return found
}

async function identityObstacle(git: GitCalls): Promise<BatchError | undefined> {
  try {
    await git.ask('var', 'GIT_AUTHOR_IDENT')
    return undefined
  } catch (cause) {
    return unusable('git does not know who commits', 'Set user.name and user.email with "git config"', cause)
  }
}

function unusable(what: string, remedy: string, cause?: unknown): BatchError {
  return new BatchError(
    `an overnight run cannot work here: ${what}. ${remedy}, then run the command again.`,
    { code: 'REFUSED', cause },
  )
}
