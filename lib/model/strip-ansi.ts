const ESCAPE = '\u001b'
const BELL = '\u0007'

// A title (OSC) is taken off only when it ends within 256 characters: an unfinished one must not eat the text.
const TITLE = new RegExp(`${ESCAPE}\\][^${ESCAPE}${BELL}]{0,256}(?:${BELL}|${ESCAPE}\\\\)`, 'g')
const CONTROL_SEQUENCE = new RegExp(`(?:${ESCAPE}\\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]`, 'g')
const SHORT_ESCAPE = new RegExp(`${ESCAPE}[()*+][0-9A-Z]|${ESCAPE}[=>78DEHMNOZc]`, 'g')

/** Returns `text` without terminal colours, cursor movements and window titles. */
export function stripAnsi(text: string): string {
  // Most text has none, and to look costs less than to make the expressions.
  if (!text.includes(ESCAPE) && !text.includes('\u009b')) return text
  return text.replace(TITLE, '').replace(CONTROL_SEQUENCE, '').replace(SHORT_ESCAPE, '')
}
