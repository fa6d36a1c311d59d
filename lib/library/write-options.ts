/** Who changes a batch, and when; both for every call that writes. */
export interface WriteOptions {
  /**
   * The Claude Code session on whose behalf the call is made; it must own the batch. Left out by a tool of its own,
   * which may change a batch that no live session owns.
   */
  session?: string | undefined
  /** The time that is written down, now unless given. */
  now?: Date | undefined
}
