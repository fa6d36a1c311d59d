/** One thing that a night meets. */
export interface Finding {
  /** `stop`: nothing would come of it; `risk`: most of it would be lost; `note`: worth knowing. */
  level: 'stop' | 'risk' | 'note'
  about: string
  /** What is so and what to do about it, in whole sentences. */
  text: string
  /** The end of what a command has said, a line each. */
  output?: readonly string[]
}

const WORDS: Record<Finding['level'], string> = { stop: 'STOP', risk: 'RISK', note: 'note' }

/**
 * Writes what would stop a night, the worst first, each with its remedy, and what all of it comes to. `untried` is what was not
 * tried because of that; `begin` is the call that begins the night.
 */
export function doctorText(
  facts: readonly string[],
  findings: readonly Finding[],
  { untried, begin }: { untried?: string | undefined; begin: string },
): string {
  const order = ['stop', 'risk', 'note']
  const sorted = [...findings].sort((one, other) => order.indexOf(one.level) - order.indexOf(other.level))
  const count = findings.filter(standsInTheWay).length
  return [
    ...facts,
    ...sorted.flatMap(({ level, about, text, output = [] }) => [
      `${WORDS[level]} ${about}: ${text}`,
      ...output.map((line) => `    ${line}`),
    ]),
    ...(untried === undefined ? [] : [`Not tried because of that: ${untried}.`]),
    count === 0
      ? 'Nothing that was looked at stands in the way of a night.'
      : `${count} ${count === 1 ? 'thing stands' : 'things stand'} in the way of a night.`,
    `In a terminal the night begins with: ${begin}`,
  ].join('\n')
}

/** Writes what a night works with: the client and how it is paid for, and what prepares the worktree. */
export function factLines(facts: {
  version: string | undefined
  login: { loggedIn: boolean; method: string; provider: string } | null | undefined
  setUp: readonly string[]
}): string[] {
  const { version, login, setUp } = facts
  const how = login?.loggedIn ? `, logged in by ${login.method} (${login.provider})` : ''
  return [
    ...(version === undefined ? [] : [`Claude Code ${version}${how}.`]),
    ...(setUp.length > 0 ? [`Its worktree is prepared with: ${setUp.join(' && ')}`] : []),
  ]
}

/** Whether a run is not begun because of it. */
export function standsInTheWay({ level }: Finding): boolean {
  return level !== 'note'
}

/** Writes why a run was not begun, in one line. */
export function preflightText(findings: readonly Finding[]): string {
  const texts = findings.map(({ text }) => text)
  const how = findings.every(({ level }) => level === 'risk') ? ' --yes begins all the same.' : ''
  return `the night was not begun, and nothing was written. ${texts.join(' ')}${how}`
}

/** Writes how long the checks take, and what that comes to in a night. */
export function checksTimeText(seconds: number, features: number | undefined): string {
  const one = `The checks take ${duration(seconds)}`
  if (features === undefined) return `${one}, at least once a feature.`
  return `${one}; at least once for each of ${features} features that is ${duration(seconds * features)}.`
}

function duration(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Writes what the workers of a run were refused, and by which rules it would have been let through. */
export function refusedText(
  refused: readonly { call: string; rule: string | undefined; denied: boolean }[],
): string {
  const lines = refused.map(({ call, rule, denied }) => {
    if (denied) return `  ${call}   (denied by a rule: no other rule lets it through)`
    return rule === undefined ? `  ${call}   (no rule is sure to let it through)` : `  ${call}   ${rule}`
  })
  const rules = [
    ...new Set(refused.flatMap(({ rule, denied }) => (rule === undefined || denied ? [] : [rule]))),
  ]
  const allow = `To let them through, add to permissions.allow in .claude/settings.local.json: ${JSON.stringify(rules).slice(1, -1)}`
  return ['Refused to the workers of this run:', ...lines, ...(rules.length > 0 ? [allow] : [])].join('\n')
}
