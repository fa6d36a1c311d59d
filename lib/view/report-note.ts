/** Says where a report is, or that there is none that tells all. */
export function reportNoteText(name: string, state: 'there' | 'missing' | 'behind'): string {
  if (state === 'there') return `Report: ${name}`
  return `The report ${name} is ${state === 'missing' ? 'missing' : 'behind what has happened'}: \`status --report\` writes it.`
}
