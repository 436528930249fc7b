/**
 * What moves a terminal's cursor, names its window or turns the direction of writing: every control character. Line ends too: none of
 * our sentences has one, and a file name that has would say a second line in our name.
 */
const COMMANDS = /[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu

/** A sentence for a terminal: file names and words of articles that stand in it are words there, never commands. */
export function plainWords(sentence: string): string {
  return sentence.replace(COMMANDS, '\u{fffd}')
}

/**
 * The same of what a program may read. JSON never has the first thirty-two as they are; the others stand in its strings alone, and
 * written as JSON's escapes they say the same to a program and nothing to a terminal (U+009B begins a command).
 */
export function plainOutput(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, sign =>
    sign < '\u007f' ? '\u{fffd}' : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
