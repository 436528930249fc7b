/**
 * `text` with a dash where two hyphens stand for one, as in texts that were typed or sent in an old charset. Of the same length, so that
 * every place stays the place it is in `text`; only to be looked into, never to be shown. Three hyphens and more are a rule across the page,
 * and two before a letter or a digit an option of a command.
 */
export function typedDashes(text: string): string {
  return text.replace(/(?<![-\p{L}\p{N}])--(?=[\s«„“"])/gu, '— ')
}
