/**
 * Writes a call of the helper as Claude shall run it: the quotes are those of the commands'
 * `allowed-tools` rule, so that the call raises no permission prompt.
 */
export function helperCallText(helper: string, args: string): string {
  return `node "${helper.replace(/["$`]/g, '\\$&')}" ${args}`
}
