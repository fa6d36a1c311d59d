import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NIGHT } from '../client/harness/batch-project.ts'
import { QUICK_CHECK, runNight, useProjects } from '../client/harness/batch-run.ts'
import { isFork, readConversation } from '../client/harness/conversation.ts'
import { say, type Turn, use } from '../client/harness/message-reply.ts'
import type { MessagesRequest, Player } from '../client/harness/messages-api.ts'
import { obedientClaude } from '../client/harness/obedient-claude.ts'
import type { ClientRun } from '../client/harness/run-client.ts'

const makeProject = useProjects()
const PROMPT = '/batch-implement features.txt'
const WORKER = 'You are the worker of /auto-implement'

/** An MCP server with one tool, in a file of the project. */
const SERVER = `
const answer = (id, result) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id, result }) + '\\n')
const tool = { name: 'lookup', description: 'Looks a word up.', inputSchema: { type: 'object', properties: {} } }
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line)
  if (method === 'initialize') answer(id, { protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'notes', version: '1' } })
  else if (method === 'tools/list') answer(id, { tools: [tool] })
  else if (method === 'tools/call') answer(id, { content: [{ type: 'text', text: 'THE WORD FROM THE SERVER' }] })
  else if (id !== undefined) answer(id, {})
})
`
const SKILL = '---\nname: house-style\ndescription: How we write.\n---\n\nTHE STYLE OF THE HOUSE\n'

/** The requests of forks, each with the tools that the model was given. */
function forksOf({ exchanges }: ClientRun): MessagesRequest[] {
  return exchanges.map(({ request }) => request).filter(isFork)
}

describe('the worker', () => {
  it("has the project's instructions, and can use the person's skills and MCP servers", async () => {
    const project = makeProject(1, {
      ...QUICK_CHECK,
      'CLAUDE.md': 'THE RULE OF THE HOUSE\n',
      'server.cjs': SERVER,
      '.claude/skills/house-style/SKILL.md': SKILL,
    })
    const servers = { notes: { command: process.execPath, args: [join(project.folder, 'server.cjs')] } }
    const config = join(project.folder, '..', 'mcp.json')
    writeFileSync(config, JSON.stringify({ mcpServers: servers }))
    const run = await runNight(project, PROMPT, {
      player: usesEverything(),
      args: [...NIGHT, 'mcp__notes__lookup', 'Skill(house-style)', '--mcp-config', config],
    })
    expect(run.result?.permission_denials).toEqual([])
    expect(project.state()).toMatchObject({ status: 'completed' })
    const told = JSON.stringify(forksOf(run).at(-1)?.messages)
    for (const words of ['THE RULE OF THE HOUSE', 'THE STYLE OF THE HOUSE', 'THE WORD FROM THE SERVER']) {
      expect(told).toContain(words)
    }
  })

  // Guards: a person's own agent in its place, with other tools and other words.
  it("is the plugin's, also where the person has an agent of the same name", async () => {
    const agent = (name: string) =>
      `---\nname: ${name}\ndescription: Mine.\ntools: Read\n---\n\nTHE AGENT OF THE PERSON\n`
    const project = makeProject(1, {
      ...QUICK_CHECK,
      '.claude/agents/worker.md': agent('worker'),
      '.claude/agents/auto-implement.md': agent('auto-implement'),
    })
    const run = await runNight(project, PROMPT)
    expect(project.state()).toMatchObject({ status: 'completed' })
    expect(JSON.stringify(forksOf(run)[0]?.system)).toContain(WORKER)
    expect(JSON.stringify(forksOf(run))).not.toContain('THE AGENT OF THE PERSON')
  })
})

/** A fork that first uses the person's skill and the server's tool, then does its work. */
function usesEverything(): Player {
  const obedient = obedientClaude()
  return (request) => {
    if (!isFork(request)) return obedient(request)
    const used = readConversation(request)
      .filter(({ kind }) => kind === 'used')
      .map(({ tool }) => tool)
    return extraCall(request, used) ?? obedient(request)
  }
}

function extraCall({ tools = [] }: MessagesRequest, used: readonly (string | undefined)[]): Turn | undefined {
  if (!used.includes('Skill')) return use('Skill', { skill: 'house-style' })
  if (used.includes('mcp__notes__lookup')) return undefined
  if (tools.some(({ name }) => name === 'mcp__notes__lookup')) return use('mcp__notes__lookup', {})
  if (used.includes('ToolSearch')) return say('failed: the tool of the server is not there')
  return use('ToolSearch', { query: 'select:mcp__notes__lookup' })
}
