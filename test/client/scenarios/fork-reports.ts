import { helperCall } from '../harness/batch-run.ts'
import { isFork, readConversation } from '../harness/conversation.ts'
import { bash, say } from '../harness/message-reply.ts'
import type { Player } from '../harness/messages-api.ts'
import { obedientClaude } from '../harness/obedient-claude.ts'

/** A fork of feature 1 that fails once, reports it as its command says, and ends; all else is obedient. */
export function failsOnce(error: string): Player {
  const obedient = obedientClaude()
  const fork = [bash(helperCall(`fail 1 <<'END'\n${error}\nEND`)), say(`failed: ${error}`)]
  return (request) => {
    const entries = readConversation(request)
    if (isFork(request)) {
      const isFirst = JSON.stringify(entries).includes('Batch feature 1 of ')
      return (isFirst ? fork.shift() : undefined) ?? obedient(request)
    }
    const last = entries.at(-1)
    const isReport = last?.kind === 'result' && last.tool === 'Skill' && last.text.includes('failed: ')
    return isReport ? bash(helperCall('next')) : obedient(request)
  }
}
