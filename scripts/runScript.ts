/** Scripts that run at the same time: one in front, and one beside or behind it. */
import { type ChildProcess, spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from './prepare/paths.ts'

/** A script and its arguments; its path is from the checkout's root. */
export type Command = readonly [script: string, ...args: string[]]

/**
 * `front`: its words are passed on as they come. `beside`: they come in one piece when it has ended. `behind`: so too, and it
 * takes the time of the processor that is left over.
 */
export type Place = 'front' | 'beside' | 'behind'

const running = new Set<ChildProcess>()

// Whoever ends this program ends what it started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    for (const one of running) one.kill(signal)
    process.kill(process.pid, signal)
  })

/** Runs a script in this program's Node, in the checkout's root, to its end; returns its exit code, null where a signal ended it. */
export function runScript([script, ...args]: Command, place: Place): Promise<number | null> {
  const child = spawn(process.execPath, [path.join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  if (place === 'behind' && child.pid !== undefined) giveWay(child.pid)
  const held: Buffer[] = []
  for (const from of [child.stdout, child.stderr])
    from.on('data', (words: Buffer) => {
      if (place === 'front') process.stdout.write(words)
      else held.push(words)
    })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => {
      running.delete(child)
      process.stdout.write(Buffer.concat(held))
      resolve(code)
    })
  })
}

/** Lowers the priority of a program that has just been started, and so of all that it starts. */
function giveWay(pid: number): void {
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_LOW)
  } catch {
    // It has ended already, or the system does not let us: it runs as it is.
  }
}
