import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, type Json, makeBundleProject } from '../fakes/helper-process.ts'

let project: BundleProject
const LOG = '.claude/audit/hook-errors.log'
const told = () => path.join(project.home, 'told')

// What the person's program would be: it keeps what it is given, word by word.
const KEEP = `const fs = require('node:fs')
fs.writeFileSync(process.argv[2] + '.part', JSON.stringify({ args: process.argv.slice(3), facts: JSON.parse(fs.readFileSync(0)) }))
fs.renameSync(process.argv[2] + '.part', process.argv[2] + '-' + fs.readdirSync(require('node:path').dirname(process.argv[2])).filter((name) => name.startsWith('told-')).length)`

beforeEach(async () => {
  project = makeBundleProject({ 'features.txt': 'Add one\nAdd two\nAdd three\n', 'keep.cjs': KEEP })
})
afterEach(() => project.remove())

function settings(...words: string[]): void {
  project.write('.claude/batch-implement.local.md', `---\nnotify: ${JSON.stringify(words)}\n---\n`)
}

/** Waits until the person was told so often, and gives what of. */
async function news(count: number): Promise<{ args: string[]; facts: Json }[]> {
  const files = () =>
    fs
      .readdirSync(project.home)
      .filter((name) => name.startsWith('told-'))
      .sort()
  await until(() => files().length >= count)
  return files().map((name) => JSON.parse(fs.readFileSync(path.join(project.home, name), 'utf8')))
}

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 50_000
  while (!isSo() && Date.now() < end) await new Promise((resolve) => setImmediate(resolve))
}

describe('`notify`', () => {
  // Break: a phone that rings all night, or never.
  it('tells each transition once, with the facts as JSON and no shell', async () => {
    settings(process.execPath, project.at('keep.cjs'), told(), '$(touch owned)', 'a b')
    await project.ok('start features.txt --id night')
    await project.ok('fail 1', { input: 'SyntaxError: no' })
    expect(await news(1)).toMatchObject([
      {
        args: ['$(touch owned)', 'a b'],
        facts: {
          ...{ event: 'needs_you', batch_id: 'night', status: 'in_progress', project: project.root },
          message: 'Batch night needs a look: 0 of 3 features completed, 1 failed.',
          needs: [{ kind: 'failed', numbers: [1], commands: ['/batch-implement --retry-failed'] }],
          progress: { failed: 1, total: 3 },
        },
      },
    ])
    await project.ok('fail 2', { input: 'SyntaxError: no' })
    await project.ok('pause')
    await news(2)
    await project.ok('pause')
    await project.ok('resume night')
    await project.ok('complete 3 --no-commit')
    const all = await news(3)
    expect(all.map(({ facts }) => facts['event'])).toEqual(['needs_you', 'paused', 'ended'])
    expect(all.at(-1)?.facts).toMatchObject({ report: project.at('.claude/batches/night.report.html') })
    expect(fs.existsSync(project.at('owned'))).toBe(false)
    expect(fs.existsSync(project.at(LOG))).toBe(false)
  })

  // Break: a server that does not answer holds the night up.
  it.each([
    ['hangs', [process.execPath, '-e', 'setInterval(() => {}, 1000)'], 'ran longer than 10 s'],
    ['fails', [process.execPath, '-e', 'process.exit(3)'], 'ended with 3'],
    ['is not there', ['no-such-program-anywhere'], 'no-such-program-anywhere'],
  ])('costs the batch nothing where the command %s, and logs it', async (_, words, logged) => {
    settings(...words)
    await project.ok('start features.txt --id night')
    const { code, stderr } = await project.run('fail 1', { input: 'SyntaxError: no' })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    await until(() => fs.existsSync(project.at(LOG)) && project.read(LOG).endsWith('\n'))
    expect(JSON.parse(project.read(LOG).trim())).toMatchObject({ error: expect.stringContaining(logged) })
  })

  it('is no verb that anybody can aim: it runs what the settings say, or nothing', async () => {
    await project.ok('start features.txt --id night')
    expect(await project.run('notify', { input: '{}' })).toEqual({ code: 0, stdout: '', stderr: '' })
  })
})
