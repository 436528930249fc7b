#!/usr/bin/env node
/** The program `quoin`. */
import { buffer } from 'node:stream/consumers'
import { main } from './main.ts'

const interrupt = new AbortController()
process.once('SIGINT', () => interrupt.abort())
process.once('SIGTERM', () => interrupt.abort())
/** A reader that has had enough (`quoin extract … | head`) is no failure of ours. */
function endWithReader(error: Error | null | undefined): void {
  if (error && 'code' in error && error.code === 'EPIPE') process.exit(0)
}
// Any other is said by whoever writes; of standard error there is nowhere left to say it.
process.stdout.on('error', endWithReader)
process.stderr.on('error', () => undefined)

process.exitCode = await main(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  standardOutput: text =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, error => {
        endWithReader(error)
        if (error) reject(error)
        else resolve()
      })
    }),
  standardError: text => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  standardInput: async () => buffer(process.stdin),
  signal: interrupt.signal,
})
