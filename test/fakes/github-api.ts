import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One HTTP answer; a text body goes out as it is, anything else as JSON. `never` keeps the line open. */
export type Reply = { status?: number; body: unknown } | 'never'

/** A stand-in for GitHub's API on loopback, for the real gh program to talk to. */
export type GithubApi = {
  /** Puts a login and this server in place of GitHub for gh. */
  env: Record<string, string>
  /** Issue numbers in the order in which they were asked for. */
  asked: number[]
  /** The most requests that were open at one time. */
  mostOpen: () => number
  close: () => Promise<void>
}

/** Answers what is no query for an issue: a call by its method and path, such as `POST repos/o/r/pulls`, and its fields. */
export type RestReply = (call: string, fields: Record<string, unknown>) => Reply

/** Starts a stand-in that answers a query for issue `number` with `reply(number, times)`, and all else with `rest`. */
export async function startGithubApi(
  reply: (number: number, time: number) => Reply,
  rest: RestReply = () => ({ status: 404, body: { message: 'Not Found' } }),
): Promise<GithubApi> {
  const asked: number[] = []
  let open = 0
  let mostOpen = 0
  const answerTo = (method: string, url: URL, body: string): Reply => {
    const fields = (body === '' ? {} : JSON.parse(body)) as Record<string, unknown>
    if (!/graphql$/.test(url.pathname)) return rest(`${method} ${url.pathname.slice(1)}${url.search}`, fields)
    const number = Number((fields['variables'] as { number: number }).number)
    asked.push(number)
    return reply(number, asked.filter((one) => one === number).length)
  }
  const server = createServer((request, response) => {
    mostOpen = Math.max(mostOpen, ++open)
    response.on('close', () => open--)
    let query = ''
    request.on('data', (chunk) => {
      query += chunk
    })
    request.on('end', () => {
      const answer = answerTo(request.method ?? '', new URL(request.url ?? '', 'http://x'), query)
      if (answer === 'never') return
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' })
      // A moment of work, as the real one takes: else no two requests are ever open together.
      setTimeout(() => response.end(text), 50)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    env: {
      HTTP_PROXY: `http://127.0.0.1:${port}`,
      GH_HOST: 'github.localhost',
      GH_TOKEN: 'x',
      GH_REPO: 'github.localhost/o/r',
    },
    asked,
    mostOpen: () => mostOpen,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** An issue as GitHub answers it. */
export function issueReply(number: number, fields: Record<string, unknown> = {}): Reply {
  const url = `https://github.localhost/o/r/issues/${number}`
  const issue = {
    __typename: 'Issue',
    number,
    title: `Title ${number}`,
    body: '',
    url,
    state: 'OPEN',
    ...fields,
  }
  return { body: { data: { repository: { hasIssuesEnabled: true, issue } } } }
}

/** GitHub's answer for a number that no issue has. */
export function notFoundReply(number: number): Reply {
  const message = `Could not resolve to an issue or pull request with the number of ${number}.`
  const errors = [{ type: 'NOT_FOUND', path: ['repository', 'issue'], message }]
  return { body: { data: { repository: { hasIssuesEnabled: true, issue: null } }, errors } }
}

/** An answer without data, for the reason in `message`. */
export function errorReply(type: string, message: string): Reply {
  return { body: { data: { repository: null }, errors: [{ type, path: ['repository'], message }] } }
}
