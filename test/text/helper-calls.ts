export const HELPER = '/home/me/.claude/plugins/b i/dist/batch.cjs'
export const ROOT = "/home/me/it's work"
export const SUBFOLDER = '/home/me/work/app'

const CALL = `node "${HELPER}"`
const NEXT = `${CALL} next`

/** Ways in which Claude calls the helper, none of them plain. */
export const NOT_PLAIN = [
  ...[`${CALL} complete 2 2>&1 | tail -20`, `${NEXT}; echo "exit $?"`, `${NEXT} && id`, `${NEXT} || id`],
  ...[`${NEXT} &`, `${NEXT} > out.txt`, `${NEXT} 2>/dev/null`, `${CALL} classify < log`, `${NEXT} 2>&1 2>&1`],
  ...[`timeout 600 ${NEXT}`, `timeout -k 5 600 ${NEXT}`, `sleep 30 && ${NEXT}`, `sleep 30; ${NEXT}`],
  ...[`echo x | ${CALL} fail 2`, `cat <<EOF | ${CALL} fail 2\nx\nEOF`, `printf 'a b' | ${CALL} classify`],
  ...[`${CALL} fail 2 <<END\nx\nEND`, `cd /elsewhere && ${NEXT}`, `cd "${ROOT}"; ${NEXT}`],
  ...[`cd '${SUBFOLDER}'  && ${NEXT}`, `cd "${ROOT}" &&\n${NEXT}`, `cd "${ROOT}" && cd "${ROOT}" && ${NEXT}`],
  ...[`B="${HELPER}"; node "$B" next`, `export B='${HELPER}' && node "\${B}" next`, `B='${NEXT}'; eval "$B"`],
  ...[
    'cd "/home/me/.claude/plugins/b i/dist" && node batch.cjs next',
    'cd ~/".claude/plugins/b i"; node dist/batch.cjs next',
  ],
  ...["cd '/home/me/.claude/plugins/b i/' && timeout 9 node ./dist/batch.cjs next | tail"],
  ...[`bash -c 'node "${HELPER}" next'`, `sh -lc "node '${HELPER}' next"`, `bash "${HELPER}" next`],
  ...[`CI=1 ${NEXT}`, `env CI=1 ${NEXT}`, `(${NEXT})`, `{ ${NEXT}; }`, `out=$(${NEXT})`, `echo "$(${NEXT})"`],
  ...[`echo \`${NEXT}\``, `sudo ${NEXT}`, `nohup ${NEXT} &`, `time ${NEXT}`, `! ${NEXT}`, `exec ${NEXT}`],
  ...[`if ${NEXT}; then id; fi`, `for i in 1 2; do ${NEXT}; done`, `while ! ${NEXT}; do sleep 1; done`],
  ...[`"node" "${HELPER}" next`, `/usr/bin/${NEXT}`, `nodejs "${HELPER}" next`],
  ...[`node  "${HELPER}" next`, ` ${NEXT}`, `\n${NEXT}`, `\\${NEXT}`, `node.exe "${HELPER}" next`],
  ...[`node --inspect "${HELPER}" next`, `node -r ./x.cjs "${HELPER}" next`, `node -- "${HELPER}" next`],
  ...[],
  ...['node "$HOME/.claude/plugins/b i/dist/batch.cjs" next', 'node "../plugins/b i/dist/batch.cjs" next'],
  ...[`node '${HELPER.replaceAll('/', '\\')}' next`],
  ...[`node "${HELPER.toUpperCase()}" next`],
  ...[`git add -A && ${CALL} complete 2`],
  ...[
    `# report\n${NEXT}`,
    `cat <<'E' > x\nx\nE\n${NEXT}`,
    `cat <<-E\n\tx\n\tE\n${NEXT}`,
    `diff <(${NEXT}) x`,
  ],
  ...[
    CALL,
    `${CALL} `,
    `${CALL} --json next`,
    `${CALL} "next"`,
    `${CALL} Next`,
    `${CALL} ./next`,
    `${CALL} -`,
  ],
  ...[`node "${HELPER}' next`, `node "${HELPER} next`, `node '${HELPER}" next`, `${NEXT} \\\n  --json`],
  ...[
    `git commit -m "$(cat <<'E'\nit's "done"\nE\n)" && ${NEXT}`,
    `echo "a\\"b" && ${NEXT}`,
    `x=1 && ${NEXT}`,
  ],
]

/** Texts that hold a call, which is not run: they are taken for one, and the answer shows the plain form. */
export const TAKEN_FOR_A_CALL = [
  ...[
    `echo 'node "${HELPER}" next'`,
    `# ${NEXT}`,
    `git commit -m 'Call ${NEXT}'`,
    `grep -n node "${HELPER}"`,
  ],
  `cat > notes.md <<'END'\nRun ${NEXT}\nEND`,
]

