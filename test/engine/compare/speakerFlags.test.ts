import { expect, test } from 'vitest'
import { speakerFlags } from '../../../engine/compare/speakerFlags.ts'

type Mention = readonly [lang: string, speaker: string]

function flagged([aLang, a]: Mention, [bLang, b]: Mention): readonly string[] {
  const spoken = (lang: string, speaker: string) => ({ lang, speaker, speakerId: null })
  return speakerFlags(spoken(aLang, a), spoken(bLang, b)).map(({ kind, words }) => `${kind}:${words}`)
}

test.each<[Mention, Mention]>([
  // One first name, and surnames of one stem: what a changed speaker may well be.
  [
    ['uk', 'Павло Зінчук'],
    ['ru', 'Павел Зинченко'],
  ],
  [
    ['en', 'Pavlo Zinchuk'],
    ['ru', 'Павла Зинченко'],
  ],
  [
    ['en', 'Anna Kovalenko'],
    ['uk', 'Анною Ковальчук'],
  ],
  [
    ['en', 'Ivan Petrov'],
    ['ky', 'Иван Петровскийдин'],
  ],
  [
    ['en', 'John Smith'],
    ['ru', 'Джон Браун'],
  ],
  [
    ['en', 'Ada Lorring'],
    ['ru', 'Вера Никитина'],
  ],
])('%j and %j are two people', (a, b) => {
  expect(flagged(a, b)).toEqual([`agent:${a[1]} → ${b[1]}`])
  expect(flagged(b, a)).toEqual([`agent:${b[1]} → ${a[1]}`])
})

test.each<[Mention, Mention]>([
  [
    ['uk', 'Павлом Зінчуком'],
    ['ru', 'Павла Зинчука'],
  ],
  [
    ['uk', 'Зінчук Павло'],
    ['en', 'Pavlo Zinchuk'],
  ],
  [
    ['uk', 'Павло Іванович Зінчук'],
    ['en', 'Pavlo Zinchuk'],
  ],
  [
    ['uk', 'Павло Іванович'],
    ['en', 'Pavlo Zinchuk'],
  ],
  [
    ['uk', 'Зінчук'],
    ['en', 'Pavlo Zinchenko'],
  ],
  [
    ['en', 'Ivan Petrov'],
    ['ky', 'Иван Петровдун'],
  ],
  [
    ['en', 'Kim Jong Un'],
    ['ru', 'Ким Чен Ын'],
  ],
  [
    ['en', 'Graham Knight'],
    ['ru', 'Грэм Найт'],
  ],
  [
    ['en', 'Joseph Martin'],
    ['ru', 'Джо Мартин'],
  ],
])('%j and %j may be one', (a, b) => {
  expect([...flagged(a, b), ...flagged(b, a)]).toEqual([])
})
