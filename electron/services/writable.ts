/** A type whose every part may be written to, as schemas of the contract have them. */
export type Writable<T> = T extends readonly (infer U)[]
  ? Writable<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Writable<T[K]> }
    : T

/** The same value for a schema of the contract: the engine's values are read-only, and nobody writes to these either. */
export function writable<T>(value: T): Writable<T> {
  // Only the modifiers differ.
  return value as Writable<T>
}
