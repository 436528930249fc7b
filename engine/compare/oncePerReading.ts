import type { Reading } from './reading.ts'

/** A function of a text that is worked out once for each: a member is compared with many. */
export function oncePerReading<T extends object>(make: (reading: Reading) => T): (reading: Reading) => T {
  const kept = new WeakMap<Reading, T>()
  return reading => {
    const known = kept.get(reading)
    if (known) return known
    const fresh = make(reading)
    kept.set(reading, fresh)
    return fresh
  }
}
