import { once } from 'node:events'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type GithubApi, issueReply, notFoundReply, startGithubApi } from '../fakes/github-api.ts'
import { missing } from '../fakes/missing-program.ts'
import { QUICK_CHECK, runNight, useProjects } from './harness/batch-run.ts'
import { isFork } from './harness/conversation.ts'
import { reportsFailure, withLapses } from './harness/lapses.ts'
import { obedientClaude } from './harness/obedient-claude.ts'

const makeProject = useProjects()

let github: GithubApi
let door: Server | undefined
beforeEach(async () => {
  github = await startGithubApi((number) =>
    number === 999 ? notFoundReply(number) : issueReply(number, { body: `What #${number} asks for` }),
  )
})
afterEach(async () => {
  door?.close()
  await github.close()
})

/** Opens the stand-in for GitHub to a client whose network has loopback alone, by a Unix socket. */
async function reachable(socket: string): Promise<Record<string, string>> {
  const { hostname, port } = new URL(github.env['HTTP_PROXY'] ?? '')
  door = createServer((inside) => {
    const outside = connect(Number(port), hostname)
    inside.on('error', () => outside.destroy())
    outside.on('error', () => inside.destroy())
    inside.pipe(outside).pipe(inside)
  }).listen(socket)
  await once(door, 'listening')
  // The client itself talks to its own API, not through this.
  return { ...github.env, NO_PROXY: '127.0.0.1', BRIDGED_PROXY: socket }
}

describe('/batch-implement --issues with the real gh', () => {
  it('runs the issues that are there, says which one is not, and keeps each record with its issue', async ({
    skip,
  }) => {
    skip(...missing('gh'))
    const project = makeProject(1, QUICK_CHECK)
    const run = await runNight(project, '/batch-implement --issues 72 73 999 74', {
      player: withLapses(obedientClaude(), reportsFailure(2)),
      env: await reachable(join(project.folder, '..', 'github.sock')),
    })
    expect(github.asked.toSorted()).toEqual([72, 73, 74, 999])
    expect(JSON.stringify(run.exchanges[0]?.request.messages)).toMatch(/999[^"\\]*Skipped\./)
    expect(run.result?.permission_denials).toEqual([])
    const sha = project.git('log', '-1', '--format=%H', '--grep=#3$').trim()
    expect(project.committedFeatures()).toEqual([1, 3])
    expect(project.state()).toMatchObject({
      status: 'completed',
      source_type: 'issues',
      features: ['Issue #72: Title 72', 'Issue #73: Title 73', 'Issue #74: Title 74'],
      issue_numbers: [72, 73, 74],
      completed_features: [0, 2],
      failed_features: [{ feature_index: 1 }],
      git_operations: { '2': { commit: { sha } } },
    })
    const third = run.exchanges
      .filter(({ request }) => isFork(request))
      .map(({ request }) => JSON.stringify(request.messages))
      .find((text) => text.includes('Batch feature 3 of 3: Issue #74: Title 74'))
    expect(third).toContain('> What #74 asks for')
  })
})
