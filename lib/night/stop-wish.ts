/** What a person wishes of a run: nothing, or that it stops after the feature, or at once. */
export interface StopWish {
  wish(): 'after_feature' | 'now' | undefined
  /** Asks; a wish is never taken back, only made more urgent. */
  ask(wish: 'after_feature' | 'now'): void
  /** Aborts when it is to stop at once. */
  signal: AbortSignal
}

export function newStopWish(): StopWish {
  const now = new AbortController()
  let present: 'after_feature' | 'now' | undefined
  return {
    wish: () => present,
    ask: (wish) => {
      if (present !== 'now') present = wish
      if (wish === 'now') now.abort()
    },
    signal: now.signal,
  }
}
