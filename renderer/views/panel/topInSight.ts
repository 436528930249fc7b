/** A version in its list, px from the list's top. */
export interface Stretch {
  readonly top: number
  readonly bottom: number
}

/** What the list is scrolled to, and how much of it is seen, px. */
export interface Sight {
  readonly scrollTop: number
  readonly clientHeight: number
}

/**
 * What a list of versions is scrolled to, px, so that the version at `here` is seen whole, or from its beginning where it is higher
 * than the view: always the top of a version, the nearest to where the list stands. The first one where there is none at `here`.
 */
export function topInSight(versions: readonly Stretch[], here: number, { scrollTop, clientHeight }: Sight): number {
  const wanted = versions[here]
  if (!wanted) return 0
  const fits = versions.filter(({ top }, n) => n === here || (n < here && wanted.bottom - top <= clientHeight))
  const distance = ({ top }: Stretch) => Math.abs(top - scrollTop)
  return fits.reduce((best, one) => (distance(one) < distance(best) ? one : best), wanted).top
}
