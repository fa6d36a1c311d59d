import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..', '..')

describe('the pictures', () => {
  // Break: the first thing that a visitor sees is a broken picture, or one of many megabytes.
  it('that the README shows are there, light and dark, and of moderate size', () => {
    const names = [
      ...readFileSync(path.join(ROOT, 'README.md'), 'utf8').matchAll(/docs\/pictures\/[\w-]+\.(?:svg|png)/g),
    ]
    const shown = [...new Set(names.map(([name]) => name))]
    expect(shown.filter((name) => name.includes('dark')).length).toBeGreaterThan(0)
    expect(shown.filter((name) => name.includes('light')).length).toBeGreaterThan(0)
    for (const name of shown) {
      expect(existsSync(path.join(ROOT, name)) && statSync(path.join(ROOT, name)).size).toBeLessThan(250_000)
    }
  })
})
