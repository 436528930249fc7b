import path from 'node:path'
import { hasDisplay } from '../electron/host/display.ts'
import { findElectron } from '../electron/host/electronBinary.ts'

/** What runs the Electron specs: the real binary where it was fetched and can show a window, else the stand-in. */
export function electronUnderTest(): { kind: 'REAL' | 'STAND-IN'; path: string } {
  const root = path.resolve(import.meta.dirname, '..')
  const real = findElectron(root)
  if ('path' in real && hasDisplay(process.env, process.platform)) return { kind: 'REAL', path: real.path }
  return { kind: 'STAND-IN', path: path.join(root, 'test/standIn/electron/standIn.ts') }
}
