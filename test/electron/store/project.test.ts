import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { migrate, VERSION } from '../../../electron/store/migrate.ts'
import { removeDatabase } from '../../../electron/store/openDatabase.ts'
import { createProject, openProject, type StoredProject } from '../../../electron/store/project.ts'
import { AT, article, clock, folder, names, note, problemOf } from './files.ts'

const writing = { readOnly: false, editor: 'Ada', clock } as const
const reading = { readOnly: true, editor: 'Bea', clock } as const

function used<T>(project: StoredProject, work: (project: StoredProject) => T): T {
  try {
    return work(project)
  } finally {
    project.close()
  }
}

/** Longer than a page, so that it stands on pages of its own. */
const VECTOR = new Uint8Array(6000).fill(7)

describe('a project file', () => {
  test('gives back articles and decisions as they were, in their order', () => {
    const path = join(folder(), 'p.quoin')
    const articles = [
      article('b', 'Plain words'),
      article('a', 'Слова «в кавычках» — сөз 😀\r\n'),
      article('c', 'a NUL \0 and half a pair \ud83d of two'),
    ]
    const bodies = [note('one\ud800'), note('two\0')]
    used(createProject(path, clock, 'Ada'), project => {
      project.addArticles(articles)
      expect(project.append('review.note', bodies, 'Ada', AT).map(event => event.seq)).toEqual([1, 2])
      project.append('review.note', [note('three')], 'Bea', AT)
    })
    used(openProject(path, writing), project => {
      expect(project.articles()).toEqual(articles)
      expect(project.log()).toEqual([
        { seq: 1, at: AT, by: 'Ada', v: 1, command: 'review.note', undoGroup: 1, body: bodies[0] },
        { seq: 2, at: AT, by: 'Ada', v: 1, command: 'review.note', undoGroup: 1, body: bodies[1] },
        { seq: 3, at: AT, by: 'Bea', v: 1, command: 'review.note', undoGroup: 2, body: note('three') },
      ])
    })
  })

  test('stands alone once it is closed', () => {
    const at = folder()
    used(createProject(join(at, 'p.quoin'), clock, 'Ada'), project => {
      project.append('review.note', [note('kept')], 'Ada', AT)
      expect(names(at)).toContain('p.quoin-lock')
    })
    expect(names(at)).toEqual(['p.quoin'])
    copyFileSync(join(at, 'p.quoin'), join(at, 'copy.quoin'))
    expect(used(openProject(join(at, 'copy.quoin'), writing), project => project.log().length)).toBe(1)
    used(openProject(join(at, 'p.quoin'), reading), project => expect(project.log().length).toBe(1))
    expect(names(at)).toEqual(['copy.quoin', 'p.quoin'])
  })

  test('can be copied while it is open: the file alone holds what was written', () => {
    const at = folder()
    const copy = join(at, 'copy.quoin')
    used(createProject(join(at, 'p.quoin'), clock, 'Ada'), project => {
      project.addArticles([article('a', 'Plain words')])
      project.append('review.note', [note('one')], 'Ada', AT)
      project.append('review.note', [note('two')], 'Ada', AT)
      copyFileSync(join(at, 'p.quoin'), copy)
    })
    used(openProject(copy, reading), project => {
      expect(project.articles()).toEqual([article('a', 'Plain words')])
      expect(project.log().map(({ body }) => body)).toEqual([note('one'), note('two')])
    })
  })

  test('keeps its log: nothing in it is changed or deleted', () => {
    const path = join(folder(), 'p.quoin')
    used(createProject(path, clock, 'Ada'), project => project.append('review.note', [note('x')], 'Ada', AT))
    const database = new DatabaseSync(path)
    expect(() => database.exec("UPDATE review_log SET by = 'Eve'")).toThrow('never changed')
    expect(() => database.exec('DELETE FROM review_log')).toThrow('nothing is deleted')
    expect(() => database.exec("REPLACE INTO review_log VALUES (1, '', '', 1, '', 1, '{}')")).toThrow('never changed')
    database.close()
  })

  test('keeps vectors by key, and none in a project that is only read', () => {
    const path = join(folder(), 'p.quoin')
    const bytes = (n: number) => Uint8Array.from([n, 0, 255])
    used(createProject(path, clock, 'Ada'), ({ vectors }) => {
      vectors.put([
        { key: 'x', vector: bytes(1), words: null },
        { key: 'y', vector: bytes(2), words: bytes(3) },
      ])
      vectors.put([{ key: 'x', vector: bytes(4), words: bytes(5) }])
      const many = Array.from({ length: 200 }, (_, i) => `none${i}`)
      expect([...vectors.get(['y', ...many, 'x'])].sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
        { key: 'x', vector: bytes(4), words: bytes(5) },
        { key: 'y', vector: bytes(2), words: bytes(3) },
      ])
    })
    used(openProject(path, reading), ({ vectors }) => {
      vectors.put([{ key: 'z', vector: bytes(1), words: null }])
      expect(vectors.get(['y', 'z']).map(({ key }) => key)).toEqual(['y'])
    })
  })

  test('writes all events of a command or none', () => {
    const path = join(folder(), 'p.quoin')
    used(createProject(path, clock, 'Ada'), project => {
      const broken = { kind: 'group.noted', group: '', reference: 'a', note: '' } as const
      expect(() => project.append('review.note', [note('first'), broken], 'Ada', AT)).toThrow()
      expect(project.log()).toEqual([])
      expect(project.append('review.note', [note('second')], 'Ada', AT)[0]?.seq).toBe(1)
    })
  })
})

