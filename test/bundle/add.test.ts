import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, makeBundleProject } from '../fakes/helper-process.ts'

let project: BundleProject
beforeEach(async () => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\n' })
  await project.ok('start features.txt --id night')
})
afterEach(() => project.remove())

const SYNTAX = { input: 'SyntaxError: Unexpected token' }

describe('add', () => {
  // Guards: what comes to mind during the night has to wait for a batch of its own.
  it('puts what is new behind the rest, while a feature is in progress', async () => {
    const before = project.state()
    project.write(
      'more.txt',
      '# more\n- Add a logout\n- [x] Old\n- Add a search\n- Add a search\n- Add a map\n',
    )
    const text = await project.ok('add more.txt')
    expect(text).toContain('Added to batch night: 2 features.\n  3. Add a search\n  4. Add a map\n')
    expect(text).toContain('Left out, since the batch has them already: 1.')
    expect(text).toContain('Repeated entries left out: 1.')
    expect(text).toMatch(/Next step: run this[^\n]*\n {4}node "[^"]*" next$/m)
    const after = project.state()
    expect(after).toMatchObject({
      features: ['Add a login', 'Add a logout', 'Add a search', 'Add a map'],
      total_features: 4,
      feature_order: [0, 1, 2, 3],
      in_flight: before['in_flight'],
      status: 'in_progress',
    })
    expect(await project.ok('next')).toContain('Feature 1 of 4: Add a login')
  })

  it('counts numbers in the added list by its own lines, and orders it by them', async () => {
    project.write('more.txt', '- [x] Old\n- C (after 4)\n- Add a logout\n- D (after 3, 1)\n- E (after 5)\n')
    const answer = await project.json('add more.txt')
    expect(answer).toMatchObject({ added: [3, 4, 5], known: 1, progress: { total: 5 } })
    expect(answer['notes']).toEqual([
      'Entries checked off as done, left out: 1.',
      'Numbers in the list, as in (after 2), count these as well.',
      'Ignored: feature 5 waits for 5, which is itself.',
    ])
    expect(project.state()).toMatchObject({
      feature_order: [0, 1, 3, 2, 4],
      feature_dependencies: { 2: [3], 3: [1] },
    })
  })

  it('gives no new links to what is there, and passes over a cycle with its members named', async () => {
    project.write('more.txt', '---\nmode: direct\n---\nX (after 2)\nY (after 1)\n')
    expect(await project.ok('add more.txt')).toContain('Features 3 and 4 wait for one another')
    expect(project.state()).toMatchObject({ feature_dependencies: {}, workflow_mode: 'auto-implement' })
    project.write('file.txt', '---\norder: file\n---\nP (after 2)\nQ\n')
    await project.ok('add file.txt')
    expect(project.state()).toMatchObject({ feature_order: [0, 1, 2, 3, 4, 5], feature_dependencies: {} })
  })

  it('blocks at once what waits for a feature that failed', async () => {
    await project.ok('fail 1', SYNTAX)
    project.write('more.txt', 'Add a login\nAdd a profile (after 1)\n')
    expect(await project.ok('add more.txt')).toContain('Blocked, because they wait for it: 3.')
  })

  it('adds nothing where nothing is new, and says so', async () => {
    expect(await project.ok('add features.txt')).toContain('nothing, the list holds nothing new')
    expect(project.state()['features']).toHaveLength(2)
  })

  it('keeps issues and added features apart', async () => {
    project.bend({ issue_numbers: [72, 73], issue_bodies: ['a', null], source_type: 'issues' })
    project.write('more.txt', 'Add a map (needs #73)\nAdd a key (after 1)\n')
    await project.ok('add more.txt')
    expect(project.state()).toMatchObject({
      issue_numbers: [72, 73, null, null],
      issue_bodies: ['a', null, null, null],
      feature_dependencies: { 2: [1], 3: [2] },
    })
  })

  it('works in a paused batch, which stays paused', async () => {
    await project.ok('pause')
    project.write('more.txt', 'Add a map\n')
    const text = await project.ok('add more.txt')
    expect(text).toContain('Batch night is paused')
    expect(project.state()).toMatchObject({ status: 'paused', total_features: 3 })
  })

  it('is refused for an ended batch, another session and a list that Claude may not name', async () => {
    const before = project.state()
    expect((await project.run('add features.txt', { session: 'other' })).code).toBe(1)
    const claude = { env: { CLAUDECODE: '1' } }
    expect((await project.run('add /etc/passwd', claude)).stderr).toContain('inside the project')
    expect((await project.run('add')).code).toBe(2)
    expect(project.state()).toEqual(before)
    for (const number of [1, 2]) await project.ok(['skip', `${number}`, '--reason', 'no'])
    project.write('more.txt', 'Add a map\n')
    const { code, stderr } = await project.run('add more.txt')
    expect(code).toBe(1)
    expect(stderr).toContain('has already ended')
  })

  it('takes no more than 10,000 in all', async () => {
    project.write('more.txt', Array.from({ length: 9_999 }, (_, at) => `Feature ${at}`).join('\n'))
    const { code, stderr } = await project.run('add more.txt')
    expect(code).toBe(1)
    expect(stderr).toContain('would have 10001 features; a batch takes at most 10000')
  })
})
