/** The letter of an article: `A`…`Z`, then `AA`, `AB`…, for places in its story from 0. */
export function sigilAt(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : sigilAt(Math.floor(place / 26) - 1) + letter
}