describe('one writer', () => {
  test('keeps others from writing, not from reading, and is named', () => {
    const path = join(folder(), 'p.quoin')
    used(createProject(path, clock, 'Ada'), project => {
      expect(problemOf(() => openProject(path, writing))).toBe('error.store.locked')
      used(openProject(path, { ...writing, readOnly: 'ifNeeded' }), other => {
        expect(other.readOnly).toEqual({
          code: 'error.store.locked',
          params: { file: path, editor: 'Ada', since: AT },
        })
        project.append('review.note', [note('seen')], 'Ada', AT)
        expect(other.log().length).toBe(1)
        expect(problemOf(() => other.append('review.note', [note('no')], 'Bea', AT))).toBe('error.store.locked')
      })
    })
    used(openProject(path, writing), project => expect(project.readOnly).toBe(null))
  })
})

describe('a file that cannot be used', () => {
  const made = (path: string) => used(createProject(path, clock, 'Ada'), () => path)

  test('is told apart by its fault, and not touched', () => {
    const at = folder()
    const path = (name: string) => join(at, name)
    writeFileSync(path('empty.quoin'), '')
    writeFileSync(path('text.quoin'), 'This is not a database. '.repeat(20))
    mkdirSync(path('folder.quoin'))
    const other = new DatabaseSync(path('other.quoin'))
    other.exec('CREATE TABLE t (x)')
    other.close()
    made(path('newer.quoin'))
    const newer = new DatabaseSync(path('newer.quoin'))
    newer.exec(`PRAGMA user_version = ${VERSION + 1}`)
    newer.close()
    const before = readFileSync(path('newer.quoin'))
    const codes = ['missing', 'empty', 'text', 'folder', 'other', 'newer'].map(name =>
      problemOf(() => openProject(path(`${name}.quoin`), { ...writing, readOnly: 'ifNeeded' })),
    )
    expect(codes).toEqual([
      'error.store.missing',
      'error.store.empty',
      'error.store.notDatabase',
      'error.store.folder',
      'error.store.otherProgram',
      'error.store.newer',
    ])
    expect(readFileSync(path('newer.quoin'))).toEqual(before)
    expect(names(at)).toEqual(['empty', 'folder', 'newer', 'other', 'text'].map(name => `${name}.quoin`))
  })

  test('is not overwritten by a new one', () => {
    const path = made(join(folder(), 'p.quoin'))
    expect(problemOf(() => createProject(path, clock, 'Ada'))).toBe('error.store.exists')
    expect(problemOf(() => createProject(join(path, 'p.quoin'), clock, 'Ada'))).toBe('error.store.noFolder')
  })

  test('says that it is damaged where pages, texts or events are', () => {
    const at = folder()
    const path = join(at, 'p.quoin')
    used(createProject(path, clock, 'Ada'), project => {
      project.addArticles([article('a', 'Words. '.repeat(5000))])
      project.append('review.note', [note('x')], 'Ada', AT)
    })
    const bytes = readFileSync(path)
    const holes = Buffer.from(bytes)
    holes.fill(0xa5, 4096)
    writeFileSync(join(at, 'holes.quoin'), holes)
    expect(problemOf(() => openProject(join(at, 'holes.quoin'), writing))).toBe('error.store.damagedWithin')
    const ifNeeded = { ...writing, readOnly: 'ifNeeded' } as const
    expect(problemOf(() => used(openProject(join(at, 'holes.quoin'), ifNeeded), one => one.articles()))).toBe(
      'error.store.damaged',
    )
    const text = Buffer.from(bytes)
    text.write('Wards', text.lastIndexOf('Words'))
    writeFileSync(join(at, 'text.quoin'), text)
    expect(problemOf(() => used(openProject(join(at, 'text.quoin'), writing), one => one.articles()))).toBe(
      'error.store.damagedArticle',
    )
    const event = Buffer.from(bytes)
    event.write('group.tasted', event.indexOf('group.noted') - 1)
    writeFileSync(join(at, 'event.quoin'), event)
    expect(problemOf(() => used(openProject(join(at, 'event.quoin'), writing), one => one.log()))).toBe(
      'error.store.damagedLog',
    )
  })

  test('is read, and never written, where some of its pages are ruined, and says whether articles and decisions are whole', () => {
    const at = folder()
    const path = join(at, 'p.quoin')
    used(createProject(path, clock, 'Ada'), project => {
      project.addArticles([article('a', 'Words. '.repeat(50))])
      project.append('review.note', [note('x')], 'Ada', AT)
      project.vectors.put(Array.from({ length: 60 }, (_, i) => ({ key: `k${i}`, vector: VECTOR, words: VECTOR })))
    })
    const bytes = readFileSync(path)
    // Vectors were written last.
    bytes.fill(0, bytes.length - 10 * 4096)
    writeFileSync(path, bytes)
    used(openProject(path, { ...writing, readOnly: 'ifNeeded' }), project => {
      const params = { file: path, what: 'elsewhere', argument: `"${path}"` }
      expect(project.readOnly).toEqual({ code: 'error.store.damagedWithin', params })
      expect([project.articles().length, project.log().length]).toEqual([1, 1])
      expect(problemOf(() => project.append('review.note', [note('y')], 'Ada', AT))).toBe('error.store.damagedWithin')
    })
    expect(readFileSync(path)).toEqual(bytes)
    expect(names(at)).toEqual(['p.quoin'])
  })

  test('is read where nothing may be written', () => {
    const at = folder()
    made(join(at, 'p.quoin'))
    chmodSync(at, 0o555)
    chmodSync(join(at, 'p.quoin'), 0o444)
    // Root may write anywhere: the reader is then nobody.
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const script = join(import.meta.dirname, 'openAndSay.ts')
    const answer = execFileSync(process.execPath, [script, join(at, 'p.quoin')], { ...nobody, encoding: 'utf8' })
    chmodSync(at, 0o755)
    expect(answer.trim()).toBe('error.store.noPermission, 0 articles')
    expect(names(at)).toEqual(['p.quoin'])
  })
})

