const LONE_SURROGATE = /\p{Surrogate}/u
const LONE_SURROGATES = /\p{Surrogate}/gu

/** True if the text can be written as UTF-8 and read back the same: it has no half of a surrogate pair alone. */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text)
}

/** The text as UTF-8 can carry it: each lone surrogate replaced by U+FFFD. Its length is the same. */
export function toWellFormed(text: string): string {
  return text.replace(LONE_SURROGATES, '\u{fffd}')
}
