import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findVerification, runVerification, type VerifyCommand } from '../../lib/process/checks.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verification-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const run = (commands: VerifyCommand[], more = {}) =>
  runVerification({ root, commands, env: process.env, timeoutSeconds: 30, ...more })
const node = (code: string): VerifyCommand => ({ text: 'node', words: [process.execPath, '-e', code] })

describe('what verifies a feature', () => {
  it('is what the settings say, and the project is not asked', async () => {
    writeFileSync(join(root, 'go.mod'), '')
    const found = findVerification(root, { verify: ['npm run "my lint"', 'pytest -q'] })
    expect(found).toEqual({
      folder: root,
      script: null,
      source: 'settings',
      commands: [
        { text: 'npm run "my lint"', words: ['npm', 'run', 'my lint'] },
        { text: 'pytest -q', words: ['pytest', '-q'] },
      ],
    })
  })

  it('is nothing when the settings hold an empty list', async () => {
    writeFileSync(join(root, 'go.mod'), '')
    expect(findVerification(root, { verify: [] })).toMatchObject({ source: 'settings', commands: [] })
  })

  it("is the project's own test command, else nothing", async () => {
    expect(findVerification(root, {})).toMatchObject({ source: 'none', commands: [] })
    writeFileSync(join(root, 'go.mod'), '')
    expect(findVerification(root, { verify: undefined })).toMatchObject({
      source: 'go',
      commands: [{ text: 'go test ./...', words: ['go', 'test', './...'] }],
    })
  })

  it('is left to the shell only when the settings say so', async () => {
    const verify = ['npm test && npm run lint']
    expect(() => findVerification(root, { verify })).toThrow(
      expect.objectContaining({
        code: 'SETTINGS',
        message:
          'The setting verify has a command that cannot be run: npm test && npm run lint. ' +
          'It needs a shell: & has a meaning only there. Set verify_shell: true to run it in a shell, or quote it.',
      }),
    )
    const found = findVerification(root, { verify, verify_shell: true })
    expect(found.commands).toEqual([{ text: 'npm test && npm run lint' }])
  })

  it('is refused when a quote is never closed', async () => {
    expect(() => findVerification(root, { verify: ['npm "test'] })).toThrow(
      expect.objectContaining({ code: 'SETTINGS' }),
    )
  })
})

describe('running it', () => {
  it('tells of each command how it ended, and stops at the first failure', async () => {
    const results = await run([
      node('console.log("fine")'),
      node('console.error("2 tests failed"); process.exit(7)'),
      node('require("fs").writeFileSync("third", "")'),
    ])
    expect(results).toMatchObject([
      { command: 'node', exitCode: 0, passed: true, timedOut: false, tail: 'fine\n' },
      { command: 'node', exitCode: 7, passed: false, timedOut: false, tail: '2 tests failed\n' },
    ])
    expect(results).toHaveLength(2)
    expect(existsSync(join(root, 'third'))).toBe(false)
  })

  it('happens in the project root and tells test runners not to watch', async () => {
    const [result] = await run([node('console.log(process.cwd(), process.env.CI)')], { env: { CI: 'false' } })
    expect(result?.tail).toBe(`${root} true\n`)
  })

  it('uses no shell for words, and the shell for a bare text', async () => {
    const [words] = await run([{ text: 'echo $((1+1))', words: ['echo', '$((1+1))'] }])
    expect(words?.tail).toBe('$((1+1))\n')
    const [shell] = await run([{ text: 'echo $((1+1))' }])
    expect(shell?.tail).toBe('2\n')
  })

  it('fails a command that takes too long, also when it then ends well', async () => {
    const code = 'process.on("SIGTERM", () => process.exit(0)); setInterval(() => {}, 1000)'
    const [result] = await run([node(code)], { timeoutSeconds: 1 })
    expect(result).toMatchObject({ timedOut: true, passed: false })
  })

  it('fails a command that is not installed, and says so', async () => {
    const [result] = await run([{ text: 'no-such-tool x', words: ['no-such-tool', 'x'] }])
    expect(result).toMatchObject({ exitCode: null, passed: false, timedOut: false })
    expect(result?.tail).toContain('no-such-tool was not found')
  })

  it('shares one budget among all commands', async () => {
    const slow = node('setTimeout(() => {}, 60000)')
    const results = await run([node('setTimeout(() => {}, 1500)'), slow], { budgetSeconds: 3 })
    expect(results).toMatchObject([{ passed: true }, { passed: false, timedOut: true }])
    expect(results[1]?.seconds).toBeLessThan(2.8)
  })
})