describe('a file of an older form', () => {
  test('is brought up to date by every migration, one version at a time', () => {
    const database = new DatabaseSync(':memory:')
    for (let version = 1; version <= VERSION; version++) {
      migrate(database, version)
      expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: version })
    }
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()
    expect(tables.map(({ name }) => name)).toEqual(['articles', 'project', 'review_log', 'vectors'])
    database.close()
  })
})

test.each(['-wal', '-shm', '-journal'])('what lies beside the place of a new project as its %s is kept', side => {
  const at = folder()
  const path = join(at, 'new.quoin')
  const source = join(at, 'source.quoin')
  const project = createProject(source, clock, 'Ada')
  writeFileSync(path + side, 'somebody’s')
  const refused = { code: 'error.store.leftover', params: { file: path, beside: `new.quoin${side}` } }
  for (const make of [() => createProject(path, clock, 'Ada'), () => project.copyTo(path)]) {
    expect(make).toThrow(expect.objectContaining({ problem: refused }))
    expect(readFileSync(path + side, 'utf8')).toBe('somebody’s')
    expect(existsSync(path)).toBe(false)
  }
  project.close()
})

test.runIf(process.platform !== 'win32').each(['-wal', '-shm', '-journal', '-lock'])(
  'a link or a folder as its %s likewise, and the file it leads to',
  side => {
    const path = join(folder(), 'new.quoin')
    mkdirSync(path + side)
    expect(problemOf(() => createProject(path, clock, 'Ada'))).toBe('error.store.leftover')
    const linked = join(folder(), 'new.quoin')
    const precious = join(folder(), 'precious')
    writeFileSync(precious, 'words')
    symlinkSync(precious, linked + side)
    expect(problemOf(() => createProject(linked, clock, 'Ada'))).toBe('error.store.leftover')
    expect(lstatSync(linked + side).isSymbolicLink()).toBe(true)
    expect(readFileSync(precious, 'utf8')).toBe('words')
    expect([existsSync(path), existsSync(linked)]).toEqual([false, false])
  },
)

test('what cannot be removed, or was put there since, does not replace the reason for which a project is removed', () => {
  const path = join(folder(), 'new.quoin')
  createProject(path, clock, 'Ada').close()
  mkdirSync(`${path}-wal`)
  removeDatabase(path)
  expect([existsSync(path), existsSync(`${path}-wal`)]).toEqual([false, true])
})

test('an article whose language is called like something every object has is of no known language', () => {
  const path = join(folder(), 'p.quoin')
  used(createProject(path, clock, 'Ada'), project =>
    project.addArticles([
      { ...article('a', 'One'), lang: 'constructor' },
      { ...article('b', 'Two'), lang: 'deu' },
    ]),
  )
  used(openProject(path, reading), project =>
    expect(project.articles().map(({ lang }) => lang)).toEqual(['und', 'deu']),
  )
})
