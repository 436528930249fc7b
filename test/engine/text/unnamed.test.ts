import { describe, expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'
import type { Language } from '../../../engine/types.ts'

/** Somebody who was named just before and says nothing of what follows. */
const BEFORE: Readonly<Record<Language, string>> = {
  ru: 'Мэр Денис Орлов молчал. ',
  uk: 'Мер Денис Орлюк мовчав. ',
  en: 'Mayor Anna Holt was silent. ',
  ky: 'Мэр Денис Осмонов унчукпай турду. ',
}

/** Speakers of the quotations that are speech and of the passages, in this order. */
function speakers(lang: Language, text: string): (string | null)[] {
  const { quotes, passages } = extract(`${BEFORE[lang]}${text}`, { article: 'a', lang })
  const speech = quotes.filter(quote => quote.kind === 'statement' || quote.kind === 'fragment')
  return [...speech, ...passages].map(one => one.speaker?.text ?? null)
}

describe('a paper or an agency by its name in marks', () => {
  test.each([
    ['ru', 'Как пишет «Голос», бюджет примут в июне.', '«Голос»'],
    ['ru', 'В «Голосе» утверждают, что бюджет примут в июне.', '«Голосе»'],
    ['ru', '«Голос» сообщает, что бюджет примут в июне.', '«Голос»'],
    ['ru', 'Бюджет примут в июне, сообщил «Голос».', '«Голос»'],
    ['ru', 'По данным «Голоса», бюджет примут в июне.', '«Голоса»'],
    ['ru', '«Бюджет примут в июне, это решено», — пишет «Голос».', '«Голос»'],
    ['ru', '«Голос» пишет: «Бюджет примут в июне, это решено».', '«Голос»'],
    ['ru', 'Бюджет примут в июне, сообщил «Росатом».', '«Росатом»'],
    ['ru', 'Бюджет примут в июне, сообщил «Газпром».', '«Газпром»'],
    ['ru', '«Ростелеком» сообщил, что бюджет примут в июне.', '«Ростелеком»'],
    ['ru', 'Бюджет примут в июне, пишет «Голос на Дону».', '«Голос на Дону»'],
    ['uk', 'Бюджет ухвалять у червні, пишуть «Вісті».', '«Вісті»'],
    ['uk', 'Як повідомляє «Вісник», бюджет ухвалять у червні.', '«Вісник»'],
    ['uk', 'У «Віснику» пишуть, що бюджет ухвалять у червні.', '«Віснику»'],
    ['uk', '«Бюджет ухвалять у червні, це вирішено», — пише «Вісник».', '«Вісник»'],
    ['uk', 'За даними «Вісника», бюджет ухвалять у червні.', '«Вісника»'],
  ] as const)('%s: speaks: %s', (lang, text, speaker) => {
    expect(speakers(lang, text)).toEqual([speaker])
  })

  test.each([
    ['ru', '«Бюджет примут в июне, это решено», — рассказал «Голосу» министр Иван Ким.', 'Иван Ким'],
    ['ru', '«Бюджет примут в июне, это решено», — рассказал он «Голосу».', 'Денис Орлов'],
    ['uk', '«Бюджет ухвалять у червні, це вирішено», — розповів він «Віснику».', 'Денис Орлюк'],
    ['ru', '«Бюджет примут в июне, это решено», — рассказал «Голосу».', 'Денис Орлов'],
    ['ru', '«Бюджет примут в июне, это решено», — рассказал он «Новой газете».', 'Денис Орлов'],
    ['uk', '«Бюджет ухвалять у червні, це вирішено», — розповів він «Українській долі».', 'Денис Орлюк'],
  ] as const)('%s: is told and does not speak: %s', (lang, text, speaker) => {
    expect(speakers(lang, text)).toEqual([speaker])
  })
})

describe('who is not told', () => {
  test.each([
    ['ru', '«Вы врёте!» — крикнул кто-то из зала.', 'кто-то из зала'],
    ['ru', '«Вы врёте!» — крикнул из зала кто-то.', 'кто-то'],
    ['ru', 'Кто-то крикнул: «Мост давно пора закрыть!»', 'Кто-то'],
    ['ru', '«Мост давно пора закрыть!» — скандировала толпа.', 'толпа'],
    ['ru', 'Со слов очевидцев, стрелявших было двое.', 'очевидцев'],
    ['ru', 'Многие говорят, что мост закроют до осени.', 'Многие'],
    ['ru', 'Сообщается, что мост закроют до осени.', null],
    ['ru', 'Говорят, что мост закроют до осени.', null],
    ['uk', '«Ви брешете!» — вигукнув хтось із зали.', 'хтось із зали'],
    ['uk', '«Ганьба!» — скандував натовп під стінами.', 'натовп'],
    ['uk', 'Кажуть, що міст закриють до осені.', null],
    ['en', '"You are lying!" someone shouted.', 'someone'],
    ['en', 'Someone in the hall said that the bridge would be closed.', 'Someone in the hall'],
    ['en', 'It was reported that the bridge would be closed in May.', null],
    ['ru', '«Мост пора закрыть!» — говорят некоторые филателисты.', 'некоторые филателисты'],
    ['ru', '«Мост пора закрыть!» — говорят некоторые депутаты.', 'депутаты'],
    ['en', 'Some bloggers said that the bridge would be closed.', 'Some bloggers'],
    ['ky', '«Калп айтасың!» — деп кыйкырды кимдир бирөө.', 'кимдир бирөө'],
    ['ky', 'Кимдир бирөө көпүрө эртең жабылат деп кыйкырды.', 'Кимдир бирөө'],
  ] as const)('%s: is nobody, or as the words stand: %s', (lang, text, speaker) => {
    expect(speakers(lang, text)).toEqual([speaker])
  })

  test.each([
    ['ru', 'Мэр Иван Ким и другие заявили, что мост закроют до осени.', 'Иван Ким'],
    ['en', 'Paul Dean and others said that the bridge would close.', 'Paul Dean'],
    ['ru', 'Некоторые детали рассказал министр Иван Ким: «Мост закроют до самой осени».', 'Иван Ким'],
    ['uk', 'Деякі подробиці розповів міністр Іван Кім: «Міст закриють до самої осені».', 'Іван Кім'],
    ['ru', 'Кто-то из очень старых жителей сказал, что мост закроют до осени.', 'Кто-то'],
    ['ru', '«Мост пора закрыть!» — крикнул кто-то из очень старых жителей.', 'кто-то'],
    ['ru', 'Кто-то из депутатов заявил, что мост закроют до осени.', 'Кто-то из депутатов'],
    ['en', 'Some of the voters said that the bridge would close.', 'Some of the voters'],
  ] as const)('%s: who is named goes before who is not, and no phrase is cut: %s', (lang, text, speaker) => {
    expect(speakers(lang, text)).toEqual([speaker])
  })

  test.each([
    ['ru', 'Никто не говорил, что мост закроют до осени.'],
    ['uk', 'Ніхто не казав, що міст закриють до осені.'],
    ['en', 'Nobody said that the bridge would be closed.'],
  ] as const)('%s: nobody says nothing: %s', (lang, text) => {
    expect(speakers(lang, text)).toEqual([])
  })

  test('who speaks to somebody is still the speaker', () => {
    expect(speakers('ru', '«Мост пора закрыть!» — сказал он кому-то из зала.')).toEqual(['Денис Орлов'])
    expect(speakers('en', 'Paul Dean told everyone that the road was open.')).toEqual(['Paul Dean'])
    expect(speakers('en', 'It was reported by engineer Paul Dean that the bridge would be closed.')).toEqual([
      'Paul Dean',
    ])
  })
})

describe('where somebody speaks', () => {
  test.each([
    ['ru', 'Отчёт положили в ящик. Мост откроют в мае, пообещали в мэрии.', 'мэрии'],
    ['uk', 'Звіт поклали в шухляду. Міст відкриють у травні, пообіцяли в мерії.', 'мерії'],
    ['ru', 'В среду заявили, что бюджет примут осенью.', null],
    ['ru', 'Бюджет примут осенью, заявили в среду.', null],
    ['ru', 'Бюджет примут осенью, сообщили в городской администрации.', 'городской администрации'],
    ['ru', 'Бюджет примут осенью, сообщили в компании «Волна».', 'компании «Волна»'],
    ['ru', 'Бюджет примут осенью, сообщили в МЧС.', 'МЧС'],
    ['ru', 'Бюджет примут осенью, заявили на этой неделе.', null],
    ['ru', 'Бюджет примут осенью, пишут в соцсетях.', null],
    ['ru', 'Бюджет примут осенью, говорили в кулуарах.', null],
    ['ru', 'Бюджет примут осенью, заявили на брифинге.', null],
    ['ru', 'Бюджет примут осенью, сообщили в полдень.', null],
    ['ru', 'Бюджет примут осенью, сообщили в интервью «Голосу».', null],
    ['ru', 'Бюджет примут осенью, рассказали в эфире «Голоса».', null],
    ['ru', 'На этой неделе заявили, что бюджет примут осенью.', null],
    ['ru', 'В эфире «Голоса» рассказали, что бюджет примут осенью.', null],
    ['uk', 'Бюджет ухвалять восени, заявили на цьому тижні.', null],
    ['en', 'According to the prosecutor’s office, the bridge was closed in May.', 'the prosecutor’s office'],
    ['en', "The bridge was closed in May, according to the mayor's press service.", "the mayor's press service"],
  ] as const)('%s: the place and the whole phrase are the speaker: %s', (lang, text, speaker) => {
    expect(speakers(lang, text)).toEqual([speaker])
  })
})
