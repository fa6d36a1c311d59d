/** Says what `github setup` found or did, and what the repository needs for the workflow to work. */
export function setUpText({
  file,
  state,
}: {
  file: string
  state: 'missing' | 'same' | 'other' | 'written'
}): string {
  return [STATES[state].replaceAll('FILE', file), '', ...NEEDS].join('\n')
}

const STATES = {
  missing: 'Nothing was changed. To write this to FILE: the same call with --write.',
  same: 'FILE is there with this very content: nothing was changed.',
  other: 'Nothing was changed. FILE is there with another content; --write leaves it as it is.',
  written: 'Written: FILE. Look at it, commit it and push it to the default branch.',
} as const

const NEEDS = [
  'It needs, once, under Settings of the repository:',
  '  Secrets, Actions: ANTHROPIC_API_KEY, or CLAUDE_CODE_OAUTH_TOKEN of a subscription ("claude setup-token"). Only the steps that run the worker get it.',
  '  Actions, General: "Allow GitHub Actions to create and approve pull requests", where a branch has rules. Else nothing: each job names the few rights that it has.',
  '  Secret BATCH_TOKEN, only where your own workflows shall run on what lands: what the token of a job pushes or opens starts none. A token of a GitHub App or a person, for this repository alone, with Contents, Pull requests and Actions: write.',
  '  A label "batch", if issues shall be started by it: whoever may label may spend your quota.',
  'Start: Actions, batch, Run workflow; or the label on an issue. How it works: docs/github.md.',
]
