import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readFeaturesFile } from '../../lib/disk/features-file.ts'
import { missing } from '../fakes/missing-program.ts'

// Tests may run as root, whom no permission stops: the failure of `open` is made here.
const failing = vi.hoisted(() => ({ code: '' }))
vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>()
  const openSync: typeof fs.openSync = (...args) => {
    if (failing.code !== '') throw Object.assign(new Error(failing.code), { code: failing.code })
    return fs.openSync(...args)
  }
  return { ...fs, openSync }
})

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'features-file-'))
})
afterEach(() => {
  failing.code = ''
  rmSync(folder, { recursive: true, force: true })
})

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function refusalOf(path: string): string {
  try {
    readFeaturesFile(path)
  } catch (error) {
    expect(error).toMatchObject({ name: 'BatchError', code: 'FEATURES_FILE' })
    return (error as Error).message
  }
  throw new Error(`${path} was read`)
}

describe('a features file that is read', () => {
  it('is one feature a line in a .txt file, headings and all', () => {
    expect(readFeaturesFile(write('list.txt', '## not a heading\r\na\r\nb\r\n')).features).toEqual(['a', 'b'])
  })

  it.each(['list.md', 'list.MD', 'list.markdown'])('is Markdown when it is called %s', (name) => {
    expect(readFeaturesFile(write(name, '# Title\n## a\nbody\n## b\n')).features).toEqual(['a body', 'b'])
  })

  it('may begin with a byte order mark and hold letters of every script', () => {
    expect(readFeaturesFile(write('a.txt', '\uFEFF增加登录\nДобавить вход\n')).features).toEqual([
      '增加登录',
      'Добавить вход',
    ])
  })

  it('may be reached through a link', () => {
    write('real.txt', 'a\n')
    symlinkSync('real.txt', join(folder, 'link.txt'))
    expect(readFeaturesFile(join(folder, 'link.txt')).features).toEqual(['a'])
  })

  it('may be exactly 1 MiB and hold exactly 10,000 features', () => {
    const features = Array.from({ length: 10_000 }, (_, at) => `feature ${at}`).join('\n')
    const path = write('big.txt', `${features}\n`.padEnd(1_048_576, ' '))
    expect(readFeaturesFile(path).features).toHaveLength(10_000)
  })

  it('leaves its folder as it was', () => {
    readFeaturesFile(write('a.txt', 'a'))
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })
})

describe('a features file that is refused, by name and on one line', () => {
  it.each<[string, string, string | Buffer]>([
    ['UTF-16, little end first', 'is UTF-16 text', Buffer.from('\uFEFFa\n', 'utf16le')],
    ['UTF-16, big end first', 'is UTF-16 text', Buffer.from('\uFEFFa\n', 'utf16le').swap16()],
    ['UTF-16 without a mark', 'holds NUL bytes', Buffer.from('a\n', 'utf16le')],
    ['a binary file', 'holds NUL bytes', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x00])],
    ['Latin-1', 'is not valid UTF-8', Buffer.from('caf\u00E9\n', 'latin1')],
    ['cut in the middle of a letter', 'is not valid UTF-8', Buffer.from('caf\u00E9').subarray(0, 4)],
    ['empty', 'no line of it is a feature', ''],
    ['comments only', 'no line of it is a feature', '# a\n\n'],
    ['all done', 'every entry is checked off', '- [x] a\n'],
    ['over 1 MiB', 'is over 1 MiB', 'a\n'.repeat(524_289)],
    ['10,001 features', '10,001 features', Array.from({ length: 10_001 }, (_, at) => `f${at}`).join('\n')],
    ['code for front matter', 'calls itself "js"', '---js\nprocess.exit(9)\n---\na\n'],
    ['a mode that does not exist', 'sets mode to something else', '---\nmode: fast\n---\na\n'],
  ])('is %s', (_, reason, content) => {
    const path = write('list.txt', content)
    const message = refusalOf(path)
    expect(message).toContain(path)
    expect(message).toContain(reason)
    expect(message).not.toMatch(/[\r\n]/)
  })

  it('is missing', () => {
    expect(refusalOf(join(folder, 'none.txt'))).toBe(
      `The features file ${join(folder, 'none.txt')} does not exist. Check the name and the folder.`,
    )
    expect(refusalOf(join(write('a.txt', 'a'), 'b.txt'))).toContain('does not exist')
  })

  it('is a directory', () => {
    mkdirSync(join(folder, 'list.md'))
    expect(refusalOf(join(folder, 'list.md'))).toContain('is a directory')
  })

  it('is a pipe, without waiting for anyone to write to it', ({ skip }) => {
    skip(...missing('mkfifo'))
    execFileSync('mkfifo', [join(folder, 'pipe')])
    expect(refusalOf(join(folder, 'pipe'))).toContain('is a pipe')
  })

  it('is a socket', async () => {
    const server = createServer().listen(join(folder, 'socket'))
    await once(server, 'listening')
    expect(refusalOf(join(folder, 'socket'))).toContain('is a socket')
    server.close()
  })

  it('is a device, which would never end', () => {
    expect(refusalOf('/dev/zero')).toContain('is a device')
  })

  it('is a link that leads back to itself', () => {
    symlinkSync('loop', join(folder, 'loop'))
    expect(refusalOf(join(folder, 'loop'))).toContain('leads back to itself')
  })

  it('has a name that no file can have', () => {
    expect(refusalOf('x'.repeat(5000))).toContain('too long')
    expect(refusalOf('a\u0000b\nc')).toMatch(
      /^The features file a b c cannot be read \(ERR_INVALID_ARG_VALUE\)/,
    )
  })

  it.each([
    ['EACCES', 'may not be read by you'],
    ['EIO', 'cannot be read (EIO)'],
  ])('ends in %s when it is opened', (code, reason) => {
    failing.code = code
    expect(refusalOf(write('secret.txt', 'a'))).toContain(reason)
  })
})
