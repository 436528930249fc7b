/** Second half of the set-up, under Node 24: prepares what a task needs, then runs it in this process. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepareBrowser } from './prepare/browser.ts'
import { prepareBuild } from './prepare/build.ts'
import { prepareElectron } from './prepare/electron.ts'
import { ROOT } from './prepare/paths.ts'
import { SetupError } from './prepare/step.ts'
import { TARGETS } from './prepare/targets.ts'

interface Task {
  /** What is run, from the checkout's root; its relative paths are the caller's. */
  readonly script: string
  /** Names of the targets that must be built. */
  readonly builds: readonly string[]
  readonly needs: 'nothing' | 'browser' | 'shell'
}

const WINDOW = ['window', 'main', 'preload', 'host', 'worker', 'reader']
const EVERYTHING = TARGETS.map(target => target.name)

const TASKS: Readonly<Record<string, Task>> = {
  start: { script: 'scripts/start.ts', builds: WINDOW, needs: 'shell' },
  quoin: { script: 'dist/cli/quoin.js', builds: ['worker', 'reader', 'cli'], needs: 'nothing' },
  test: { script: 'scripts/test.ts', builds: EVERYTHING, needs: 'browser' },
  check: { script: 'scripts/check.ts', builds: [], needs: 'nothing' },
  build: { script: 'scripts/build.ts', builds: [], needs: 'nothing' },
  calibrate: { script: 'scripts/calibrate.ts', builds: ['worker'], needs: 'nothing' },
  'i18n:check': { script: 'scripts/i18nCheck.ts', builds: [], needs: 'nothing' },
  perturb: { script: 'scripts/perturb.ts', builds: ['worker'], needs: 'nothing' },
  bench: { script: 'bench/bench.ts', builds: EVERYTHING, needs: 'browser' },
  'bench:ui': { script: 'bench/ui.ts', builds: EVERYTHING, needs: 'browser' },
  'bench:review': { script: 'bench/review.ts', builds: EVERYTHING, needs: 'browser' },
  pictures: { script: 'scripts/pictures.ts', builds: WINDOW, needs: 'browser' },
  fuzz: { script: 'scripts/fuzz.ts', builds: [], needs: 'nothing' },
  'test:soak': { script: 'bench/soak.ts', builds: EVERYTHING, needs: 'browser' },
  'test:kill': { script: 'scripts/killTest.ts', builds: EVERYTHING, needs: 'nothing' },
  'test:pack': { script: 'scripts/packTest.ts', builds: EVERYTHING, needs: 'browser' },
  'test:faults': { script: 'scripts/faultTest.ts', builds: EVERYTHING, needs: 'browser' },
  'test:guards': { script: 'scripts/guardTest.ts', builds: EVERYTHING, needs: 'nothing' },
}

async function prepare(task: Task, args: readonly string[]): Promise<void> {
  const asksForHelp = args.includes('--help') || args.includes('-h')
  if (asksForHelp && !task.script.startsWith('dist/')) return
  const opensWindow = task.needs === 'shell' || (task === TASKS.quoin && args[0] === 'open')
  await prepareBuild(opensWindow ? [...task.builds, ...WINDOW] : task.builds)
  if (task.needs === 'browser') await prepareBrowser()
  if (opensWindow && !asksForHelp && !(await prepareElectron(args))) await prepareBrowser()
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
