// The one piece of plain JavaScript: it must run on whatever Node the host has, before anything is installed.
// It installs what the lockfile says when it changed, finds the Node 24 that npm brought, and hands over to run.ts.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = [24, 15]
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const stampFile = path.join(root, 'node_modules/.cache/quoin/installed')

const USAGE = `usage: node scripts/setup.mjs TASK [ARGUMENTS]

Sets the checkout up where needed (packages, Node 24, build, browser), then runs TASK:
  start       the window                        npm start -- --help
  quoin       the command line                  npm run quoin -- --help
  test        checks, unit and window tests     npm test -- --help
  check       format, lint, types, messages    npm run check -- --help
  build       dist/                             npm run build -- --help
  calibrate, gold, perturb, fuzz, i18n:check, pictures, bench, bench:ui, bench:review,
  test:kill, test:guards, test:faults, test:soak, test:pack   npm run TASK -- --help

Its own words go to standard error; it is silent where nothing is to be done.`

function say(text) {
  process.stderr.write(`${text}\n`)
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** True where npm's own record of node_modules agrees with the lockfile; packages for other platforms may be absent. */
function isInstalled(lock) {
  const installed = readJson(path.join(root, 'node_modules/.package-lock.json'))
  if (!lock || !installed) return false
  const has = installed.packages ?? {}
  for (const [name, wanted] of Object.entries(lock.packages)) {
    if (name === '') continue
    if (
      !has[name] ? !wanted.optional : has[name].version !== wanted.version || has[name].integrity !== wanted.integrity
    )
      return false
  }
  return Object.keys(has).every(name => name in lock.packages)
}

function installPackages() {
  const lockText = readFileSync(path.join(root, 'package-lock.json'))
  const hash = createHash('sha256').update(lockText).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return
  if (!isInstalled(JSON.parse(lockText.toString()))) {
    say('set-up: installing the packages of package-lock.json')
    const started = Date.now()
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    const npm = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : null
    const options = { cwd: root, stdio: ['ignore', 2, 2] }
    const result = npm
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
    if (result.status !== 0) {
      say('set-up: npm ci failed (its reason stands above); a first set-up needs a package registry within reach.')
      process.exit(1)
    }
    say(`set-up: packages installed in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  }
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, hash)
}

function isRecent(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
}

/** Path of a Node that is recent enough: the one npm brought for this platform, else the one that runs this script. */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const brought = path.join(root, `node_modules/node-${platform}-${process.arch}/bin`, file)
  if (existsSync(brought)) {
    const answer = spawnSync(brought, ['--version'], { encoding: 'utf8' })
    if (answer.status === 0 && isRecent(answer.stdout.trim())) return brought
  }
  if (isRecent(process.version)) return process.execPath
  say(
    `set-up: Quoin needs Node ${OLDEST_NODE.join('.')} or newer; npm has none for ${process.platform} ${process.arch}, and this is ${process.version}: install it from nodejs.org.`,
  )
  process.exit(1)
}

/**
 * How glibc's malloc keeps memory, which it is told at the start of a process or never: one arena for all threads, and what is free at its
 * end is given back. With an arena a thread, and a limit that grows with what was asked for, the window's host keeps 90 MiB more of
 * the large project of `bench:ui` (620 MiB and 530), and is no quicker. Other systems do not know these names.
 */
const SPARING_MALLOC = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' }

const [task, ...taskArguments] = process.argv.slice(2)
if (!task || task === '--help' || task === '-h') {
  process.stdout.write(`${USAGE}\n`)
  process.exit(task ? 0 : 2)
}

installPackages()
const bin = path.join(root, 'node_modules/.bin')
const child = spawn(findNode(), [path.join(root, 'scripts/run.ts'), task, ...taskArguments], {
  stdio: 'inherit',
  env: {
    ...SPARING_MALLOC,
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
    INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
  },
})
// Whoever knows only this process signals only it; the child ends in its own time, and this one with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
// npm and its shell die of a signal without passing it on: whoever outlives them would hold the project's lock for ever.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM')
}, 1000).unref()
child.on('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1)
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name)
  process.kill(process.pid, signal)
})
