import { chmod, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArticle } from '../../../electron/services/readArticle.ts'

let folder: string

/** Reads plain text only: nothing of it may reach the reader. */
function read(path: string, from = folder): ReturnType<typeof readArticle> {
  const reader = () => {
    throw new Error('the reader was asked')
  }
  return readArticle(path, { folder: from, reader })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoin-read-'))
})

afterAll(() => rm(folder, { recursive: true }))

test('a text is read with its hash, a relative path from the given folder', async () => {
  await writeFile(join(folder, 'a.md'), 'abc')
  expect(await read('a.md')).toEqual({
    ok: true,
    value: {
      problems: [],
      texts: [
        {
          file: 'a.md',
          place: '',
          format: 'text',
          charset: 'utf-8',
          guessed: false,
          text: 'abc',
          // SHA-256 of "abc": FIPS 180-2, appendix B.1.
          sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
          details: {},
          lang: null,
          leftOut: [],
          captions: [],
        },
      ],
    },
  })
})

test('a path is kept as it was given, with forward slashes', async () => {
  const result = await read(join(folder, 'a.md'), '/')
  expect(result.ok && result.value.texts[0]?.file).toBe(join(folder, 'a.md').replaceAll('\\', '/'))
})

test('a file that is not there, a folder, and one that is too big are each a problem of their own', async () => {
  await mkdir(join(folder, 'sub'))
  await writeFile(join(folder, 'big.txt'), '')
  await truncate(join(folder, 'big.txt'), 20 * 1024 * 1024 + 1)
  // More than Node reads at once: it is refused before it is read.
  await writeFile(join(folder, 'huge.docx'), '')
  await truncate(join(folder, 'huge.docx'), 3 * 1024 ** 3)
  const codes = []
  for (const name of ['nothing.txt', 'a.md/b.txt', 'sub', 'big.txt', 'huge.docx']) {
    const result = await read(name)
    codes.push(result.ok ? null : [result.problem.code, result.problem.params.file])
  }
  expect(codes).toEqual([
    ['error.file.missing', 'nothing.txt'],
    ['error.file.missing', 'a.md/b.txt'],
    ['error.file.directory', 'sub'],
    ['error.file.tooBig', 'big.txt'],
    ['error.file.tooBig', 'huge.docx'],
  ])
})

test('a device that never ends is not read', async () => {
  if (process.platform === 'win32') return
  expect(await read('/dev/zero')).toMatchObject({
    ok: false,
    problem: { code: 'error.file.special', params: { file: '/dev/zero' } },
  })
})

test('a file without the right to read it is unreadable', async () => {
  const path = join(folder, 'locked.txt')
  await writeFile(path, 'abc')
  await chmod(path, 0)
  const result = await read('locked.txt')
  // The system's own account reads everything.
  expect(result.ok ? 'read' : result.problem.code).toBe(process.getuid?.() === 0 ? 'read' : 'error.file.unreadable')
})

test('a project given as an article is refused by its name, whatever it holds', async () => {
  await writeFile(join(folder, 'p.quoin'), 'words enough to be a text')
  expect(await read('p.quoin')).toEqual({
    ok: false,
    problem: { code: 'error.file.quoin', params: { file: 'p.quoin' } },
  })
})

test.each(['"aa bb" said X. ', '«а б», ', '— Да.\n', '  - yes\n', '“', 'a‹'])(
  'a text with more marks of speech than can be compared is refused in a sentence: %j',
  async mark => {
    const read = async (count: number) => {
      const found = await readArticle('a.txt', {
        folder: '/',
        reader: () => {
          throw new Error('plain text needs no reader')
        },
        given: Buffer.from(`The mill stays\n${mark.repeat(count)}`),
      })
      return found.ok ? [found.value.texts.length, ...found.value.problems.map(({ code }) => code)] : []
    }
    expect(await read(20_000)).toEqual([1])
    expect(await read(40_001)).toEqual([0, 'error.file.tooManyQuotes'])
  },
)
