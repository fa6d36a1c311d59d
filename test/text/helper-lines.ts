import fc from 'fast-check'

const NASTY = [
  ...[' ', '  ', '\n', '\r', '\t', '\0', '"', "'", '`', '$', '\\', '!', ';', '&', '|', '>', '<', '(', ')'],
  ...['{', '}', '*', '?', '[', ']', '~', '#', '=', '^', '-', '--', '%', '+', '@', ':'],
  ...['$(touch x)', '`touch x`', '; touch x', '\ntouch x\n', '> x', '&& touch x', '| touch x', '2>&1', '2>x'],
  ...["<<'EOF'", '<<EOF', '\nEOF', '\nEOF\n', 'EOF', "'EOF'", '$IFS', `$${'{x:=y}'}`, '{a,b}', '\\\n'],
  ...['"$HOME"', "$'\\n'", '\u00a0', '\u2028', 'ü', '\u0085', '\u001b', '\ud800', '<<<', '>(', '!!', 'x=1 '],
  ...['-e ', 'node ', 'cd / && ', '日本', '\u{1f600}', '\u0081', '\u00ff', ' 2>&1', " <<'EOF' 2>&1\n"],
]

const nasty = fc.constantFrom(...NASTY)
const plainWord = fc.stringMatching(/^[A-Za-z0-9_./:,@%+-]{1,8}$/)
const text = fc
  .array(fc.oneof(nasty, fc.string({ maxLength: 4 }), plainWord), { maxLength: 4 })
  .map((all) => all.join(''))
const word = fc.oneof(
  { weight: 5, arbitrary: plainWord },
  { weight: 2, arbitrary: text.map((inside) => `"${inside}"`) },
  { weight: 2, arbitrary: text.map((inside) => `'${inside}'`) },
  { weight: 1, arbitrary: text.map((inside) => `--reason="${inside}"`) },
  { weight: 1, arbitrary: plainWord.map((inside) => `--kind=${inside}`) },
  { weight: 1, arbitrary: text },
)
// Nearly the one redirection that is plain.
const redirection = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('', ' 2>&1') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(' 2>x', ' >x', ' 2>1', ' 2>&x', '2>&1', ' 2>&1;touch x', ' 2>&1 &'),
  },
)
const end = fc.oneof(
  redirection,
  redirection.map((text) => `${text} \n`),
  fc
    .tuple(redirection, redirection, text, fc.constantFrom('', '\n'))
    .map(([before, after, body, last]) => `${before} <<'EOF'${after}\n${body}\nEOF${last}`),
)

/** Lines that are calls of the helper, or nearly. */
export function helperLines(helper: string, roots: readonly string[]): fc.Arbitrary<string> {
  const quoted = (path: string) => [`"${path}"`, `'${path}'`, ...(path.includes(' ') ? [] : [path])]
  const folders = ['/', ...roots, ...roots].flatMap(quoted).map((folder) => `cd ${folder} && `)
  const start = fc.tuple(
    fc.oneof({ weight: 2, arbitrary: fc.constant('') }, fc.constantFrom(...folders)),
    fc.constantFrom(...quoted(helper)),
  )
  const line = fc
    .tuple(start, fc.array(word, { maxLength: 3 }), end)
    .map(([[folder, path], words, last]) => `${folder}${['node', path, 'next', ...words].join(' ')}${last}`)
  const mangled = fc.tuple(line, fc.nat(), fc.nat({ max: 3 }), nasty).map(([whole, at, remove, insert]) => {
    const from = at % (whole.length + 1)
    return whole.slice(0, from) + insert + whole.slice(from + remove)
  })
  return fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: mangled })
}
