/** The name of a file without its folders, of whichever system the path is. */
export function fileName(path: string): string {
  return /[^\\/]+$/u.exec(path)?.[0] ?? path
}
