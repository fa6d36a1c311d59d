import { expect, it } from 'vitest'
import { askHelper, askHook, useProjects } from '../client/harness/batch-run.ts'

const makeProject = useProjects()

it.each(['SessionStart', 'Stop', 'UserPromptSubmit', 'PreCompact', 'SessionEnd'])(
  'says nothing at %s to the worker of an overnight run, whoever owns the batch, and changes nothing',
  (event) => {
    const project = makeProject(1)
    askHelper(project, ['start', 'features.txt'], { session: 'owner' })
    const before = project.state()
    const input = {
      hook_event_name: event,
      session_id: 'owner',
      source: 'startup',
      prompt: 'x',
      reason: 'other',
    }
    expect(askHook(project, input, { BATCH_WORKER: 'night-1' })).toBe('')
    expect(project.state()).toEqual(before)
  },
)
