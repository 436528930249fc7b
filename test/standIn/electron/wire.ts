/**
 * How values cross between the main process and the page's worlds: JSON, with bytes and `undefined` tagged. The worlds
 * in `worlds.ts` speak the same, written out there because they are put into the page as text.
 */

/** @throws Error for a function, which IPC cannot carry */
export function encode(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, seen) {
    // JSON has called toJSON of a Buffer by now; the value as it was stands in the holder.
    const raw = this[key]
    if (raw instanceof Uint8Array) return { $bytes: Buffer.from(raw).toString('base64') }
    if (typeof raw === 'function') throw new Error('An object could not be cloned.')
    return seen === undefined ? { $undefined: true } : seen
  })
}

/** The inverse of `encode`. */
export function decode<T>(text: string): T {
  return JSON.parse(text, (_key, value) => {
    if (value === null || typeof value !== 'object') return value
    if ('$bytes' in value) return new Uint8Array(Buffer.from(value.$bytes, 'base64'))
    return '$undefined' in value ? undefined : value
  })
}
