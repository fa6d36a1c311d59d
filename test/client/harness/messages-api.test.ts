import { mkdtempSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { say, usageLimit, use } from './message-reply.ts'
import { type MessagesApi, type Player, startMessagesApi } from './messages-api.ts'

const TOOLS = [{ name: 'Bash' }]

async function withApi(player: Player, work: (api: MessagesApi) => Promise<void>): Promise<void> {
  const api = await startMessagesApi(player)
  try {
    await work(api)
  } finally {
    await api.close()
  }
}

function post(
  api: MessagesApi,
  body: Record<string, unknown>,
  path = '/v1/messages?beta=true',
): Promise<Response> {
  return fetch(api.url + path, {
    method: 'POST',
    body: JSON.stringify({ model: 'm', messages: [], ...body }),
  })
}

it('streams a tool call as the events that make up its input', async () => {
  await withApi(
    () => use('Bash', { command: 'true' }),
    async (api) => {
      const events = await (await post(api, { stream: true, tools: TOOLS })).text()
      expect([...events.matchAll(/^event: (.*)$/gm)].map((match) => match[1])).toEqual([
        'message_start',
        'content_block_start',
        'content_block_delta',
        'content_block_stop',
        'message_delta',
        'message_stop',
      ])
      expect(events).toContain('"partial_json":"{\\"command\\":\\"true\\"}"')
      expect(events).toContain('"stop_reason":"tool_use"')
    },
  )
})

it('answers at once when no stream is asked for', async () => {
  await withApi(
    () => say('Hello.'),
    async (api) => {
      const answer: unknown = await (await post(api, { tools: TOOLS })).json()
      expect(answer).toMatchObject({ content: [{ type: 'text', text: 'Hello.' }], stop_reason: 'end_turn' })
    },
  )
})

it('keeps side questions from the player, and counts tokens without it', async () => {
  const player = () => {
    throw new Error('must not be asked')
  }
  await withApi(player, async (api) => {
    const side: unknown = await (await post(api, {})).json()
    const tokens: unknown = await (await post(api, { tools: TOOLS }, '/v1/messages/count_tokens')).json()
    expect(side).toMatchObject({ content: [{ type: 'text' }] })
    expect(tokens).toEqual({ input_tokens: 1000 })
    expect([api.exchanges, api.failures]).toEqual([[], []])
  })
})

it('sends an error with its status and headers', async () => {
  await withApi(
    () => usageLimit(1_900_000_000),
    async (api) => {
      const answer = await post(api, { tools: TOOLS })
      expect(answer.status).toBe(429)
      expect(answer.headers.get('anthropic-ratelimit-unified-reset')).toBe('1900000000')
      expect(await answer.json()).toMatchObject({ error: { type: 'rate_limit_error' } })
    },
  )
})

it('keeps what the player throws, so that the run fails for it', async () => {
  const player = () => {
    throw new Error('off the script')
  }
  await withApi(player, async (api) => {
    await post(api, { tools: TOOLS })
    expect(api.failures.map(({ message }) => message)).toEqual(['off the script'])
  })
})

it('answers on its Unix socket too, which the other network shares', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'api-'))
  const socketPath = join(folder, 's')
  const api = await startMessagesApi(() => say('Through the socket.'), socketPath)
  try {
    const answer = await new Promise<string>((resolve, reject) => {
      const sent = httpRequest({ socketPath, path: '/v1/messages', method: 'POST' }, (response) =>
        resolve(text(response)),
      )
      sent.on('error', reject)
      sent.end(JSON.stringify({ model: 'm', messages: [], tools: TOOLS }))
    })
    expect(answer).toContain('Through the socket.')
  } finally {
    await api.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
