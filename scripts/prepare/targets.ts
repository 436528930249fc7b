/** One thing that is built: the window, or one program that Node or Electron runs. */
export interface Target {
  readonly name: string
  /** Entry file, from the checkout's root. */
  readonly entry: string
  /** Output file, from the checkout's root; its folder belongs to this target alone. */
  readonly output: string
  readonly form: 'window' | 'module' | 'script'
  /** Folders whose every file it may be made from; a superset, so that no change is missed. */
  readonly sources: readonly string[]
}

const PROGRAM = ['engine', 'electron']

/** Everything under `dist/`. `models/`, `seeds/` and `locales/` are read from the package's root and not copied. */
export const TARGETS: readonly Target[] = [
  {
    name: 'window',
    entry: 'renderer/index.html',
    output: 'dist/renderer/index.html',
    form: 'window',
    sources: ['renderer', 'engine', 'electron/shared', 'locales'],
  },
  { name: 'main', entry: 'electron/main/main.ts', output: 'dist/main/main.js', form: 'module', sources: PROGRAM },
  {
    name: 'preload',
    entry: 'electron/preload/preload.ts',
    output: 'dist/preload/preload.cjs',
    form: 'script',
    sources: ['electron/preload', 'electron/shared'],
  },
  { name: 'host', entry: 'electron/host/host.ts', output: 'dist/host/host.js', form: 'module', sources: PROGRAM },
  {
    name: 'worker',
    entry: 'electron/worker/worker.ts',
    output: 'dist/worker/worker.js',
    form: 'module',
    sources: PROGRAM,
  },
  {
    name: 'reader',
    entry: 'electron/worker/reader.ts',
    output: 'dist/reader/reader.js',
    form: 'module',
    sources: PROGRAM,
  },
  { name: 'cli', entry: 'electron/cli/quoin.ts', output: 'dist/cli/quoin.js', form: 'module', sources: PROGRAM },
]
