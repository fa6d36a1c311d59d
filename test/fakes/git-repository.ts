import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

let template: string | undefined

/**
 * Makes an empty git repository in the existing folder `root`, on the branch `main`, with an author and no signatures.
 * Git makes only the first one; the others are copies, as each program that is started costs more than all files of it.
 */
export function initRepository(root: string): void {
  template ??= makeTemplate()
  fs.cpSync(template, path.join(root, '.git'), { recursive: true })
}

function makeTemplate(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'git-template-'))
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: folder })
  const user = '[user]\n\tname = Test\n\temail = test@localhost\n[commit]\n\tgpgsign = false\n'
  fs.appendFileSync(path.join(folder, '.git/config'), user)
  // Samples that nobody runs.
  fs.rmSync(path.join(folder, '.git/hooks'), { recursive: true, force: true })
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }))
  return path.join(folder, '.git')
}
