import { expect, it, vi } from 'vitest'
import { plugin, runNight, useProjects } from '../client/harness/batch-run.ts'
import { makeHome, removeHome } from '../client/harness/client-home.ts'
import { say } from '../client/harness/message-reply.ts'
import type { Player } from '../client/harness/messages-api.ts'
import { workers } from '../client/harness/overnight.ts'
import { openTerminal, type Terminal } from '../client/harness/terminal.ts'
import { firstTexts } from '../client/scenarios/modes.ts'

vi.setConfig({ testTimeout: 300_000 })
const makeProject = useProjects()

/** A worker's first request waits until its feature (by number) may begin; a person's words get a person's answer. */
function makePlayer() {
  const gates = new Map<number, () => void>()
  const open = new Set<number>()
  const work = workers()
  const player: Player = async (request) => {
    const text = JSON.stringify(request.messages)
    if (text.includes('what time is it?')) return say('It is noon.')
    if (text.includes('this session is free')) return say('It runs.')
    const number = Number(/Batch-Feature: night-1#(\d+)/.exec(text)?.[1])
    if (number && !open.has(number)) await new Promise<void>((resolve) => gates.set(number, resolve))
    return work(request)
  }
  return {
    player,
    isWaiting: (number: number) => gates.has(number),
    letGo: (number: number) => {
      open.add(number)
      gates.get(number)?.()
    },
  }
}

it('is begun, watched, stopped and gone on with from sessions, and needs none of them to stay', async () => {
  const project = makeProject(3)
  const home = makeHome()
  const { player, isWaiting, letGo } = makePlayer()
  const terminals: Terminal[] = []
  const begin = async (line: string) => {
    const terminal = await openTerminal({ player, project: project.folder, plugin, home })
    terminals.push(terminal)
    await terminal.enter(line)
    return terminal
  }
  const ask = async (prompt: string) =>
    firstTexts(await runNight(project, prompt, { home, args: [], player: () => say('Told.') }))
  try {
    const first = await begin('/batch-implement features.txt --id night-1 --overnight')
    await first.waitFor(/It runs\./, 60_000)
    const told = JSON.stringify(first.exchanges.map(({ request }) => request.messages))
    for (const said of [
      'Works in ',
      'the branch that moves forward: main',
      'Each is checked with: ',
      'A worker may edit there',
    ])
      expect(told).toContain(said)
    // The session is free, though the first feature has not ended.
    await expect.poll(() => isWaiting(1), { timeout: 60_000 }).toBe(true)
    await first.enter('what time is it?')
    await first.waitFor(/It is noon\./)
    await first.hangUp()
    letGo(1)
    await expect.poll(() => isWaiting(2), { timeout: 60_000 }).toBe(true)
    const table = await ask('/batch-status')
    expect(table).toMatch(/^1 +completed /m)
    expect(table).toMatch(/^2 +in progress /m)
    expect(table).toContain('Its overnight run was last seen')

    expect(await ask('/batch-implement --stop')).toContain('stops after the feature in progress')
    letGo(2)
    await expect.poll(() => owner(project.state()), { timeout: 60_000 }).toHaveProperty('released_at')
    expect(project.state()).toMatchObject({
      pause: { reason: 'user' },
      completed_features: [0, 1],
      in_flight: {},
    })
    expect(project.committedFeatures()).toEqual([1, 2])
    expect(await ask('/batch-status')).toContain('/batch-implement --resume night-1 --overnight')

    const second = await begin('/batch-implement --resume night-1 --overnight')
    await second.waitFor(/It runs\./, 60_000)
    await second.hangUp()
    await expect.poll(() => isWaiting(3), { timeout: 60_000 }).toBe(true)
    letGo(3)
    await expect.poll(() => owner(project.state()), { timeout: 60_000 }).toHaveProperty('released_at')
    expect(project.state()).toMatchObject({ status: 'completed', pause: null })
    expect(project.committedFeatures()).toEqual([1, 2, 3])
    expect(await ask('/batch-status')).toMatch(/^3 +completed /m)
  } finally {
    for (const terminal of terminals) await terminal.close()
    removeHome(home)
  }
})

function owner(state: Record<string, unknown>): object {
  return state['owner'] as object
}
