import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createProject, openProject } from '../../../electron/store/project.ts'
import { salvageProject } from '../../../electron/store/salvage.ts'
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
