const SESSION_ID = /^[\p{L}\p{N}\p{P}\p{S}]{1,200}$/u

/**
 * The id of the Claude Code session that calls: `flag` (from `--session`), else `CLAUDE_CODE_SESSION_ID`.
 *
 * Undefined when there is none, or when it is not 1 to 200 printable characters without white space; an
 * unusable flag does not fall back to the environment, as the caller meant another session.
 */
export function callingSession(env: NodeJS.ProcessEnv, flag?: string): string | undefined {
  const id = flag ?? env['CLAUDE_CODE_SESSION_ID']
  return id !== undefined && SESSION_ID.test(id) ? id : undefined
}
