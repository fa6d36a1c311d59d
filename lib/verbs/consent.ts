import type { ActionContext, Answer } from '../actions/project.ts'
import { consentFile, saveConsent } from '../disk/consent.ts'

/** Saves a person's answer to the question whether failed features may be retried, for all their projects. */
export async function consent(context: ActionContext, answer: boolean): Promise<Answer> {
  await saveConsent(context.home(), answer)
  const what = answer ? 'Failures that time can heal will be retried.' : 'Nothing will be retried.'
  return {
    text: `${what} The answer is kept in ${consentFile(context.home())}; BATCH_RETRY_ENABLED overrides it.`,
    data: { consent: answer },
  }
}
