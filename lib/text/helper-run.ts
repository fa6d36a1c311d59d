/**
 * Tells whether a command line gives the helper at `helperPath` to `node`, however else it is written: behind a pipe, in
 * a chain, in `bash -c`, through a variable. To mention the path (`cat`, `ls`, `git add`) is not to run it.
 *
 * It only decides whether a prompt is answered by showing the plain form, so a guess is enough: a quoted text that holds
 * such a call is taken for one. A path counts as the helper's when its last three names are, in either kind of slash:
 * that covers `~/…`, relative paths and links.
 */
export function runsHelper(line: string, helperPath: string): boolean {
  const names = helperPath.split(/[\\/]+/).filter(Boolean)
  const slash = '[\\\\/]+'
  const fromRoot = `CLAUDE_PLUGIN_ROOT\\}?${slash}(?:dist${slash})?${escaped(names.at(-1) ?? '')}`
  const tail = `(?:${names.slice(-3).map(escaped).join(slash)}|${fromRoot})(?![\\w./-])`
  // With these node runs no file, or only looks at one.
  const inert = '(?!-[cepvh]\\b|--(?:check|eval|print|version|help)\\b)'
  const options = `(?:${inert}-[^\\s;|&]+\\s+(?:[^\\s"';|&-][^\\s;|&]*\\s+)?){0,5}`
  const path = '(?:\\\\?["\'][^"\'\\n]*|[^\\s"\'|;&]*)'
  const given = new RegExp(`\\b(?:node(?:js|\\.exe)?|bash|sh|zsh)["']?\\s+${options}${path}${tail}`, 'i')
  const byVariable = new RegExp(`\\bnode(?:js|\\.exe)?["']?\\s+${options}["']?\\$`, 'i')
  // After a `cd` to its folder, or the one above, its path is short.
  const byFolder = [1, 2].some((count) => {
    const folder = names.slice(0, -count).slice(-2).map(escaped).join(slash)
    const rest = names.slice(-count).map(escaped).join(slash)
    const call = `\\bcd\\s[^\\n]{0,200}${folder}[^\\n]{1,99}\\bnode\\S{0,9}\\s+${options}["']?(?:\\./)?${rest}(?![\\w./-])`
    return new RegExp(call, 'i').test(line)
  })
  return given.test(line) || byFolder || (new RegExp(tail, 'i').test(line) && byVariable.test(line))
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
