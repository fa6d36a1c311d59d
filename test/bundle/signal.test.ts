import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type BundleProject, makeBundleProject } from '../fakes/helper-process.ts'

let project: BundleProject
beforeEach(async () => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\n' })
  await project.ok('start features.txt --id night')
})
afterEach(() => project.remove())

// Break: whoever stops a call while it waits for git is not heard, and the call goes on, writes, and says that all is well.
it.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s while git is asked ends the call at once, and nothing is written',
  async (signal) => {
    const tools = path.join(project.home, 'tools')
    fs.mkdirSync(tools)
    const asked = path.join(project.home, 'asked')
    const slow = `#!${process.execPath}\nrequire('fs').writeFileSync(${JSON.stringify(asked)}, String(process.pid))\nsetTimeout(() => {}, 30_000)\n`
    fs.writeFileSync(path.join(tools, 'git'), slow, { mode: 0o755 })
    const before = project.read('.claude/batch_state.json')
    const { child, ended } = project.begin('complete 1', { env: { PATH: tools } })
    await vi.waitUntil(() => fs.existsSync(asked) && fs.readFileSync(asked, 'utf8') !== '', {
      timeout: 10_000,
    })
    child.kill(signal)
    const begin = performance.now()
    await ended
    process.kill(Number(fs.readFileSync(asked, 'utf8')), 'SIGKILL')
    expect(child.signalCode).toBe(signal)
    expect(performance.now() - begin).toBeLessThan(10_000)
    expect(project.read('.claude/batch_state.json')).toBe(before)
    expect(fs.readdirSync(project.at('.claude')).filter((name) => name.endsWith('.lock'))).toEqual([])
  },
)
