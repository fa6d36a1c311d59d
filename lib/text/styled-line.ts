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
