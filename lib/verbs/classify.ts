import type { ActionContext, Answer } from '../actions/project.ts'

/** Says of which kind the error text on standard input is, and on which words that rests. Needs no project. */
export async function classify(context: ActionContext): Promise<Answer> {
  const { classifyFailure } = await import('../failure/classify.ts')
  const found = classifyFailure(await context.readInput(), context.now())
  const evidence = found.evidence ? `, from "${found.evidence}"` : ''
  return { text: `${found.kind} (${found.label}), by rule ${found.rule}${evidence}`, data: { ...found } }
}
