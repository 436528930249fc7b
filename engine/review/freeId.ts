/** `id`, or where it is taken, with `~2`, `~3` … behind it. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id
  for (let n = 2; ; n++) if (!isTaken(`${id}~${n}`)) return `${id}~${n}`
}
