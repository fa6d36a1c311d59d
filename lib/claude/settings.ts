import * as z from 'zod/mini'
import { MODES_TEXT, WORKFLOW_MODES } from '../batch/workflow-modes.ts'
import { BatchError } from '../errors.ts'
import { parseFrontMatter } from '../features/front-matter.ts'
import { readWindow } from '../text/daily-window.ts'
import { redactSecrets } from '../text/redact-secrets.ts'
import { DEFAULT_SETTINGS } from './default-settings.ts'

const FILE = '.claude/batch-implement.local.md'
const SHOWN = 100
const MAX_SECONDS = 86_400

const seconds = z.number().check(z.positive(), z.maximum(MAX_SECONDS))
const amount = z.number().check(z.positive())
// A word that the client would take for an option is none.
const modelName = z.string().check(z.regex(/^[^\s-]\S*$/))
const command = z.string().check(z.regex(/\S/))
const commands = z.pipe(
  z.union([command, z.array(command)]),
  z.transform((value) => (typeof value === 'string' ? [value] : value)),
)

const Settings = z.object({
  /** The commands that verify a feature; empty for none, undefined to find them in the project. */
  verify: z.optional(commands),
  /** Whether a shell reads those commands. */
  verify_shell: z.boolean(),
  /** The time limit of each command. */
  verify_timeout_seconds: seconds,
  /** How long `start` may spend in all to see whether the base is green. */
  base_verify_timeout_seconds: seconds,
  /** Whether the Stop hook may keep the owner's session going. */
  stop_hook: z.boolean(),
  close_issues: z.boolean(),
  /** Whether a feature that changes its own checks is shown or refused. */
  checks_changed: z.enum(['show', 'refuse']),
  /** Who takes back what a failed feature left: Claude, as it is told, or the helper by itself. */
  on_failure: z.enum(['tell', 'take_back']),
  mode: z.optional(z.enum(WORKFLOW_MODES)),
  /** When an overnight run moves the person's branch forward. */
  land: z.enum(['end', 'each', 'never']),
  /** The permission mode of its workers. */
  permission_mode: z.enum(['acceptEdits', 'default', 'plan', 'dontAsk', 'auto', 'bypassPermissions']),
  /** After how long without a word a worker's session is ended, and resumed once. */
  stall_minutes: z.number().check(z.positive(), z.maximum(24 * 60)),
  /** What prepares its worktree, instead of what the lock file says; empty for nothing. */
  worktree_setup: z.optional(commands),
  /** What its workers are: the plugin's agent, or the client with its own system prompt and all its tools. */
  worker: z.enum(['agent', 'full']),
  model: z.optional(modelName),
  fallback_model: z.optional(modelName),
  /** Its limits, each as the words of `run` have it, which win. */
  window: z.optional(z.string().check(z.refine((text) => readWindow(text) !== undefined))),
  stop_at_usage: z.optional(amount.check(z.maximum(100))),
  max_hours: z.optional(amount),
  max_cost: z.optional(amount),
  max_tokens: z.optional(amount),
  max_cost_feature: z.optional(amount),
  /** Whether the computer may not fall asleep meanwhile. */
  keep_awake: z.boolean(),
  /** The command, word by word, that tells a person who is away; it gets the facts as JSON. */
  notify: z.optional(z.array(z.string()).check(z.maxLength(100))),
})

/** The user's settings for one project, with what holds where nothing is set. */
export type Settings = z.infer<typeof Settings> & {
  /** Names in the file that are none of a setting, as of a typing error. */
  unknown?: string[]
}

const AMOUNT = 'a number above 0'
const MODEL = 'the name of a model'
const SECONDS = `a number of seconds above 0, at most ${MAX_SECONDS}`
const EXPECTED: Record<keyof z.infer<typeof Settings>, string> = {
  verify: 'a command, a list of commands, or [] for none',
  verify_shell: 'true or false',
  verify_timeout_seconds: SECONDS,
  base_verify_timeout_seconds: SECONDS,
  stop_hook: 'true or false',
  close_issues: 'true or false',
  checks_changed: 'show or refuse',
  on_failure: 'tell or take_back',
  mode: MODES_TEXT,
  land: 'end, each or never',
  permission_mode: 'acceptEdits, default, plan, dontAsk, auto or bypassPermissions',
  stall_minutes: 'a number of minutes above 0, at most 1440',
  worktree_setup: 'a command, a list of commands, or [] for none',
  worker: 'agent or full',
  model: MODEL,
  fallback_model: MODEL,
  window: 'hours of the day like 22:00-07:00',
  stop_at_usage: 'a percentage above 0, at most 100',
  max_hours: AMOUNT,
  max_cost: AMOUNT,
  max_tokens: AMOUNT,
  max_cost_feature: AMOUNT,
  keep_awake: 'true or false',
  notify: 'a list of words: a program and its arguments',
}

/** The names of all settings. */
export const SETTING_NAMES = Object.keys(EXPECTED)

/**
 * Reads the text of the settings file; a file that does not exist is an empty text.
 *
 * Settings without a value are passed over, unknown names are given as such. Throws SETTINGS for front matter that
 * is no YAML, and for a value of the wrong kind, naming the setting, the value and what it may be.
 */
export function parseSettings(text: string): Settings {
  const { data } = parseFrontMatter(text)
  const set = Object.entries(data).filter(([, value]) => value !== null)
  const parsed = z.safeParse(Settings, { ...DEFAULT_SETTINGS, ...Object.fromEntries(set) })
  const unknown = Object.keys(data).filter((name) => !Object.hasOwn(EXPECTED, name))
  if (parsed.success) return unknown.length > 0 ? { ...parsed.data, unknown: unknown.map(cut) } : parsed.data
  const name = parsed.error.issues[0]?.path[0] as keyof typeof EXPECTED
  throw new BatchError(
    `The setting ${name} in ${FILE} is ${shown(data[name])}. It must be ${EXPECTED[name]}: correct it there.`,
    { code: 'SETTINGS', cause: parsed.error },
  )
}

// Never a whole structure: a few lines of YAML aliases can stand for thousands of millions of items.
function shown(value: unknown): string {
  if (Array.isArray(value))
    return value.every(isScalar) ? cut(JSON.stringify(value.slice(0, SHOWN))) : 'a list of lists or maps'
  return isScalar(value) ? cut(JSON.stringify(value)) : 'a map'
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

function cut(value: string): string {
  const text = redactSecrets(value)
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text
}
