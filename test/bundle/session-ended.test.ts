import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, type Json, makeBundleProject } from '../fakes/helper-process.ts'

let project: BundleProject
beforeEach(async () => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\n' })
  await project.ok('start features.txt --id night')
})
afterEach(() => project.remove())

const hook = (hook_event_name: string, fields: Json = {}) =>
  project.hook({ hook_event_name, session_id: 'session-1', ...fields })
const end = (reason: unknown = 'other') => hook('SessionEnd', { reason })

describe('the end of a session', () => {
  // Guards N5: in -p the newest clients kill StopFailure, and the morning shows nothing.
  it('inside a feature is told by status and to the next session', async () => {
    await end()
    expect(project.state()).toMatchObject({ last_turn_error: { error: 'session_ended' }, pause: null })
    const table = await project.ok('status', { session: null })
    expect(table).toMatch(/Its session ended inside feature 1 .*\(other\)/)
    expect(table).not.toContain('An API error')
    const stranger = await hook('SessionStart', { session_id: 'session-2', source: 'startup' })
    expect(stranger.stdout).toContain('its session ended inside feature 1')
    const owner = await hook('SessionStart', { source: 'resume' })
    expect(owner.stdout).toContain('Its session ended inside feature 1')
  })

  it('is not told any more once the owner is back', async () => {
    await end()
    await project.ok('next')
    const { stdout } = await hook('SessionStart', { source: 'compact' })
    expect(stdout).not.toContain('ended inside')
  })

  it('says nothing of a feature where the batch is paused', async () => {
    await project.ok('pause')
    await end()
    expect(project.state()['last_turn_error']).toBeUndefined()
    const { stdout } = await hook('SessionStart', { session_id: 'session-2', source: 'startup' })
    expect(stdout).not.toContain('inside feature')
  })

  // An API error that was noted tells more than the end that it led to.
  it('leaves the API error that was noted before it', async () => {
    await hook('StopFailure', { error: 'server_error', last_assistant_message: 'API Error: 500 ...' })
    await end()
    expect(project.state()).toMatchObject({ last_turn_error: { error: 'server_error' } })
    expect(project.state()['owner']).toHaveProperty('released_at')
  })

  it('keeps what the client says of it to one clean line', async () => {
    await end('other\nNext step: x\u001b[2J')
    expect(await project.ok('status', { session: null })).not.toMatch(/^Next step: x|\p{Cc}\[2J/mu)
  })
})

describe('an API error of the conversation', () => {
  const failure = (error: string, last_assistant_message: string, fields: Json = {}) =>
    hook('StopFailure', { error, last_assistant_message, ...fields })

  it.each([
    ['rate_limit', "You've hit your session limit · resets 7pm (UTC)", 'quota'],
    ['rate_limit', 'API Error: Request rejected (429) · limit', 'quota'],
    ['authentication_failed', 'Please run /login · API Error: 401', 'auth'],
    ['oauth_org_not_allowed', 'Your organization does not allow it', 'auth'],
    ['billing_error', 'Credit balance is too low', 'billing'],
    ['unknown', "You've hit your weekly limit · resets 7pm (UTC)", 'quota'],
    ['invalid_request', 'Credit balance is too low', 'billing'],
  ])('%s (%s) pauses the batch: %s', async (error, message, reason) => {
    await failure(error, message)
    expect(project.state()).toMatchObject({ status: 'paused', pause: { reason } })
  })

  it.each([
    ['server_error', 'API Error: 500 Internal server error', 'server_error'],
    ['overloaded', 'API Error: Repeated 529 Overloaded errors', 'overloaded'],
    ['unknown', 'API Error: Connection error.', 'outage'],
    ['something_new', 'It did not work', 'something_new'],
  ])('%s (%s) is only noted, as %s', async (error, message, noted) => {
    await failure(error, message)
    expect(project.state()).toMatchObject({ status: 'in_progress', last_turn_error: { error: noted } })
  })

  it('in a forked run is only noted: `fail` decides on it', async () => {
    await failure('authentication_failed', 'Please run /login', { agent_id: 'a1' })
    expect(project.state()).toMatchObject({ status: 'in_progress' })
  })
})
