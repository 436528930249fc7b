import { describe, expect, it } from 'vitest'
import { languageOf } from '../../../engine/text/language.ts'
import { handMadeCases } from '../../../scripts/handMadeCases.ts'

describe('the language of a text', () => {
  it('is told on a headline by letters and small words', () => {
    const headlines = {
      'Мы не отступим, заявил мэр': 'ru',
      'Ми не відступимо, заявив мер': 'uk',
      'Биз артка чегинбейбиз, деди мэр': 'ky',
      'The mayor said it will not happen': 'en',
    }
    expect(Object.fromEntries(Object.keys(headlines).map(words => [words, languageOf(words).lang]))).toEqual(headlines)
  })

  it('is told of a sentence by small words that two of the languages share, against the third', () => {
    const sentences = {
      'Мэр Бишкека: «Никакие фильтры нам не помогут».': 'ru',
      'Мэр Оша: «Не будет по дороге на рынок».': 'ru',
      'Бишкек мэри: «Эч кандай чыпка жардам бербейт».': 'ky',
    }
    expect(Object.fromEntries(Object.keys(sentences).map(words => [words, languageOf(words).lang]))).toEqual(sentences)
  })

  it('is right on every hand-made case of eighty letters and more', () => {
    const wrong = (['en', 'ru', 'uk', 'ky'] as const).flatMap(lang =>
      handMadeCases(lang)
        .filter(({ text }) => text.replace(/\P{L}/gu, '').length >= 80)
        .filter(({ text }) => languageOf(text).lang !== lang)
        .map(({ name }) => `${lang} ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('is the ISO 639-3 code of another language', () => {
    expect(
      languageOf('Қазақстан үкіметі бүгін жаңа мектептер салу туралы қаулы қабылдады, деп хабарлады министрлік.').lang,
    ).toBe('kaz')
    expect(
      languageOf('Прэзідэнт заявіў сёння, што краіна будзе развівацца і далей, нягледзячы на складаныя ўмовы.').lang,
    ).toBe('bel')
    expect(
      languageOf(
        'Der Bürgermeister sagte am Montag, die Brücke werde erst im Frühjahr wieder geöffnet, niemand müsse sich sorgen.',
      ).lang,
    ).toBe('deu')
  })

  it('is und and not sure where there are no letters', () => {
    expect(languageOf('')).toEqual({ lang: 'und', sure: false })
    expect(languageOf('12 345 — 6:7!')).toEqual({ lang: 'und', sure: false })
  })

  it('stays Russian where a few Kyrgyz names stand in it', () => {
    expect(
      languageOf('Айгүл Өмүрова рассказала, что объединение «Төмөнкү арна» обратится в суд, если договор не подпишут.')
        .lang,
    ).toBe('ru')
  })

  it('is that of the words, however long the addresses between them are', () => {
    const address = 'https://example.com/news/2031/05/05/city-council-votes-to-close-the-old-park?utm_source=telegram'
    const uk = `У [понеділок](${address}) міська рада проголосувала за [огорожу](${address}), повідомила www.example.com/the/park.`
    expect(languageOf(uk).lang).toBe('uk')
    expect(languageOf(`Мост закрыли (${address}), пишите на press-service@bridge-and-road.example.com.`).lang).toBe(
      'ru',
    )
    expect(languageOf(`The council has closed the bridge: ${address}`).lang).toBe('en')
  })

  it('is guessed of letters without an end as fast as of words', () => {
    const took = (text: string) => {
      const begun = performance.now()
      languageOf(text)
      return performance.now() - begun
    }
    const words = 'мост '.repeat(2_400)
    took(words)
    expect(took('ы'.repeat(12_000))).toBeLessThan(10 * took(words) + 100)
  })

  it('is guessed from an address where nothing else is there', () => {
    expect(languageOf('https://example.com/the-bridge-is-closed').lang).toBe('en')
  })
})
