import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, type Json, makeBundleProject, type Ran } from '../fakes/helper-process.ts'

const STATE = '.claude/batch_state.json'

let project: BundleProject
beforeEach(async () => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\nAdd a search\n' })
  await project.ok('start features.txt --id night')
})
afterEach(() => project.remove())

function expectRefusal({ code, stdout, stderr }: Ran, says: RegExp): void {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^batch: [^\n]+\n$/)
  expect(stderr).toMatch(says)
}

describe('the backup of a state file that is damaged or missing', () => {
  // Guards X5: bytes that are lost, or a revision that is restored without being asked for.
  it('a corrupt state: the .bak is offered by name, and --from-backup keeps the corrupt bytes', async () => {
    await project.ok('complete 1 --no-commit')
    const { revision } = project.state()
    fs.writeFileSync(project.at(STATE), '{"batch_id": "nig')
    const refused = await project.run('resume')
    expectRefusal(refused, /batch_state\.json cannot be read: it is not valid JSON/)
    expect(refused.stderr).toContain(`${project.at(STATE)}.bak, revision ${revision - 1} of batch night`)
    expect(refused.stderr).toContain('/batch-implement --resume --from-backup')
    const text = await project.ok('command', { input: '--resume --from-backup' })
    expect(text).toContain(`Went back to revision ${revision - 1} from the backup`)
    expect(text).toContain('Feature 1 of 3')
    const kept = fs.readdirSync(project.at('.claude')).filter((name) => name.includes('.unreadable-'))
    expect(kept.map((name) => project.read(`.claude/${name}`))).toEqual(['{"batch_id": "nig'])
    project.git('add', '-A')
    expect(project.git('status', '--porcelain')).toBe('')
    const again = await project.run('resume --from-backup')
    expectRefusal(again, /can be read, so its backup is not needed/)
  })

  it('a state and a backup that are both corrupt: refused, both stay', async () => {
    for (const name of [STATE, `${STATE}.bak`]) project.write(name, 'nonsense')
    const before = project.snapshot()
    expectRefusal(await project.run('resume'), /cannot be read/)
    expectRefusal(await project.run('resume --from-backup'), /cannot be read/)
    expect(project.snapshot()).toEqual(before)
  })

  // Guards: a backup that takes the state's place although the resume was refused.
  it.each<[string, string, RegExp, string?]>([
    ['by a session that may not take the batch', 'resume --from-backup', /holds batch night/, 'session-2'],
    ['by nobody', 'resume --from-backup', /resumed by a Claude Code session/, ''],
    ['of another id', 'resume other --from-backup', /there is no batch other/],
    ['with settings that cannot be read', 'resume --from-backup', /batch-implement\.local\.md: /],
  ])('--from-backup %s is refused before anything is written', async (what, line, says, session) => {
    await project.ok('complete 1 --no-commit')
    const holder = {
      ...(project.state()['owner'] as Json),
      host: 'laptop',
      last_seen: new Date().toISOString(),
    }
    const backup = JSON.parse(project.read(`${STATE}.bak`)) as Json
    project.write(`${STATE}.bak`, JSON.stringify({ ...backup, owner: holder }))
    project.write(STATE, '{"batch_id": "nig')
    if (what.includes('settings')) project.write('.claude/batch-implement.local.md', '---\nverify: [\n---\n')
    const before = project.snapshot()
    expectRefusal(await project.run(line, session === undefined ? {} : { session: session || null }), says)
    expect(project.snapshot()).toEqual(before)
  })

  // Guards: the only copy of a night's work, overwritten by the next batch.
  it('a missing state whose backup is unfinished: start is refused and names both ways on', async () => {
    await project.ok('complete 1 --no-commit')
    fs.rmSync(project.at(STATE))
    const before = project.snapshot()
    for (const line of ['start features.txt', 'start features.txt --id other']) {
      const refused = await project.run(line)
      expectRefusal(refused, /batch_state\.json is missing\. Its backup holds batch night/)
      expect(refused.stderr).toContain('/batch-implement --resume --from-backup')
      expect(refused.stderr).toContain(`move ${project.at(STATE)}.bak elsewhere`)
    }
    // To look must not say that there is nothing.
    expect(await project.ok('status')).toContain('Its backup holds batch night')
    expect(project.snapshot()).toEqual(before)
    expect(await project.ok('resume --from-backup')).toContain('Feature 1 of 3')
  })
})
