import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { QUICK_CHECK, useProjects } from '../client/harness/batch-run.ts'
import { isFork, readConversation } from '../client/harness/conversation.ts'
import type { Reply } from '../client/harness/message-reply.ts'
import type { MessagesRequest } from '../client/harness/messages-api.ts'
import { killedAt, killedDuringCheck, type Moment } from '../client/scenarios/kill.ts'

const makeProject = useProjects()

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
      await killedAt(makeProject(3, QUICK_CHECK), isMoment)
    },
  )

  it('while start looks whether the tests pass: nothing is handed out yet, and the resume begins with feature 1', async () => {
    await killedDuringCheck(makeProject, ({ folder }) => existsSync(join(folder, '.claude/batch_state.json')))
  })
})
