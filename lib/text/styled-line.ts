/** What a terminal can show. */
export interface Terminal {
  columns: number
  rows: number
  /** Colours and symbols; plain letters where false. */
  rich: boolean
}

/** How a piece of a line looks, in the words of Node's `styleText`. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'

/** A line for a terminal, in its pieces. */
export type Line = readonly { text: string; style?: Style }[]

/** A place that is drawn on again and again, and left as it was found. */
export interface LiveScreen {
  /** What it can show now; undefined in a pipe, where every drawing is added below the last. */
  size(): Terminal | undefined
  draw(lines: readonly Line[]): void
  /** Waits for so long (ms), less where its size changes or the person ends it. */
  wait(ms: number): Promise<'later' | 'resized' | 'ended'>
  close(): void
}
