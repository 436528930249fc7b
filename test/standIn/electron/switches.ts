import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const argv = process.argv.slice(2)

/** Value of `--name=value` on the command line, or undefined. */
export function switchValue(name: string): string | undefined {
  return argv.find(argument => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
}

/** True for `--name` and `--name=value`. */
export function hasSwitch(name: string): boolean {
  return argv.includes(`--${name}`) || switchValue(name) !== undefined
}

/** The program: its main module and what its `package.json` says of it. */
export const program = readProgram(path.resolve(argv.find(argument => !argument.startsWith('-')) ?? '.'))

function readProgram(place: string): { entry: string; folder: string; name: string; version: string } {
  if (!statSync(place).isDirectory()) return { entry: place, folder: path.dirname(place), name: 'app', version: '0' }
  const manifest: { main: string; name: string; version: string } = JSON.parse(
    readFileSync(path.join(place, 'package.json'), 'utf8'),
  )
  return { entry: path.join(place, manifest.main), folder: place, name: manifest.name, version: manifest.version }
}
