import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, type Json, makeBundleProject } from '../fakes/helper-process.ts'

const SILENCE = { code: 0, stdout: '', stderr: '' }

let project: BundleProject
beforeEach(async () => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\n' })
  await project.ok('start features.txt --id night')
})
afterEach(() => project.remove())

const stop = () => project.hook({ hook_event_name: 'Stop', session_id: 'session-1', background_tasks: [] })
const isHeld = async () => (await stop()).stdout.includes('"decision":"block"')
const says = (prompt: unknown, fields: Json = {}) =>
  project.hook({ hook_event_name: 'UserPromptSubmit', session_id: 'session-1', prompt, ...fields })

describe('words of the person', () => {
  // Guards N6: a question after Esc restarts the batch, "wait" ends as "stalled".
  it('let the session stop as often as it likes, and nothing is paused', async () => {
    expect(await says('wait, do not go on')).toEqual(SILENCE)
    for (let stops = 0; stops < 5; stops += 1) expect(await stop()).toEqual(SILENCE)
    expect(project.state()).toMatchObject({ status: 'in_progress', pause: null })
  })

  it('hold for good until the owner calls the helper, then the session is held again', async () => {
    await says('go on')
    await project.ok('next')
    expect(await isHeld()).toBe(true)
    await says('what time is it?')
    expect(await stop()).toEqual(SILENCE)
  })

  it('are no part of three stops in a row without progress', async () => {
    for (let stops = 0; stops < 3; stops += 1) expect(await isHeld()).toBe(true)
    await says('go on')
    await project.ok('next')
    for (let stops = 0; stops < 3; stops += 1) expect(await isHeld()).toBe(true)
    expect((await stop()).stdout).toContain('systemMessage')
  })

  // The client tells of these only after the command's own call of the helper (2.1.222 and before).
  it.each(['/batch-implement features.txt', '/batch-implement:batch-implement --resume night'])(
    'are not counted where they are %s, which starts or resumes it',
    async (prompt) => {
      await says(prompt)
      expect(await isHeld()).toBe(true)
    },
  )

  it.each<[string, unknown, Json]>([
    ['another session says them', 'stop', { session_id: 'session-2' }],
    ['a forked run is given them', 'stop', { agent_id: 'a1' }],
    ['the client reports the end of a background task', '<task-notification>\n<task-id>b1</task-id>', {}],
    ['there are none', undefined, {}],
  ])('are not counted where %s', async (_, prompt, fields) => {
    const { revision } = project.state()
    expect(await says(prompt, fields)).toEqual(SILENCE)
    expect(project.state().revision).toBe(revision)
    expect(await isHeld()).toBe(true)
  })
})
