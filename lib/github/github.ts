import { type ActionContext, openProject, timestamp } from '../actions/project.ts'
import type { RunSurroundings } from '../night/run.ts'
import { GITHUB_USAGE, readGithubArguments } from './arguments.ts'
import { tellSteps } from './environment.ts'
import { landBatch } from './land.ts'
import { featuresToRun, matrixText } from './plan.ts'
import { openRemote } from './remote.ts'
import { setup } from './setup.ts'
import { freshResults, readState } from './shared-state.ts'
import { work } from './work.ts'

/** Does what the words after `github` ask for, and gives the exit code. Throws for what is refused. */
export async function github(
  context: ActionContext,
  words: readonly string[],
  surroundings: RunSurroundings,
): Promise<number> {
  const request = readGithubArguments(words)
  switch (request?.kind) {
    case undefined:
      surroundings.show.line(`Usage: node batch.cjs ${GITHUB_USAGE}`)
      return 0
    case 'setup':
      return setup(context, request, surroundings.show)
    case 'plan':
      return plan(context, request.batch, surroundings)
    case 'work':
      return work(context, request, surroundings)
    case 'land':
      return landBatch(context, request, surroundings)
  }
}

/** Prints the matrix of what may run now, and tells the steps after it: nothing, where the batch is not begun. Writes nothing. */
async function plan(context: ActionContext, batchId: string, { show }: RunSurroundings): Promise<number> {
  const remote = openRemote(openProject(context).workTree, context.env, batchId)
  const shared = await remote.fetch()
  const numbers =
    shared.state === undefined
      ? []
      : featuresToRun(
          await readState(remote, batchId, shared.state),
          new Set((await freshResults(remote, shared)).keys()),
          timestamp(context),
        )
  const matrix = matrixText(numbers)
  tellSteps(context.env, {
    matrix,
    count: String(numbers.length),
    seen: shared.state ?? '',
    batch: batchId,
  })
  show.line(matrix)
  return 0
}
