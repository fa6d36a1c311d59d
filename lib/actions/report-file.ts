import path from 'node:path'
import { outcomeMark } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { readEvidence } from '../disk/audit-log.ts'
import { readBatch } from '../disk/batch-store.ts'
import { readSafely, writeSafely } from '../disk/files.ts'
import { withLock } from '../disk/lock.ts'
import { isBatchError } from '../errors.ts'
import { featureCommits } from '../process/git.ts'
import { commitStats, keptRefs } from '../process/git-commits.ts'
import type { Report } from '../report/blocks.ts'
import { composeReport } from '../report/compose.ts'
import { type CommitFacts, detailedFeatures } from '../report/facts.ts'
import { reportHtml } from '../report/html.ts'
import { reportMarkdown } from '../report/markdown.ts'
import { safeLine } from '../text/clean.ts'
import { redactSecrets } from '../text/redact-secrets.ts'
import { commitOf } from '../view/feature-rows.ts'
import { reportNoteText } from '../view/status.ts'
import { auditLines, findReverted, findUnproven } from './find-unproven.ts'
import { type ActionContext, type Project, timestamp } from './project.ts'

const MAX_BYTES = 64 * 1024 * 1024

/**
 * Writes the report of a batch, each of its two files replaced whole, and gives their paths. It is made before its lock is
 * taken, which is held for the writing alone; where another call has written of a later revision meanwhile, that stays.
 * Throws `BatchError` where it cannot be written.
 */
export async function writeReport(context: ActionContext, project: Project, known: Batch): Promise<string[]> {
  const { files, root } = project
  const [markdown, html] = [files.report(known.batch_id, 'md'), files.report(known.batch_id, 'html')]
  const present = readBatch(files)
  const batch = present?.batch_id === known.batch_id ? present : known
  const report = await composeFromFiles(context, project, batch)
  const [asHtml, asMarkdown] = [reportHtml(report), reportMarkdown(report)]
  await withLock(markdown, (held) => {
    if (isOfLaterState(project, markdown, report)) return
    const options = { root, beforeRename: held.assertHeld }
    writeSafely(html, asHtml, options)
    // Last, since its first line is what a later look goes by.
    writeSafely(markdown, asMarkdown, options)
  })
  return [markdown, html]
}

/** Says where the report of a batch is, or that it is missing, behind, or cannot be read; `file` where it is up to date. */
export function reportNote({ files, root }: Project, batch: Batch): { text: string; file: string | null } {
  const name = path.relative(root, files.report(batch.batch_id, 'html'))
  const found = reportHead(files.report(batch.batch_id, 'md'), root)?.mark
  const state = found === outcomeMark(batch) ? 'there' : found === undefined ? 'missing' : 'behind'
  return { text: reportNoteText(name, state), file: state === 'there' ? name : null }
}

/** Whether another call has told of a later revision meanwhile, which still is the state's: a backup takes it back. */
function isOfLaterState({ files, root }: Project, markdown: string, { revision }: Report): boolean {
  const told = reportHead(markdown, root)?.revision ?? 0
  return told > revision && (readBatch(files)?.revision ?? 0) >= told
}

/** What the first line of a report at `file` says of the state that it tells of; undefined where there is none that can be read. */
function reportHead(file: string, root: string): { mark: string; revision: number } | undefined {
  try {
    const bytes = readSafely(file, { root, maxBytes: MAX_BYTES })
    const [first = ''] = (bytes?.subarray(0, 1000).toString('utf8') ?? '').split('\n')
    const [, mark, revision] = /^<!-- batch-mark (.*) revision (\d+) -->$/.exec(first) ?? []
    return mark === undefined ? undefined : { mark, revision: Number(revision) }
  } catch (cause) {
    if (isBatchError(cause)) return undefined
    throw cause
  }
}

async function composeFromFiles(context: ActionContext, project: Project, batch: Batch) {
  const audit = auditLines(project, batch)
  const unproven = await findUnproven(context, project, batch, audit)
  const detailed = detailedFeatures(batch, unproven)
  return composeReport({
    batch,
    audit,
    evidence: readEvidence(project.files, batch.batch_id, new Set(detailed)),
    commits: await commitsOf(context, project, batch, detailed),
    keptRefs: await keptRefs(project.workTree, batch.batch_id, context.env),
    unproven,
    reverted: await findReverted(context, project, batch),
    now: timestamp(context),
    helper: context.helper,
  })
}

/** The commits of each feature: those with its trailer since the batch began, and the one that is recorded. */
async function commitsOf(
  { env }: ActionContext,
  { workTree }: Project,
  batch: Batch,
  detailed: readonly number[],
): Promise<Map<number, CommitFacts[]>> {
  const base = batch.base_verification?.head
  const trailed = base ? await featureCommits(workTree, base, batch.batch_id, env) : []
  const shas = new Map(detailed.map((index) => [index, new Set<string>()]))
  for (const { sha, featureNumber } of trailed) shas.get(featureNumber - 1)?.add(sha)
  for (const [index, own] of shas) {
    const recorded = commitOf(batch, index)?.sha
    if (recorded) own.add(recorded)
  }
  const stats = await commitStats(
    workTree,
    [...shas.values()].flatMap((own) => [...own]),
    env,
  )
  return new Map([...shas].map(([index, own]) => [index, [...own].flatMap((sha) => shown(stats.get(sha)))]))
}

/** A commit as it may be shown: its texts are whoever's who made it. */
function shown(commit: CommitFacts | undefined): CommitFacts[] {
  if (!commit) return []
  const files = commit.files.map((file) => ({ ...file, name: safeLine(file.name) }))
  return [{ ...commit, subject: safeLine(redactSecrets(commit.subject)), files }]
}
