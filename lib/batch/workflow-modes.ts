/**
 * The ways to do a feature: by `/auto-implement` in a context of its own, by the same with six tools only, or in the
 * conversation itself.
 */
export const WORKFLOW_MODES = ['auto-implement', 'lean', 'direct'] as const

export type WorkflowMode = (typeof WORKFLOW_MODES)[number]

/** Those ways for a message: `auto-implement, lean or direct`. */
export const MODES_TEXT = 'auto-implement, lean or direct'
