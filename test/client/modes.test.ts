import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askHelper, keptFiles, QUICK_CHECK, runNight, useProjects } from './harness/batch-run.ts'
import { isFork } from './harness/conversation.ts'
import { say } from './harness/message-reply.ts'
import { expectRunsNone, firstTexts } from './scenarios/modes.ts'

const makeProject = useProjects()

describe('/batch-implement', () => {
  it('with --mode direct does every feature in the conversation itself, and marks its commit', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const run = await runNight(project, '/batch-implement features.txt --mode direct')
    expect(run.exchanges.some(({ request }) => isFork(request))).toBe(false)
    expect(project.committedFeatures()).toEqual([1, 2])
    expect(project.state()).toMatchObject({ status: 'completed', workflow_mode: 'direct' })
  })

  it('whose arguments hold quotes and expansions runs none of them', async () => {
    const typed = `features.txt; touch owned $(touch owned) \`touch owned\` "'"`
    await expectRunsNone(makeProject(1), typed, false)
  })
})

describe('the other commands', () => {
  it('/batch-status shows the table and how to go on, and changes nothing', async () => {
    const project = makeProject(2, QUICK_CHECK)
    askHelper(project, ['start', 'features.txt'], { session: 'another' })
    const files = keptFiles(project)
    const run = await runNight(project, '/batch-status', { player: () => say('Shown.') })
    const told = firstTexts(run)
    expect(told).toMatch(/^1 +in progress +1 +Write the file number 1$/m)
    expect(told).toMatch(/^2 +pending +Write the file number 2$/m)
    expect(told).toContain(`/batch-implement --resume ${project.state()['batch_id']}`)
    expect(keptFiles(project)).toEqual(files)
  })

  it('/auto-implement alone implements one feature outside a batch', async () => {
    const project = makeProject(1)
    const run = await runNight(project, '/auto-implement Greet the user by "name"; say $HELLO')
    expect(firstTexts(run)).toContain('Feature: Greet the user by "name"; say $HELLO')
    expect(run.result?.permission_denials).toEqual([])
    expect(project.git('log', '--format=%s', '-1').trim()).toBe('Add feature-x.txt')
    expect(project.committedFeatures()).toEqual([])
    expect(existsSync(join(project.folder, '.claude'))).toBe(false)
  })
})
