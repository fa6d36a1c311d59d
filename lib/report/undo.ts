import type { Batch } from '../batch/schema.ts'
import { safeLine } from '../text/clean.ts'
import { commitOf, type FeatureRow, REVERTED } from '../view/feature-rows.ts'
import { counted, shortSha, trailer } from '../view/format.ts'
import { hasLanded } from '../view/overnight.ts'
import type { Cell, Inline } from './blocks.ts'
import type { ReportFacts } from './facts.ts'

// A command of more commits is none that anybody copies.
const MOST_COMMITS = 50

/** The command that takes a completed feature back; where there is no commit to take back, the word that says so. */
export function undoCell({ batch, commits }: ReportFacts, row: FeatureRow): Cell {
  const found = commits.get(row.index)?.map(({ sha }) => sha) ?? []
  const recorded = commitOf(batch, row.index)?.sha
  const all = found.length > 0 || recorded === undefined ? found : [recorded]
  if (row.commit === REVERTED) return { parts: [row.commit] }
  if (all.length === 0 || row.commit === 'GONE') return { parts: [row.commit], tone: 'look' }
  if (all.length <= MOST_COMMITS)
    return { parts: [{ code: `git revert --no-edit ${all.map(shortSha).join(' ')}` }] }
  const search = `git log --oneline --grep "${trailer(batch, row.number)}"`
  return { parts: [`${counted(all.length, 'commit')}: `, { code: search }] }
}

/** Says what the commands of the rows do, and when they can be given. */
export function undoWords(batch: Batch): Inline[] {
  const { run } = batch
  const target = run?.target == null ? undefined : safeLine(run.target)
  if (hasLanded(run)) {
    const where = target === undefined ? '' : `, with ${target} checked out`
    return [`To undo a feature, type its command in a terminal${where}: it adds a commit that takes it back.`]
  }
  const leave = 'To leave a feature out, let all of it land first; then type the command of its row.'
  const none = `${run?.landed ? 'Not all of it' : 'None of it'} is on ${target ?? 'a branch of yours'} yet`
  if (run?.not_landed) return [`${none}: how it gets there stands above. ${leave}`]
  if (run?.land !== 'never' && target !== undefined && batch.status === 'in_progress')
    return [`${none}: it lands at the end of the run. ${leave}`]
  return [
    `${none}. To put it on the branch that is checked out: `,
    { code: `git merge batch/${batch.batch_id}/verified` },
    `. ${leave}`,
  ]
}
