/** What moves a terminal's cursor, names its window or turns the direction of writing: every control character but line end and tab. */
const COMMANDS = /(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** A sentence for a terminal: file names and words of articles that stand in it are words there, never commands. */
export function plainWords(sentence: string): string {
  return sentence.replace(COMMANDS, '\u{fffd}')
}

/** The same of what a program may read: only of what JSON never has as it is, so that JSON stays as it is. */
export function plainOutput(text: string): string {
  return text.replace(/(?![\t\n\u007F-\u009F])\p{Cc}/gu, '\u{fffd}')
}
