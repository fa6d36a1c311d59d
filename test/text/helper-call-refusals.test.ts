import { describe, expect, it } from 'vitest'
import { isHelperCall } from '../../lib/text/helper-call.ts'

const PATH = '/home/me/.claude/plugins/b i/dist/batch.cjs'
const CALL = `node "${PATH}" next`

describe('what is no single helper call', () => {
  const more = [
    ...[
      '&& id',
      '; id',
      ';',
      '| cat',
      '|& cat',
      '& ',
      '&',
      '|| id',
      '> file',
      '>file',
      '2>&1',
      '>> file',
      '< /etc/passwd',
    ],
    ...[
      '<<< x',
      '$(id)',
      '`id`',
      '$HOME',
      '"$HOME"',
      '"`id`"',
      '"a\\"b"',
      '"a!b"',
      '!!',
      '!id',
      '*',
      '?',
      '[a]',
      '{a,b}',
    ],
    ...[
      '{1..9}',
      '~',
      '~root',
      '# x',
      '#x',
      '(id)',
      '<(id)',
      '>(id)',
      '\\',
      '\\\nid',
      'a\\ b',
      'a=b',
      '=ls',
      '--x==ls',
      '--x=',
      '--x=~',
    ],
    ...[
      '\nid',
      '\n\n',
      '\n ',
      '\r',
      '\r\n',
      '\0',
      '\tx',
      ' \u00a0x',
      '\u2028id',
      '\u0085id',
      '\u001b[0m',
      '“x”',
      'ｘ',
      'а',
      '^x',
      "$'x'",
      '$"x"',
    ],
    ...[
      '"x',
      "'x",
      '"a""b"',
      `"a"'b'`,
      '"a"b',
      "a'b'",
      '"a\nb"',
      "'a\nb'",
      '"a\0b"',
      "'\ud800'",
      '"\udc00"',
      '"\u0007"',
      '"a\rb"',
    ],
  ]
  it.each(more)('is a call followed by %j', (text) => {
    expect(isHelperCall(`${CALL} ${text}`, PATH)).toBe(false)
  })

  it.each([
    ...[
      '',
      'node',
      `node "${PATH}"`,
      `node "${PATH}" `,
      `node "${PATH}"next`,
      `"${PATH}" next`,
      ` ${CALL}`,
      `\n${CALL}`,
    ],
    ...[
      `X=1 ${CALL}`,
      `NODE_OPTIONS=--inspect ${CALL}`,
      `env ${CALL}`,
      `sudo ${CALL}`,
      `cd / && ${CALL}`,
      `(${CALL})`,
    ],
    ...[
      `{ ${CALL}; }`,
      `! ${CALL}`,
      `time ${CALL}`,
      `exec ${CALL}`,
      `\\${CALL}`,
      `"node" "${PATH}" next`,
      `/usr/bin/${CALL}`,
    ],
    ...[
      `nodе "${PATH}" next`,
      `Node "${PATH}" next`,
      `node.exe "${PATH}" next`,
      `node  "${PATH}" next`,
      `node\t"${PATH}" next`,
    ],
    ...[
      `node -r ./x.cjs "${PATH}" next`,
      `node -e 1 "${PATH}" next`,
      `node --inspect "${PATH}" next`,
      `node -- "${PATH}" next`,
    ],
    ...[
      `node "${PATH}" --json next`,
      `node "${PATH}" "next"`,
      `node "${PATH}" Next`,
      `node "${PATH}" ./next`,
      `node "${PATH}" -`,
    ],
    ...[
      `node "${PATH}.js" next`,
      `node "${PATH.toUpperCase()}" next`,
      `node "/home/me/../me${PATH.slice(8)}" next`,
    ],
    ...[
      `node ".${PATH}" next`,
      `node "/${PATH}" next`,
      `node "${PATH}/" next`,
      `node "${PATH}\\" next`,
      `node "${PATH.replace('batch', 'bаtch')}" next`,
    ],
    ...[
      `node "${PATH}'  next`,
      `node '${PATH}" next`,
      `node ${PATH.replaceAll(' ', '\\ ')} next`,
      `node "${PATH}""" next`,
    ],
  ])('is %j', (command) => {
    expect(isHelperCall(command, PATH)).toBe(false)
  })

  it.each([
    ...[
      '<<EOF\nx\nEOF',
      '<<"EOF"\nx\nEOF',
      '<<\\EOF\nx\nEOF',
      "<<-'EOF'\nx\nEOF",
      "<< 'EOF'\nx\nEOF",
      "<<'EOF' \nx\nEOF",
    ],
    ...[
      "<<'EOF'\nx",
      "<<'EOF'",
      "<<'EOF'\n",
      "<<'EOF'\nx\nEOF ",
      "<<'EOF'\nx\n EOF",
      "<<'EOF'\nx\neof",
      "<<'EOF'\nEOF\nid\nEOF",
    ],
    ...[
      "<<'EOF'\nx\nEOF\nid",
      "<<'EOF'\nx\nEOF\n\n",
      "<<'EOF'\nx\nEOF\nEOF",
      "<<'EOF'\nx\nEOF; id",
      "<<'EOF'; id\nx\nEOF",
    ],
    ...[
      "<<'EOF' | sh\nx\nEOF",
      "<<'EOF' > y\nx\nEOF",
      "<<'EOF' <<'B'\nx\nEOF\ny\nB",
      "<<'EOF' z\nx\nEOF",
      "3<<'EOF'\nx\nEOF",
    ],
    ...[
      "<<'EOF'\nx\rEOF\nEOF",
      "<<'EOF'\nx\r\nEOF\r\n",
      "<<'EOF'\nE\0OF\nid\nEOF",
      "<<''\nx\n\n",
      "<<'E F'\nx\nE F",
      "<<'$E'\nx\n$E",
      "<<'1'\nx\n1",
    ],
  ])('is a call with %j', (document) => {
    expect(isHelperCall(`${CALL} ${document}`, PATH)).toBe(false)
    expect(isHelperCall(`${CALL}${document}`, PATH)).toBe(false)
  })
})
