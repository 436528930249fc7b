/** Second half of the set-up, under Node 24: prepares what a task needs, then runs it in this process. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepareBrowser } from './prepare/browser.ts'
import { prepareBuild } from './prepare/build.ts'
import { prepareElectron } from './prepare/electron.ts'
import { ROOT } from './prepare/paths.ts'
import { SetupError } from './prepare/step.ts'

interface Task {
  /** What is run, from the checkout's root; its relative paths are the caller's. */
  readonly script: string
  readonly needs: readonly ('build' | 'browser' | 'shell')[]
}

const TASKS: Readonly<Record<string, Task>> = {
  start: { script: 'scripts/start.ts', needs: ['build', 'shell'] },
  quoin: { script: 'dist/cli/quoin.js', needs: ['build'] },
  test: { script: 'scripts/test.ts', needs: ['build', 'browser'] },
  check: { script: 'scripts/check.ts', needs: [] },
  build: { script: 'scripts/build.ts', needs: [] },
  calibrate: { script: 'scripts/calibrate.ts', needs: ['build'] },
  bench: { script: 'bench/bench.ts', needs: ['build', 'browser'] },
  'test:kill': { script: 'scripts/killTest.ts', needs: ['build'] },
}

async function prepare(task: Task, args: readonly string[]): Promise<void> {
  const asksForHelp = args.includes('--help') || args.includes('-h')
  if (asksForHelp && !task.script.startsWith('dist/')) return
  if (task.needs.includes('build')) await prepareBuild()
  const opensWindow = task.needs.includes('shell') || (task === TASKS.quoin && args[0] === 'open')
  if (opensWindow && !asksForHelp && !(await prepareElectron(args))) await prepareBrowser()
  if (task.needs.includes('browser')) await prepareBrowser()
}

const [name = '', ...args] = process.argv.slice(2)
const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined
if (!task) {
  process.stderr.write(`There is no task ${name}; the tasks are ${Object.keys(TASKS).join(', ')}.\n`)
  process.exit(2)
}
try {
  await prepare(task, args)
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(`set-up: ${error.message}\n`)
  process.exit(1)
}
const script = path.join(ROOT, task.script)
process.argv = [process.execPath, script, ...args]
process.chdir(process.env.INIT_CWD ?? ROOT)
await import(pathToFileURL(script).href)
