import { keepProse } from './prose.ts'

/** A feature named as one to wait for: by its number in the list, or with `#`, as `#72`. */
export type Mention = { number: number; hash: boolean }

// Letters on either side make another word: "hereafter", "needsome".
const KEYWORD = /(?<![\p{L}\p{N}_#-])(?:depends?[ -]on|blocked[ -]by|needs?|after)(?![\p{L}\p{N}_-])/giu
const DENIED = /(?:\b(?:not|never|no longer|nothing|cannot)|n['’]t)[ \t]{1,4}(?:be |been )?$/i

const IN_BRACKETS = {
  gap: /[ \t:]{1,8}(?:(?:issue|feature)s? )?/y,
  item: /(#?)(\d{1,10})(?![\p{L}\p{N}_])/uy,
  separator: /[ \t]{0,4}(?:[,;&][ \t]{0,4}(?:and )?|and )[ \t]{0,4}/y,
}
const IN_PROSE = {
  gap: /[\s:*_]{1,8}(?:(?:issue|feature)s? )?(?:[-*+] )?(?:\[[ xX]\] )?/y,
  item: /(#)(\d{1,10})(?![\p{L}\p{N}_])/uy,
  // Without a comma or an "and", the next number must stand on the same line or in a list.
  separator:
    /[ \t]{0,4}(?:[,;&]\s{0,4}(?:and )?|and )\s{0,4}|[ \t]{1,4}|\s{0,4}\n\s{0,8}[-*+] (?:\[[ xX]\] )?/y,
}

/**
 * Finds the features that `text` says it waits for, in the order of the text, repetitions included.
 *
 * `(after 3)`, `(needs 2, 5)`: in brackets of their own, numbers with or without `#`.
 * `depends on #72`, `blocked by #72 and #73`, `needs #72`: anywhere, `#` required, unless denied.
 * Code, comments and addresses say nothing.
 */
export function findMentions(text: string): Mention[] {
  const prose = keepProse(text)
  return [...prose.matchAll(KEYWORD)].flatMap((keyword) => {
    const end = keyword.index + keyword[0].length
    const before = prose.slice(Math.max(0, keyword.index - 24), keyword.index)
    if (/\([ \t]{0,4}$/.test(before)) {
      const inBrackets = readNumbers(prose, end, IN_BRACKETS)
      if (/^[ \t]{0,4}\)/.test(prose.slice(inBrackets.end, inBrackets.end + 5))) return inBrackets.mentions
    }
    if (/^after/i.test(keyword[0]) || DENIED.test(before)) return []
    return readNumbers(prose, end, IN_PROSE).mentions
  })
}

/** Reads as many numbers as follow `from`, and gives where the last one ends. */
function readNumbers(
  text: string,
  from: number,
  form: typeof IN_PROSE,
): { mentions: Mention[]; end: number } {
  const mentions: Mention[] = []
  let end = from
  let link: RegExp = form.gap
  for (;;) {
    link.lastIndex = end
    if (!link.test(text)) return { mentions, end }
    form.item.lastIndex = link.lastIndex
    const item = form.item.exec(text)
    if (item === null) return { mentions, end }
    mentions.push({ number: Number(item[2]), hash: item[1] === '#' })
    end = form.item.lastIndex
    link = form.separator
  }
}
