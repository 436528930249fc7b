/** The first of the places from 0 on for which it holds, by halves: from there it must hold for all. `length` where it holds for none. */
export function firstPlace(length: number, holds: (place: number) => boolean): number {
  let [from, to] = [0, length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}
