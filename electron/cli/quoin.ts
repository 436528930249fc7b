#!/usr/bin/env node
/** The program `quoin`. */
import { buffer } from 'node:stream/consumers'
import { main } from './main.ts'

const interrupt = new AbortController()
process.once('SIGINT', () => interrupt.abort())
process.once('SIGTERM', () => interrupt.abort())
// A reader that has had enough (`quoin extract … | head`) is no failure of ours.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  standardOutput: text => process.stdout.write(text),
  standardError: text => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  standardInput: async () => buffer(process.stdin),
  signal: interrupt.signal,
})
