/** Whether a word in lower case begins as a list has it: with the beginning, or, where that ends in `=`, is the whole of it. */
export function beginsAs(low: string, beginning: string): boolean {
  return beginning.endsWith('=') ? low === beginning.slice(0, -1) : low.startsWith(beginning)
}
