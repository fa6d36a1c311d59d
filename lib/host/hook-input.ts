import { isHookInput } from './generated/hook-check.ts'
import { type HookInput, readHookInputBySchema } from './hook-by-schema.ts'

/** Reads a hook's standard input; undefined for what is not a JSON object that names its event. */
export function parseHookInput(input: string): HookInput | undefined {
  try {
    const json: unknown = JSON.parse(input)
    return isHookInput(json) ? (json as HookInput) : readHookInputBySchema(json)
  } catch {
    return undefined
  }
}
