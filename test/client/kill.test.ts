import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type BatchProject, makeBatchProject, NIGHT, PLUGIN } from './harness/batch-project.ts'
import { isFork, readConversation } from './harness/conversation.ts'
import type { Reply } from './harness/message-reply.ts'
import type { MessagesRequest } from './harness/messages-api.ts'
import { obedientClaude } from './harness/obedient-claude.ts'
import { runClient, startClient } from './harness/run-client.ts'

const plugin = process.env['TRY_PLUGIN'] ?? PLUGIN
const projects: BatchProject[] = []
afterEach(() => {
  for (const project of projects.splice(0)) project.remove()
})

/** The moment of the power cut: what the model was asked, and what it was about to answer. */
type Moment = (request: MessagesRequest, reply: Reply) => boolean

const lastResult = (request: MessagesRequest) => readConversation(request).at(-1)?.text ?? ''
const isAbout = (reply: Reply, words: string) => JSON.stringify(reply).includes(words)

const moments: Record<string, Moment> = {
  'after the start, with feature 1 handed out': (request) => !isFork(request),
  'before feature 2 is handed to the fork': (_, reply) => isAbout(reply, '"args":"#2"'),
  'before anything of feature 2 is made': (request, reply) =>
    isFork(request) && isAbout(reply, 'feature-2.txt'),
  'before the commit of feature 2': (_, reply) => isAbout(reply, 'git commit') && isAbout(reply, '#2'),
  'after the commit of feature 2': (request) =>
    isFork(request) && JSON.stringify(request.messages.at(-2) ?? '').includes('#2\\"'),
  'before the fork of feature 2 reports': (_, reply) => isAbout(reply, '#2 is committed'),
  'after complete 2, with feature 3 handed out': (request) =>
    lastResult(request).includes('Feature 2 completed'),
  'before feature 3 is handed to the fork': (_, reply) => isAbout(reply, 'complete 3'),
  'after complete 3, with the batch ended': (request) => lastResult(request).includes('has ended'),
}

describe('a client that is killed in the middle of a batch', () => {
  it.each(Object.entries(moments))(
    '%s: a resume in a new session finishes, each feature once',
    async (_, isMoment) => {
      const project = makeBatchProject(3)
      projects.push(project)
      const obedient = obedientClaude()
      let wasKilled = false
      const common = { project: project.folder, plugin, args: NIGHT }
      const client = await startClient({
        ...common,
        prompt: '/batch-implement features.txt',
        player: async (request) => {
          const reply = await obedient(request)
          if (!wasKilled && isMoment(request, reply)) {
            wasKilled = true
            client.kill()
          }
          return reply
        },
      })
      await client.ended
      expect(wasKilled).toBe(true)
      await resumeAndFinish(project)
    },
  )

  it('while start looks whether the tests pass: nothing is handed out yet, and the resume begins with feature 1', async () => {
    await killedDuringCheck((project) => existsSync(join(project.folder, '.claude/batch_state.json')))
  })

  it('while complete runs the tests of feature 2: the resume completes it without doing it again', async () => {
    await killedDuringCheck((project) => existsSync(join(project.folder, 'feature-2.txt')))
  })
})

/** Runs a batch whose tests hold still at a moment that `holds` names, and kills the client there. */
async function killedDuringCheck(holds: (project: BatchProject) => boolean): Promise<void> {
  const held =
    "const fs = require('node:fs')\nif (fs.existsSync('hold')) { fs.writeFileSync('held', ''); setTimeout(() => {}, 60000) }\n"
  const project = makeBatchProject(3, { 'check.cjs': held, '.gitignore': 'hold\nheld\n' })
  projects.push(project)
  const at = (name: string) => join(project.folder, name)
  const obedient = obedientClaude()
  const client = await startClient({
    project: project.folder,
    plugin,
    args: NIGHT,
    prompt: '/batch-implement features.txt',
    player: (request) => obedient(request),
  })
  const watch = setInterval(() => {
    if (existsSync(at('held'))) client.kill()
    else if (!existsSync(at('hold')) && holds(project)) project.write('hold', '')
  }, 5)
  await client.ended
  clearInterval(watch)
  expect(existsSync(at('held'))).toBe(true)
  project.removeFile('hold')
  await resumeAndFinish(project)
}

async function resumeAndFinish(project: BatchProject): Promise<void> {
  const id = String(project.state()['batch_id'])
  const run = await runClient({
    project: project.folder,
    plugin,
    args: NIGHT,
    prompt: `/batch-implement --resume ${id}`,
    player: obedientClaude(),
  })
  expect(run.result?.permission_denials).toEqual([])
  expect(project.committedFeatures()).toEqual([1, 2, 3])
  expect(project.state()).toMatchObject({ batch_id: id, status: 'completed', failed_features: [] })
}
