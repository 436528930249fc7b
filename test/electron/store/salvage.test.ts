import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createProject, openProject } from '../../../electron/store/project.ts'
import { hasLost, salvageProject } from '../../../electron/store/salvage.ts'
import { AT, article, clock, folder, names, note, problemOf } from './files.ts'

const PAGE_BYTES = 4096
const ARTICLES = Array.from({ length: 12 }, (_, i) => article(`a${i}`, `Слово ${i}. `.repeat(400)))

/** A project with articles and decisions, closed; its bytes. */
function project(path: string, events = 60): Buffer {
  const made = createProject(path, clock, 'Ada')
  made.addArticles(ARTICLES)
  for (let i = 0; i < events; i++) made.append('review.note', [note(`note ${i} ${'x'.repeat(200)}`)], 'Ada', AT)
  made.close()
  return readFileSync(path)
}

function contents(path: string) {
  const opened = openProject(path, { readOnly: true, editor: 'Ada', clock })
  const found = { articles: opened.articles(), log: opened.log() }
  opened.close()
  return found
}

describe('salvage', () => {
  test('of a sound file gives all of it', () => {
    const at = folder()
    project(join(at, 'p.quoin'))
    expect(salvageProject(join(at, 'p.quoin'), join(at, 'new.quoin'), clock, 'Ada')).toEqual({
      ...{ articles: 12, events: 60, lostArticles: [], damagedArticles: [], lostEvents: [], endless: [] },
      ...{ missing: [], isHeaderMade: false, isWalDamaged: false, isDoubtful: false, isElsewhere: false },
    })
    expect(contents(join(at, 'new.quoin'))).toEqual(contents(join(at, 'p.quoin')))
    expect(names(at)).toEqual(['new.quoin', 'p.quoin'])
  })

  test('of a file with ruined pages gives what stands on the others, says what is gone, and leaves the file alone', () => {
    const at = folder()
    const [path, target] = [join(at, 'p.quoin'), join(at, 'new.quoin')]
    const sound = project(path)
    const { articles, log } = contents(path)
    const pages = sound.length / PAGE_BYTES
    const outcomes = new Set<string>()
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: pages - 1 }), { minLength: 1, maxLength: 3 }), ruined => {
        const bytes = Buffer.from(sound)
        for (const page of ruined) bytes.fill(0xa5, page * PAGE_BYTES, (page + 1) * PAGE_BYTES)
        writeFileSync(path, bytes)
        const code = problemOf(() => {
          const salvage = salvageProject(path, target, clock, 'Ada')
          const found = contents(target)
          expect([found.articles.length, found.log.length]).toEqual([salvage.articles, salvage.events])
          expect(found.articles.filter(one => !salvage.damagedArticles.includes(one.file))).toEqual(
            articles.filter(({ id, file }) =>
              found.articles.some(one => one.id === id && !salvage.damagedArticles.includes(file)),
            ),
          )
          expect(found.log).toEqual(log.filter(({ seq }) => found.log.some(one => one.seq === seq)))
          const gone =
            salvage.lostArticles.length + salvage.lostEvents.reduce((sum, r) => sum + r.last - r.first + 1, 0)
          const all = articles.length + log.length
          if (salvage.endless.length === 0) expect(found.articles.length + found.log.length + gone).toBe(all)
          outcomes.add(gone + salvage.damagedArticles.length > 0 ? 'some' : 'all')
        })
        if (code !== null) outcomes.add(String(code))
        writeFileSync(target, '')
        expect(readFileSync(path)).toEqual(bytes)
        expect(names(at)).toEqual(['new.quoin', 'p.quoin'])
        rmSync(target)
      }),
      { numRuns: 15 },
    )
    expect(outcomes.has('some')).toBe(true)
  })

  test('names a loss whenever something is gone, whatever was written over the file', () => {
    const at = folder()
    const [path, target] = [join(at, 'p.quoin'), join(at, 'new.quoin')]
    const sound = project(path, 80)
    const before = contents(path)
    const stretch = fc.record({
      at: fc.integer({ min: 0, max: sound.length - 1 }),
      length: fc.constantFrom(512, PAGE_BYTES, 3 * PAGE_BYTES),
      seed: fc.integer({ min: 0, max: 255 }),
      isNoise: fc.boolean(),
    })
    let [whole, some] = [0, 0]
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 4 }), stretches => {
        const bytes = Buffer.from(sound)
        for (const { at: from, length, seed, isNoise } of stretches) {
          const start = Math.floor(from / 512) * 512
          for (let i = start; i < Math.min(bytes.length, start + length); i++)
            bytes[i] = isNoise ? (Math.imul(i + seed, 2654435761) >>> 13) & 0xff : seed
        }
        writeFileSync(path, bytes)
        const code = problemOf(() => {
          const salvage = salvageProject(path, target, clock, 'Ada')
          const after = contents(target)
          const isSame = JSON.stringify(after) === JSON.stringify(before)
          if (!isSame) expect(hasLost(salvage)).toBe(true)
          if (isSame) whole++
          else some++
        })
        if (code !== null) some++
        rmSync(target, { force: true })
        expect(readFileSync(path)).toEqual(bytes)
      }),
      {
        numRuns: 12,
        // Gave a number of a row that JavaScript cannot hold (seed 228848878).
        examples: [
          [
            [
              { at: 98_816, length: 12_288, seed: 129, isNoise: false },
              { at: 0, length: 512, seed: 0, isNoise: false },
            ],
          ],
        ],
      },
    )
    expect(whole + some).toBe(12)
    expect(some).toBeGreaterThan(0)
  }, 300_000)

  test('of a file whose first page is ruined gives all of it, and says that the page was put in anew', () => {
    const at = folder()
    const [path, target] = [join(at, 'p.quoin'), join(at, 'new.quoin')]
    const sound = project(path)
    const before = contents(path)
    for (const [from, to] of [
      [0, PAGE_BYTES],
      [0, 100],
      [100, PAGE_BYTES],
    ] as const) {
      writeFileSync(path, Buffer.from(sound).fill(0xa5, from, to))
      const salvage = salvageProject(path, target, clock, 'Ada')
      expect([salvage.isHeaderMade, hasLost(salvage)]).toEqual([true, false])
      expect(contents(target)).toEqual(before)
      rmSync(target)
    }
    // After all of the file was written anew its tables stand elsewhere.
    writeFileSync(path, sound)
    const opened = openProject(path, { readOnly: true, editor: 'Ada', clock })
    opened.copyTo(join(at, 'copy.quoin'))
    opened.close()
    writeFileSync(path, readFileSync(join(at, 'copy.quoin')).fill(0, 0, PAGE_BYTES))
    expect(salvageProject(path, target, clock, 'Ada').isHeaderMade).toBe(true)
    expect(contents(target)).toEqual(before)
  })

  test('a text and another program’s file are not taken for a project', () => {
    const at = folder()
    const [path, target] = [join(at, 'p.quoin'), join(at, 'new.quoin')]
    writeFileSync(path, 'no database at all '.repeat(2000))
    expect(problemOf(() => salvageProject(path, target, clock, 'Ada'))).toBe('error.store.noProject')
    expect(names(at)).toEqual(['p.quoin'])
    rmSync(path)
    const other = new DatabaseSync(path)
    other.exec('CREATE TABLE articles (place INTEGER PRIMARY KEY, text TEXT); PRAGMA application_id = 7')
    other.exec('CREATE TABLE review_log (seq INTEGER PRIMARY KEY); INSERT INTO articles VALUES (1, 1)')
    other.close()
    expect(problemOf(() => salvageProject(path, target, clock, 'Ada'))).toBe('error.store.noProject')
    expect(names(at)).toEqual(['p.quoin'])
  })

  test('one spoilt byte of the header costs nothing, whichever it is, and no reader takes it for a fault of the program', () => {
    const at = folder()
    const [path, target] = [join(at, 'p.quoin'), join(at, 'new.quoin')]
    const sound = project(path, 5)
    const before = contents(path)
    for (let place = 0; place < 100; place++) {
      const bytes = Buffer.from(sound)
      bytes[place] = (bytes[place] ?? 0) ^ 0xff
      writeFileSync(path, bytes)
      const salvage = salvageProject(path, target, clock, 'Ada')
      expect([place, hasLost(salvage), contents(target)]).toEqual([place, false, before])
      rmSync(target)
      problemOf(() => openProject(path, { readOnly: true, editor: 'Ada', clock }).close())
    }
    writeFileSync(path, Buffer.from(sound).fill(0x5a, 60, 96))
    expect(problemOf(() => openProject(path, { readOnly: false, editor: 'Ada', clock }))).toBe(
      'error.store.otherProgram',
    )
    const salvage = salvageProject(path, target, clock, 'Ada')
    expect([salvage.isHeaderMade, salvage.isElsewhere, hasLost(salvage)]).toEqual([false, true, false])
    rmSync(target)
    for (const version of [0, 0x5a5a5a5a]) {
      const bytes = Buffer.from(sound)
      bytes.writeUInt32BE(version, 60)
      writeFileSync(path, bytes)
      expect(problemOf(() => openProject(path, { readOnly: false, editor: 'Ada', clock }))).toBe('error.store.damaged')
      expect(names(at)).toEqual(['p.quoin'])
    }
  })

  test('a later form is refused, also where its tables are those of this one', () => {
    const at = folder()
    const path = join(at, 'p.quoin')
    project(path, 3)
    const database = new DatabaseSync(path)
    database.exec("PRAGMA user_version = 2; INSERT INTO review_log VALUES (4, '', '', 2, '', 9, '{}')")
    database.close()
    expect(problemOf(() => salvageProject(path, join(at, 'new.quoin'), clock, 'Ada'))).toBe('error.store.newer')
  })

  test('a ruined page that no article and no decision stands on costs nothing, and nothing is said to be in doubt', () => {
    const at = folder()
    const [path, target] = [join(at, 'p.quoin'), join(at, 'new.quoin')]
    const sound = project(path)
    const before = contents(path)
    const database = new DatabaseSync(path)
    const roots = database.prepare('SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0').all()
    database.close()
    const beside = roots.filter(({ name }) => name !== 'articles' && name !== 'review_log')
    expect(beside.map(({ name }) => name).sort()).toEqual(['project', 'sqlite_autoindex_articles_1', 'vectors'])
    for (const { rootpage } of beside)
      for (const byte of [0, 0xa5]) {
        const page = Number(rootpage) - 1
        writeFileSync(path, Buffer.from(sound).fill(byte, page * PAGE_BYTES, (page + 1) * PAGE_BYTES))
        const salvage = salvageProject(path, target, clock, 'Ada')
        expect([salvage.isDoubtful, salvage.isElsewhere, hasLost(salvage)]).toEqual([false, true, false])
        expect(contents(target)).toEqual(before)
        rmSync(target)
      }
  })

  test('writes that had not reached the file and cannot be read are named', () => {
    const at = folder()
    const [path, target, damaged] = [join(at, 'p.quoin'), join(at, 'new.quoin'), join(at, 'd.quoin')]
    project(path)
    const open = openProject(path, { readOnly: false, editor: 'Ada', clock })
    // Somebody reads what was there before: until then nothing of what comes after it is brought into the file.
    const reader = new DatabaseSync(path, { readOnly: true })
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM review_log').get()
    for (let i = 0; i < 8; i++) open.append('review.note', [note(`late ${i}`)], 'Ada', AT)
    const [main, wal] = [readFileSync(path), readFileSync(`${path}-wal`)]
    reader.close()
    open.close()
    const tried = (log: Buffer) => {
      writeFileSync(damaged, main)
      writeFileSync(`${damaged}-wal`, log)
      const salvage = salvageProject(damaged, target, clock, 'Ada')
      rmSync(target)
      return salvage
    }
    const sound = tried(wal)
    expect([sound.events, hasLost(sound)]).toEqual([68, false])
    const spoilt = tried(Buffer.from(wal).fill(0x5a, Math.floor(wal.length / 2), Math.floor(wal.length / 2) + 64))
    expect([spoilt.events < 68, spoilt.isWalDamaged, hasLost(spoilt)]).toEqual([true, true, true])
    // The last write was under way when the power went: nobody was told that it was done.
    expect(tried(wal.subarray(0, wal.length - 100)).isWalDamaged).toBe(false)
  })

  test('of a file that was cut short gives what came before the cut, and never says that nothing is missing', () => {
    const at = folder()
    const [path, target] = [join(at, 'p.quoin'), join(at, 'new.quoin')]
    const sound = project(path)
    const { articles } = contents(path)
    const cut = (share: number) => {
      writeFileSync(path, sound.subarray(0, Math.floor(sound.length * share)))
      const salvage = salvageProject(path, target, clock, 'Ada')
      rmSync(target)
      return salvage
    }
    for (const share of [0.5, 0.8, 0.95]) {
      const { articles: saved, lostArticles, damagedArticles, lostEvents, endless } = cut(share)
      expect(saved).toBeGreaterThan(0)
      expect(saved).toBeLessThanOrEqual(articles.length)
      expect(lostArticles.length + damagedArticles.length + lostEvents.length + endless.length).toBeGreaterThan(0)
    }
  })

  test('is refused where no article can be read, and never writes over a file', () => {
    const at = folder()
    const sound = project(join(at, 'p.quoin'), 1)
    writeFileSync(join(at, 'p.quoin'), Buffer.concat([sound.subarray(0, PAGE_BYTES), Buffer.alloc(sound.length, 0xa5)]))
    expect(problemOf(() => salvageProject(join(at, 'p.quoin'), join(at, 'new.quoin'), clock, 'Ada'))).toBe(
      'error.store.nothingToSalvage',
    )
    expect(names(at)).toEqual(['p.quoin'])
    expect(problemOf(() => salvageProject(join(at, 'p.quoin'), join(at, 'p.quoin'), clock, 'Ada'))).toBe(
      'error.store.exists',
    )
  })
})
