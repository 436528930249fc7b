import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeWhole } from '../../../electron/services/writeWhole.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-write-'))
})

afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true })
})

/** The problem's code; null where the file was written. */
async function wrong(path: string): Promise<string | null> {
  const written = await writeWhole(path, 'new\n', 'shown')
  return written.ok ? null : written.problem.code
}

test('a pipe is written into and stays a pipe: a device must never be replaced by a file', async () => {
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const reader = spawn('cat', [pipe])
  const [heard, written] = await Promise.all([text(reader.stdout), writeWhole(pipe, 'rows\n', 'pipe')])
  expect([heard, written.ok, lstatSync(pipe).isFIFO()]).toEqual(['rows\n', true, true])
})

test('a link leads to its file and stays a link', async () => {
  const [file, link] = [join(folder, 'file.tsv'), join(folder, 'link.tsv')]
  writeFileSync(file, 'old')
  symlinkSync(file, link)
  expect((await writeWhole(link, 'new', 'link.tsv')).ok).toBe(true)
  expect([readFileSync(file, 'utf8'), lstatSync(link).isSymbolicLink()]).toEqual(['new', true])
})

test('a file that is there is replaced only where that was asked for, and keeps its permissions', async () => {
  const file = join(folder, 'pairs.tsv')
  expect(await writeWhole(file, 'first', 'shown', false)).toEqual({ ok: true, value: null })
  chmodSync(file, 0o640)
  expect(await writeWhole(file, 'second', 'shown', false)).toEqual({
    ok: false,
    problem: { code: 'error.file.exists', params: { file: 'shown' } },
  })
  expect(readFileSync(file, 'utf8')).toBe('first')
  expect((await writeWhole(file, 'second', 'shown', true)).ok).toBe(true)
  expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['second', 0o640])
})

test('a name as long as a name can be is written', async () => {
  const file = join(folder, 'n'.repeat(255))
  expect(await wrong(file)).toBe(null)
  expect(await wrong(join(folder, 'n'.repeat(256)))).toBe('error.file.longName')
})

describe('what goes wrong is one sentence, and what was there stays', () => {
  test('a folder in the way, a folder that is not there, a file for a folder, a full device', async () => {
    mkdirSync(join(folder, 'dir'))
    writeFileSync(join(folder, 'file'), 'old')
    expect(await wrong(join(folder, 'dir'))).toBe('error.file.isFolder')
    expect(await wrong(join(folder, 'no/a.tsv'))).toBe('error.file.noFolder')
    expect(await wrong(join(folder, 'file/a.tsv'))).toBe('error.file.noFolder')
    if (existsSync('/dev/full')) expect(await wrong('/dev/full')).toBe('error.file.full')
    expect([readdirSync(folder).sort(), readFileSync(join(folder, 'file'), 'utf8')]).toEqual([['dir', 'file'], 'old'])
  })

  test('a folder that went away while the export was made', async () => {
    const gone = join(folder, 'gone')
    mkdirSync(gone)
    rmSync(gone, { recursive: true })
    expect(await wrong(join(gone, 'a.tsv'))).toBe('error.file.noFolder')
  })

  test('a project in the way', async () => {
    writeFileSync(join(folder, 'p.quoin'), 'SQLite format 3\0rest')
    expect(await wrong(join(folder, 'p.quoin'))).toBe('error.file.project')
    expect(readFileSync(join(folder, 'p.quoin'), 'utf8')).toBe('SQLite format 3\0rest')
    // What would be there is the log of its last writes.
    for (const side of ['-wal', '-shm', '-journal', '-lock'])
      expect(await wrong(join(folder, `p.quoin${side}`))).toBe('error.file.project')
    expect(readdirSync(folder)).toEqual(['p.quoin'])
    expect(await wrong(join(folder, 'notes-lock'))).toBeNull()
  })

  test('a file or a folder that may not be written to', () => {
    const file = join(folder, 'a.tsv')
    writeFileSync(file, 'old')
    chmodSync(file, 0o444)
    expect(asNobody(file)).toBe('error.file.locked')
    chmodSync(file, 0o644)
    chmodSync(folder, 0o555)
    expect(asNobody(join(folder, 'b.tsv'))).toBe('error.file.locked')
    chmodSync(folder, 0o755)
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.tsv']])
  })

  test('a disk that is full: the half that was written is taken away', () => {
    const file = join(folder, 'a.tsv')
    writeFileSync(file, 'old')
    // A limit on the size of files stands for a small disk: 64 blocks of 512 bytes or 1 kB, as the shell counts.
    const { status, stdout } = spawnSync('sh', ['-c', `ulimit -f 64 && exec "$0" "$@"`, ...writing(file, 1_000_000)], {
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([0, 'error.file.full'])
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.tsv']])
  })
})

/** Node and its arguments that write `size` letters to `file` and print what went wrong; `before` is run once all is loaded. */
function writing(file: string, size: number, before = ''): readonly string[] {
  const module = pathToFileURL(join(import.meta.dirname, '../../../electron/services/writeWhole.ts')).href
  const script = `import { writeWhole } from '${module}'
    ${before}
    const written = await writeWhole(${JSON.stringify(file)}, 'x'.repeat(${size}), 'shown')
    process.stdout.write(written.ok ? 'written' : written.problem.code)`
  return [process.execPath, '--input-type=module', '-e', script]
}

/** What goes wrong for somebody who is not the superuser, whom permissions do not hold. */
function asNobody(file: string): string {
  const isRoot = process.getuid?.() === 0
  if (isRoot) chmodSync(folder, statSync(folder).mode | 0o055)
  const [command = '', ...rest] = writing(file, 3, isRoot ? 'process.setgid(65534); process.setuid(65534)' : '')
  const { stdout, stderr } = spawnSync(command, rest, { encoding: 'utf8' })
  return stdout || stderr
}

test('a link that leads to no file is not replaced, nor is a file made for a name that only a folder can have', async () => {
  const [dead, loop] = [join(folder, 'dead'), join(folder, 'loop')]
  symlinkSync('absent', dead)
  symlinkSync('loop', loop)
  expect(await wrong(dead)).toBe('error.file.deadLink')
  expect(await wrong(loop)).toBe('error.file.loop')
  for (const shown of ['new/', 'new/.'])
    expect(await writeWhole(join(folder, 'new'), 'words', shown)).toMatchObject({
      problem: { code: 'error.file.isFolder' },
    })
  expect([lstatSync(dead).isSymbolicLink(), readdirSync(folder).sort()]).toEqual([true, ['dead', 'loop']])
})
