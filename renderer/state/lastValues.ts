/**
 * `make`, whose last used `most` values are kept by the parts they were made of. By default two: of the window's state now, and of the one that
 * what follows a frame later still shows. With one place each of the two would have the other made anew for ever.
 */
export function lastValues<P extends object, V>(make: (parts: P) => V, most = 2): (parts: P) => V {
  let kept: readonly { readonly parts: P; readonly value: V }[] = []
  return parts => {
    const known = kept.find(one => isSame(one.parts, parts))
    const now = known ?? { parts, value: make(parts) }
    if (kept[0] !== now) kept = [now, ...kept.filter(one => one !== known).slice(0, most - 1)]
    return now.value
  }
}

function isSame<P extends object>(a: P, b: P): boolean {
  return Object.entries(b).every(([key, value]) => a[key as keyof P] === value)
}
