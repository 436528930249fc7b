/** The name of a file without its folders: what goes to other people tells nothing of the disk it was read from. */
export function fileName(path: string): string {
  return /[^\\/]+$/u.exec(path)?.[0] ?? path
}
