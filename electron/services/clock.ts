/** The time now, ISO 8601 UTC with seconds. */
export function nowInSeconds(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`
}
