import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type BatchProject, type makeBatchProject, NIGHT } from '../harness/batch-project.ts'
import { plugin, QUICK_CHECK } from '../harness/batch-run.ts'
import type { Reply } from '../harness/message-reply.ts'
import type { MessagesRequest } from '../harness/messages-api.ts'
import { obedientClaude } from '../harness/obedient-claude.ts'
import { runClient, startClient } from '../harness/run-client.ts'

/** The moment of the power cut: what the model was asked, and what it was about to answer. */
export type Moment = (request: MessagesRequest, reply: Reply) => boolean

/** Runs a batch of three, kills the client at this moment, and expects that a resume in a new session finishes it. */
export async function killedAt(project: BatchProject, isMoment: Moment): Promise<void> {
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
}

/** Runs a batch whose tests hold still at a moment that `holds` names, and kills the client there. */
export async function killedDuringCheck(
  makeProject: typeof makeBatchProject,
  holds: (project: BatchProject) => boolean,
): Promise<void> {
  const held =
    "const fs = require('node:fs')\nif (fs.existsSync('hold')) { fs.writeFileSync('held', ''); setTimeout(() => {}, 60000) }\n"
  const project = makeProject(3, { 'check.cjs': held, '.gitignore': 'hold\nheld\n', ...QUICK_CHECK })
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