/** Commands that name the helper, or another file of that name, and do not run it. */
export const HARMLESS = [
  ...[`cat "${HELPER}"`, `ls -l "${HELPER}"`, `wc -c < "${HELPER}"`],
  ...[`head -c 200 '${HELPER}' | cat`, `test -f "${HELPER}" && echo yes`, `stat "${HELPER}"; id`],
  ...[`which node && ls "${HELPER}"`, `node --version; cat "${HELPER}"`, `node --check "${HELPER}"`],
  ...[`node -e 'console.log(1)' "${HELPER}"`, `node lint.mjs "${HELPER}"`, `sha256sum "${HELPER}" > sum`],
  ...[`bash -c 'cat "${HELPER}"'`, `eval 'ls "${HELPER}"'`, `timeout 5 cat "${HELPER}"`, 'bash build.sh'],
  ...[
    'node dist/batch.cjs next',
    'cd "/home/me/.claude/plugins/b i" && node dist/hook.cjs',
    'cd "/home/me/plugins/other" && node dist/batch.cjs next',
    'cd "/home/me/.claude/plugins/b i" && cat dist/batch.cjs',
    'node "/home/me/plugins/other/dist/batch.cjs" next',
    'timeout 600 npm test',
  ],
  ...[`node "${HELPER}x" next`, `node "${HELPER}.js" next`, `node "${HELPER}/x"`, 'node', 'node -', 'cd', ''],
  ...[`node "${HELPER.replace('batch', 'bаtch')}" next`, `node "${HELPER.replace('batch', 'hook')}" next`],
  ...[`nodе "${HELPER}" next`, `P="${HELPER}"; ls "$P"`, 'node "$B" next', 'npm test > x 2>&1 &', 'cat <'],
  ...['bash -x', 'source', 'A= B=', 'export PATH', `X=; ls "${HELPER}"`],
]

/** What makes a call not plain when it follows. */
export const NO_CALL_AT_THE_END = [
  ...['&& id', '; id', ';', '| cat', '|& cat', '& ', '&', '|| id', '> file', '>file', '>> file', '>&2'],
  ...['< /etc/passwd', '<<< x', '2>&1 x', '2>&12', '2>&1;', '2>& 1', '1>&2', '2>&-', '&>x', 'x2>&1', '12>&1'],
  ...['$(id)', '`id`', '$HOME', '"$HOME"', '"`id`"', '"a\\"b"', '"a!b"', '!!', '!id', '*', '?', '[a]'],
  ...['{a,b}', '{1..9}', '~', '~root', '# x', '#x', '(id)', '<(id)', '>(id)', '\\', '\\\nid', 'a\\ b', 'a=b'],
  ...['=ls', '--x==ls', '--x=', '--x=~', '\nid', '\n\n', '\n ', '\r', '\r\n', '\0', '\tx', ' \u00a0x'],
  ...['\u2028id', '\u0085id', '\u001b[0m', '“x”', 'ｘ', 'а', '^x', "$'x'", '$"x"', '"x', "'x", '"a""b"'],
  ...[`"a"'b'`, '"a"b', "a'b'", '"a\nb"', "'a\nb'", '"a\0b"', "'\ud800'", '"\udc00"', '"\u0007"', '"a\rb"'],
]

/** Here-documents that do not belong to a plain call. */
export const NO_HERE_DOCUMENT = [
  ...['<<EOF\nx\nEOF', '<<"EOF"\nx\nEOF', '<<\\EOF\nx\nEOF', "<<-'EOF'\nx\nEOF", "<< 'EOF'\nx\nEOF"],
  ...["<<'EOF' \nx\nEOF", "<<'EOF'\nx", "<<'EOF'", "<<'EOF'\n", "<<'EOF'\nx\nEOF ", "<<'EOF'\nx\n EOF"],
  ...["<<'EOF'\nx\neof", "<<'EOF'\nEOF\nid\nEOF", "<<'EOF'\nx\nEOF\nid", "<<'EOF'\nx\nEOF\n\n"],
  ...["<<'EOF'\nx\nEOF\nEOF", "<<'EOF'\nx\nEOF; id", "<<'EOF'; id\nx\nEOF", "<<'EOF' | sh\nx\nEOF"],
  ...["<<'EOF' > y\nx\nEOF", "<<'EOF' <<'B'\nx\nEOF\ny\nB", "<<'EOF' z\nx\nEOF", "3<<'EOF'\nx\nEOF"],
  ...["<<'EOF'\nx\rEOF\nEOF", "<<'EOF'\nx\r\nEOF\r\n", "<<'EOF'\nE\0OF\nid\nEOF", "<<''\nx\n\n"],
  ...["<<'E F'\nx\nE F", "<<'$E'\nx\n$E", "<<'1'\nx\n1", "2>&1 <<'E' 2>&1\nx\nE", "<<'E' 2>&1 | cat\nx\nE"],
  ...["<<'E' 2>&1 \nx\nE", "<<'E'2>&1\nx\nE", "<<'E' 2>x\nx\nE", "2>&1<<'E'\nx\nE", "2>x <<'E'\nx\nE"],
]

/** Lines that resemble a call from their beginning and are none, or not a plain one. */
export const NO_CALL_IN_FRONT = [
  ...[`${CALL}next`, `Node "${HELPER}" next`, `node\t"${HELPER}" next`, `node "${HELPER}"" next`],
  ...[
    `node "${HELPER.replace('/home', '/home/me/..')}" next`,
    `node ".${HELPER}" next`,
    `node "/${HELPER}" next`,
  ],
  ...[
    `node "${HELPER}/" next`,
    `node "${HELPER}\\" next`,
    `node "${HELPER}'  next`,
    `node "${HELPER}""" next`,
  ],
  ...[
    `NODE_OPTIONS=--inspect ${NEXT}`,
    `cd / && ${NEXT}`,
    `cd "${ROOT}"&& ${NEXT}`,
    `cd "${ROOT}" & ${NEXT}`,
  ],
]
