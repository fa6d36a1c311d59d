import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What `git init` makes in `.git`: each path with the content of a file, or nothing for a folder; folders come first. */
let made: [name: string, content: Buffer | undefined][] | undefined

/**
 * Makes an empty git repository in the existing folder `root`, on the branch `main`, with an author and no signatures.
 * Git makes only the first one; the others are copies, as each program that is started costs more than all files of it.
 */
export function initRepository(root: string): void {
  made ??= readNewRepository()
  fs.mkdirSync(path.join(root, '.git'))
  for (const [name, content] of made) {
    if (content === undefined) fs.mkdirSync(path.join(root, '.git', name))
    else fs.writeFileSync(path.join(root, '.git', name), content)
  }
}

function readNewRepository(): NonNullable<typeof made> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'new-repository-'))
  try {
    execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: folder })
    const git = path.join(folder, '.git')
    const user = '[user]\n\tname = Test\n\temail = test@localhost\n[commit]\n\tgpgsign = false\n'
    fs.appendFileSync(path.join(git, 'config'), user)
    // Samples that nobody runs.
    fs.rmSync(path.join(git, 'hooks'), { recursive: true, force: true })
    const names = fs.readdirSync(git, { recursive: true, encoding: 'utf8' }).sort()
    const isFolder = (name: string) => fs.statSync(path.join(git, name)).isDirectory()
    return names.map((name) => [name, isFolder(name) ? undefined : fs.readFileSync(path.join(git, name))])
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
