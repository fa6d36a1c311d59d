import * as z from 'zod/mini'
import { hookInput } from './hook-schema.ts'

/** What Claude Code tells a hook on standard input, other fields kept as they are. */
export type HookInput = z.infer<typeof hookInput>

/** Reads a hook's input without the fields of another type than expected; undefined for what names no event. */
export function readHookInputBySchema(json: unknown): HookInput | undefined {
  return z.safeParse(hookInput, json).data
}
