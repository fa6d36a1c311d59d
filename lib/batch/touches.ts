/** What a text declares that its feature changes: `touches: src/api/**, docs/api.md`, as patterns of paths. Empty where it says nothing. */
export function touchesOf(text: string): string[] {
  return [...text.matchAll(/\btouches:[ \t]*([^\n;)]+)/gi)].flatMap(([, list = '']) => readList(list))
}

/** A list ends at the first pattern that other words follow: there the sentence goes on. */
function readList(list: string): string[] {
  const patterns: string[] = []
  for (const item of list.split(',')) {
    const [pattern = '', ...more] = item.trim().split(/\s+/)
    if (pattern !== '') patterns.push(pattern.replace(/^[`"']+|[`"'.]+$/g, '').replace(/^\.\//, ''))
    if (more.length > 0) break
  }
  return patterns.filter((pattern) => pattern !== '')
}

/** Whether some path could fit a pattern of either list (`*` within a folder, `**` across folders; a folder stands for all in it). */
export function mayMeet(ones: readonly string[], others: readonly string[]): boolean {
  return ones.some((one) => others.some((other) => fits(segments(one), segments(other))))
}

function segments(pattern: string): string[] {
  const names = pattern.split('/').filter((segment) => segment !== '' && segment !== '.')
  // Without an ending it may be a folder, which stands for all that is in it.
  return /[.*]/.test(names.at(-1) ?? '') ? names : [...names, '**']
}

function fits(one: readonly string[], other: readonly string[]): boolean {
  const [a, ...restOfA] = one
  const [b, ...restOfB] = other
  if (a === '**') return fits(restOfA, other) || (b !== undefined && fits(one, restOfB))
  if (b === '**') return fits(one, restOfB) || (a !== undefined && fits(restOfA, other))
  if (a === undefined || b === undefined) return a === b
  return segmentsMeet(a, b) && fits(restOfA, restOfB)
}

/** Two names with wildcards meet unless what they begin or end with differs; brackets and the like may be anything. */
function segmentsMeet(one: string, other: string): boolean {
  const isPlain = (name: string) => !/[*?[{]/.test(name)
  if (isPlain(one) && isPlain(other)) return one === other
  const head = (name: string) => name.split(/[*?[{]/)[0] ?? ''
  const tail = (name: string) => (isPlain(name) ? name : (name.split(/[*?\]}]/).at(-1) ?? ''))
  const [headOne, headOther] = [head(one), head(other)]
  const [tailOne, tailOther] = [tail(one), tail(other)]
  const sameHead = headOne.startsWith(headOther) || headOther.startsWith(headOne)
  return sameHead && (tailOne.endsWith(tailOther) || tailOther.endsWith(tailOne))
}
