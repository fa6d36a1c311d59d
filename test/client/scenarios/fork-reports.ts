import { helperCall, toolAnswers } from '../harness/batch-run.ts'
import { isFork, readConversation } from '../harness/conversation.ts'
import { bash, say, type Turn } from '../harness/message-reply.ts'
import type { Player } from '../harness/messages-api.ts'
import { obedientClaude, writeOneFile } from '../harness/obedient-claude.ts'
import type { ClientRun } from '../harness/run-client.ts'

/** The batch has an id of its own, which `wholeWork` names in its commit. */
export const PROMPT = '/batch-implement features.txt --id night'

/** Reports a failure as the command says, then ends. */
export function reports(error: string): Turn[] {
  return [bash(helperCall(`fail 1 <<'END'\n${error}\nEND`)), say(`failed: ${error}`)]
}

/** The first fork of feature 1 makes `turns` instead of its work; all else is obedient. */
export function firstForkMakes(turns: readonly Turn[]): Player {
  const obedient = obedientClaude()
  const left = [...turns]
  return (request) => {
    const isFirst =
      isFork(request) && JSON.stringify(readConversation(request)).includes('Batch feature 1 of ')
    return (isFirst ? left.shift() : undefined) ?? obedient(request)
  }
}

/** What the fork of feature 1 does before it fails: its whole work, with the commit. */
export function wholeWork(): readonly Turn[] {
  return writeOneFile({ number: 1, text: '', isFix: false, trailer: 'Batch-Feature: night#1' })
}

/** What the helper answered to a call of the main conversation that ends with these words. */
export function answersTo(run: ClientRun, words: string): string[] {
  const answers = toolAnswers(run).filter(({ input }) => `${input?.['command']}`.endsWith(` ${words}`))
  return answers.map(({ text }) => text)
}
