import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import {
  type Block,
  errorBody,
  messageBody,
  type Refusal,
  type Reply,
  say,
  type Usage,
  usualUsage,
  writeStream,
} from './message-reply.ts'

/** One piece of a message's content, as the client sends it. */
export interface ContentBlock {
  type: string
  text?: string
  id?: string
  name?: string
  input?: Record<string, unknown>
  tool_use_id?: string
  content?: string | ContentBlock[]
  is_error?: boolean
}

/** The body of `POST /v1/messages`, as far as the harness reads it. */
export interface MessagesRequest {
  model: string
  stream?: boolean
  system?: string | ContentBlock[]
  messages: { role: 'user' | 'assistant'; content: string | ContentBlock[] }[]
  tools?: { name: string }[]
}

/** What plays the model: from everything the client sent to the answer. */
export type Player = (request: MessagesRequest) => Reply | Promise<Reply>

/** A request with its answer, in the order in which they came; only those with tools are kept. */
export interface Exchange {
  request: MessagesRequest
  reply: Reply
}

export interface MessagesApi {
  /** The base URL, for a client that shares this process's network. */
  url: string
  /** Every request that carried tools: the conversation and its forks and summaries. */
  exchanges: Exchange[]
  /** What each answer reported to have used, side questions too, in the order in which they were sent. */
  reported: { model: string; usage: Usage }[]
  /** What the player threw; a run with one of these proves nothing. */
  failures: Error[]
  close(): Promise<void>
}

/**
 * Starts a stand-in for the model's API on 127.0.0.1, and on the Unix socket `socketPath` when given,
 * which a client in another network namespace reaches through the loopback bridge.
 *
 * Requests without tools are side questions of the client (titles, topics): they get a fixed text.
 */
export async function startMessagesApi(player: Player, socketPath?: string): Promise<MessagesApi> {
  const exchanges: Exchange[] = []
  const failures: Error[] = []
  const reported: MessagesApi['reported'] = []
  const ask = async (request: MessagesRequest): Promise<Reply> => {
    if (!request.tools?.length) return say('A side answer.')
    try {
      const reply = await player(request)
      exchanges.push({ request, reply })
      return reply
    } catch (cause) {
      failures.push(cause instanceof Error ? cause : new Error(String(cause)))
      return {
        kind: 'refusal',
        status: 401,
        type: 'authentication_error',
        message: 'the scripted model failed',
      }
    }
  }
  const listener = (incoming: IncomingMessage, response: ServerResponse): void => {
    // The client may be killed in the middle of a request: nobody is left to answer then.
    answer(incoming, response, { ask, reported }).catch(() => response.destroy())
  }
  const tcp = createServer(listener)
  await listen(tcp, { port: 0, host: '127.0.0.1' })
  const local = socketPath === undefined ? undefined : createServer(listener)
  if (local) await listen(local, { path: socketPath as string })
  const { port } = tcp.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    exchanges,
    reported,
    failures,
    close: async () => {
      await Promise.all([tcp, local].map((server) => server && stop(server)))
    },
  }
}

async function answer(
  incoming: IncomingMessage,
  response: ServerResponse,
  { ask, reported }: { ask: (request: MessagesRequest) => Promise<Reply>; reported: MessagesApi['reported'] },
): Promise<void> {
  const path = (incoming.url ?? '').split('?')[0]
  const body = await text(incoming)
  if (path === '/v1/messages/count_tokens') return sendJson(response, 200, { input_tokens: 1000 })
  if (incoming.method !== 'POST' || path !== '/v1/messages') {
    return sendJson(response, 404, errorBody('not_found_error', `nothing at ${path}`))
  }
  const request = JSON.parse(body) as MessagesRequest
  const reply = await ask(request)
  if (reply.kind === 'reset') {
    response.destroy()
    return
  }
  if (reply.kind === 'refusal') return sendRefusal(response, reply)
  const usage = reply.usage ?? usualUsage(reply)
  const message = { model: request.model, blocks: reply.blocks as Block[], usage }
  reported.push({ model: request.model, usage })
  if (!request.stream) return sendJson(response, 200, messageBody(message), reply.headers)
  response.writeHead(200, { 'content-type': 'text/event-stream', ...reply.headers })
  writeStream(message, (chunk) => response.write(chunk))
  response.end()
}

function sendRefusal(response: ServerResponse, { status, type, message, headers }: Refusal): void {
  sendJson(response, status, errorBody(type, message), headers)
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

function listen(server: Server, where: { port: number; host: string } | { path: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(where, () => resolve())
  })
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
