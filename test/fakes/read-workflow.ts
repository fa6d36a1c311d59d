import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseFrontMatter } from '../../lib/features/front-matter.ts'

/** The workflow as it is shipped. */
export const WORKFLOW = fileURLToPath(new URL('../../examples/github/batch.yml', import.meta.url))

/** A step of a job. */
export interface Step {
  name?: string
  id?: string
  if?: string
  uses?: string
  with?: Record<string, unknown>
  env?: Record<string, string>
  run?: string
}

export interface Job {
  needs?: string | string[]
  if?: string
  outputs?: Record<string, string>
  permissions: Record<string, string>
  strategy?: { matrix: string; 'fail-fast': boolean }
  env?: Record<string, string>
  steps: Step[]
}

/** The workflow's content. */
export interface Workflow {
  on: Record<string, unknown>
  permissions: Record<string, string>
  env: Record<string, string>
  jobs: Record<string, Job>
}

/** Reads the workflow as YAML. */
export function readWorkflow(): Workflow {
  return parseFrontMatter(`---\n${readFileSync(WORKFLOW, 'utf8')}---\n`).data as unknown as Workflow
}
