/**
 * A piece of a line: words of ours; what somebody or some program said, shown as a quotation; what to type; the person's
 * own text of a feature.
 */
export type Inline = string | { said: string } | { code: string } | { feature: string }

/** How loud a thing is shown. */
export type Tone = 'good' | 'bad' | 'look' | 'quiet'

/** One cell of a table. */
export interface Cell {
  parts: readonly Inline[]
  tone?: Tone | undefined
  /** Leads to the details of this feature (number). */
  to?: number | undefined
}

/** A bar of the time line; times in milliseconds since 1970. */
export interface Bar {
  number: number
  start: number
  end: number
  tone: Tone
  /** In words, for who does not see it. */
  label: string
}

/** What a report is made of, before it becomes Markdown or HTML. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; parts: readonly Inline[] }
  | { kind: 'list'; items: readonly (readonly Inline[])[] }
  | {
      kind: 'need'
      parts: readonly Inline[]
      steps: readonly { words: string; commands: readonly string[] }[]
    }
  | { kind: 'commands'; lines: readonly string[] }
  | { kind: 'output'; text: string }
  | { kind: 'counts'; items: { label: string; count: number; tone: Tone }[] }
  | { kind: 'table'; name: string; head: readonly string[]; rows: readonly (readonly Cell[])[] }
  | { kind: 'chart'; bars: Bar[]; pauses: { start: number; end: number }[]; start: number; end: number }
  | { kind: 'fold'; number: number; summary: readonly Inline[]; tone: Tone; blocks: readonly Block[] }

/** A whole report. */
export interface Report {
  title: string
  /** Tells a later look whether anything has happened since. */
  mark: string
  /** The revision of the state that it tells of. */
  revision: number
  blocks: readonly Block[]
}
