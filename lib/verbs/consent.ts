import type { ActionContext, Answer } from '../actions/project.ts'
import { consentFile, parseAnswer, saveConsent } from '../disk/consent.ts'
import { BatchError } from '../errors.ts'

/** Saves a person's answer to the question whether failed features may be retried, for all their projects. Throws USAGE for no answer. */
export async function consent(context: ActionContext, word: string): Promise<Answer> {
  const answer = parseAnswer(word)
  if (answer === undefined) throw new BatchError(`"${word}" is not yes or no.`, { code: 'USAGE' })
  await saveConsent(context.home(), answer)
  const what = answer ? 'Failures that may pass by themselves will be retried.' : 'Nothing will be retried.'
  return {
    text: `${what} The answer is kept in ${consentFile(context.home())}; BATCH_RETRY_ENABLED overrides it.`,
    data: { consent: answer },
  }
}
