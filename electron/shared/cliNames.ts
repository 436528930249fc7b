/** Names of the commands of the command line, in the order of its help. */
export const CLI_NAMES = [
  'extract',
  'group',
  'sentences',
  'align',
  'export',
  'import',
  'merge',
  'salvage',
  'open',
  'diagnostics',
  'gold',
] as const
