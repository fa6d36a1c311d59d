import fs from 'node:fs'
import { expect, it } from 'vitest'
import { makeBundleProject } from '../fakes/helper-process.ts'

const STATE = '.claude/batch_state.json'

// Guards: a batch that is over, offered as one to go on from.
it('a missing state whose backup has ended: there is no batch, and a new one starts', async () => {
  const project = makeBundleProject({ 'features.txt': 'Add a login\n' })
  try {
    await project.ok('start features.txt --id night')
    await project.ok('skip 1 --reason later')
    await project.ok('record-git 1 push --success')
    expect(JSON.parse(project.read(`${STATE}.bak`))).toMatchObject({ status: 'failed' })
    fs.rmSync(project.at(STATE))
    const { code, stderr } = await project.run('next')
    expect(code).toBe(1)
    expect(stderr).toContain('there is no batch in this project')
    expect(stderr).not.toContain('--from-backup')
    expect(await project.ok('start features.txt --id other')).toContain('Feature 1 of 1')
  } finally {
    project.remove()
  }
})
