import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, HELPER, type Json, makeBundleProject } from '../fakes/helper-process.ts'

const NEXT = `node "${HELPER}" next`

let project: BundleProject
beforeEach(async () => {
  project = makeBundleProject({ 'features.txt': 'Add "a" login. Ask first\nAdd a logout\n' })
  await project.ok('start features.txt --id night')
})
afterEach(() => project.remove())

const hook = async (hook_event_name: string, fields: Json = {}) =>
  (await project.hook({ hook_event_name, session_id: 'session-1', ...fields })).stdout
const stopReason = async (): Promise<string> => JSON.parse(await hook('Stop')).reason

describe('PreCompact', () => {
  // Guards D-X7: the feature's words and the next sentence read as one.
  it('quotes the feature, and the call stands on its own line', async () => {
    const text = await hook('PreCompact')
    expect(text).toContain('Feature 1 of 2 is in progress: "Add \\"a\\" login. Ask first"\n')
    expect(text).toContain(`The next helper call is: ${NEXT}`)
    expect(await hook('PreCompact', { agent_id: 'a1' })).toContain('"Add \\"a\\" login. Ask first"\n')
  })

  // Guards D-X6: a paused batch whose summary says that the request is open and names a call.
  it('says of a paused batch that it is paused, and stops there', async () => {
    await project.ok('pause')
    const text = await hook('PreCompact')
    expect(text).toContain('is paused because somebody stopped it')
    expect(text).toContain('/batch-implement --resume night')
    expect(text).not.toMatch(/node "|in progress|request is open/)
  })
})

describe('the reason of the Stop hook', () => {
  // Guards: a request more for every stop, only to ask what the next step is.
  it('holds the step of the feature in progress', async () => {
    const reason = await stopReason()
    expect(reason).toContain("The user's batch is not finished: batch night")
    expect(reason).toContain('use the Skill tool with skill "auto-implement" and args "#1", then run this')
    expect(reason).toContain(`    node "${HELPER}" complete 1`)
    expect(reason).not.toContain(NEXT)
  })

  it('asks for next where no feature is in progress, or its check failed: only git tells what to do then', async () => {
    const begun = project.state()
    project.bend({ in_flight: {} })
    expect(await stopReason()).toContain(`Next step: run this, it says what to do now:\n    ${NEXT}`)
    const verification = {
      '0': { result: 'failed', failed_checks: 1, timestamp: '', commands: [], head: 'a' },
    }
    project.bend({ ...begun, verification })
    expect(await stopReason()).toContain(`    ${NEXT}`)
  })
})

describe('the words for a feature that could not be done', () => {
  // Guards: a fork that said "failed:" and told nobody is used again and again.
  it('stand in the refusal of `complete`, with --kind for a cause outside the work, and not in the step', async () => {
    expect(await project.ok('next')).not.toContain('fail 1')
    await project.ok('brief 1')
    const { code, stderr } = await project.run('complete 1')
    expect(code).toBe(1)
    expect(stderr).toContain("`fail 1 <<'END'`")
    expect(stderr).toContain('`fail 1 --kind network`')
  })

  // Guards N14.
  it('do not say "failed" twice', async () => {
    await project.ok('fail 1', { input: 'failed: SyntaxError: Unexpected token\n' })
    const shown = await project.ok('status')
    expect(shown).toContain('failed: SyntaxError')
    expect(shown).not.toMatch(/failed: failed/i)
    await project.ok('fail 2', { input: 'Failed: it is unclear' })
    expect(await project.ok('next')).not.toMatch(/failed: failed/i)
  })
})
