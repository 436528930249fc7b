import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type InlineConfig } from 'vite'
import { sourceHash, stampFile } from './build.ts'
import { noteBundledPackages } from './bundledPackages.ts'
import { writeNotices } from './notices.ts'
import { ROOT } from './paths.ts'
import type { Target } from './targets.ts'

/** What is never put into a bundle: Electron lends itself, the inference library has native parts; ws does without the rest. */
const EXTERNAL = ['electron', 'onnxruntime-node', 'bufferutil', 'utf-8-validate']

/** Oldest Chromium the window is built for: the first with `light-dark()` in CSS. */
const WINDOW_TARGET = 'chrome123'

/**
 * Builds targets one after the other. Each is built beside `dist/` and moved there whole, so that a failed or
 * interrupted build leaves the last good one in place. What they contain of others is written down beside them.
 * @throws whatever vite says of the sources
 */
export async function buildTargets(targets: readonly Target[]): Promise<void> {
  for (const target of targets) {
    const hash = sourceHash(target)
    const fresh = path.join(ROOT, `dist/.new-${target.name}-${process.pid}`)
    try {
      await build(target.form === 'window' ? windowConfig(target, fresh) : programConfig(target, fresh))
      const folder = path.dirname(path.join(ROOT, target.output))
      rmSync(folder, { recursive: true, force: true })
      renameSync(fresh, folder)
    } finally {
      rmSync(fresh, { recursive: true, force: true })
    }
    mkdirSync(path.dirname(stampFile(target)), { recursive: true })
    writeFileSync(stampFile(target), hash)
  }
  writeNotices()
}

function windowConfig(target: Target, outDir: string): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    root: path.join(ROOT, path.dirname(target.entry)),
    base: './',
    plugins: [noteBundledPackages(target.name)],
    build: {
      outDir,
      emptyOutDir: true,
      target: WINDOW_TARGET,
      cssTarget: WINDOW_TARGET,
      modulePreload: { polyfill: false },
      // Inlined files would be data: URLs, which the window's policy refuses.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 9000,
    },
  }
}

function programConfig(target: Target, outDir: string): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    plugins: [noteBundledPackages(target.name)],
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: path.join(ROOT, target.entry),
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: EXTERNAL,
        output: {
          format: target.form === 'script' ? 'cjs' : 'es',
          entryFileNames: path.basename(target.output),
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: target.form !== 'script',
        },
      },
    },
  }
}
