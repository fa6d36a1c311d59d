import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AuditEvent } from '../../lib/batch/audit-events.ts'
import { appendAudit, readAudit } from '../../lib/disk/audit-log.ts'
import { projectFiles } from '../../lib/disk/project.ts'
import { makeProject } from './worker.ts'

let root = ''
let file = ''

beforeEach(() => {
  root = makeProject()
  file = projectFiles(root).audit('b1')
})

afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

const event = (index: number): AuditEvent => ({
  timestamp: '2026-01-02T03:04:05Z',
  event_type: 'retry_attempt',
  batch_id: 'b1',
  feature_index: index,
  error_message: 'two\nlines \u2028 "quoted"',
})

test('events come back in order, one line each, in a file and folder for this user alone', () => {
  expect([appendAudit(file, event(0), { root }), appendAudit(file, event(1), { root })]).toEqual([
    undefined,
    undefined,
  ])
  expect(readAudit(file, { root })).toEqual({ lines: [event(0), event(1)], unreadable: 0 })
  expect(fs.readFileSync(file, 'utf8').split('\n')).toHaveLength(3)
  expect((fs.statSync(file).mode & 0o777).toString(8)).toBe('600')
  expect((fs.statSync(path.dirname(file)).mode & 0o777).toString(8)).toBe('700')
})

test('a folder that an older tool left open to others is closed to them', () => {
  fs.mkdirSync(path.dirname(file), { mode: 0o755 })
  appendAudit(file, event(0), { root })
  expect((fs.statSync(path.dirname(file)).mode & 0o777).toString(8)).toBe('700')
})

// Guards the batch: its log is worth less than it is.
test('a log that cannot be written gives a text and never throws', () => {
  fs.mkdirSync(file, { recursive: true })
  expect(appendAudit(file, event(0), { root })).toContain(`misses a retry_attempt line. ${file} is a folder`)
  fs.rmSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(path.dirname(file), '')
  expect(appendAudit(file, event(0), { root })).toContain('is a file, not a folder')
})

test('a torn line is counted, not believed, and the lines around it are read', () => {
  appendAudit(file, event(0), { root })
  fs.appendFileSync(file, '{"event_type":"retry_at')
  expect(readAudit(file, { root })).toEqual({ lines: [event(0)], unreadable: 1 })
  appendAudit(file, event(1), { root })
  fs.appendFileSync(file, '\n[]\nnull\n7\n')
  expect(readAudit(file, { root })).toEqual({ lines: [event(0), event(1)], unreadable: 4 })
})

test('no log is an empty one, and reading makes none', () => {
  expect(readAudit(file, { root })).toEqual({ lines: [], unreadable: 0 })
  expect(fs.existsSync(path.dirname(file))).toBe(false)
})
