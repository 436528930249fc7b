import { defineConfig } from 'vitest/config'

/** Specs of the window that ask little of the machine: `npm test` runs them beside the others, which wait for many keys in a row. */
const LIGHT = [
  ...['columns', 'find', 'flags', 'guards', 'heard', 'help', 'import', 'kept', 'map', 'mouse'],
  ...['privacy', 'queue', 'silence', 'start', 'stories', 'tooLong', 'unused', 'versions', 'words'],
].map(name => `test/e2e/${name}.test.ts`)

const WINDOW = { globalSetup: 'test/e2e/sampleOnce.ts', fileParallelism: false } as const

/** Unit tests first and side by side; then the window's, one file at a time, because each starts two browsers' worth of work. */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'window',
          include: ['test/e2e/**/*.test.ts'],
          exclude: LIGHT,
          sequence: { groupOrder: 1 },
          ...WINDOW,
        },
      },
      {
        extends: true,
        test: { name: 'window, light', include: LIGHT, sequence: { groupOrder: 2 }, ...WINDOW },
      },
    ],
  },
})
