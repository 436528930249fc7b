/** Texts of our own for the tests of charsets and formats, short and long, and the bytes that they are in each charset. */
export const RUSSIAN = {
  word: 'Мельницу',
  short: 'Мост через реку откроют осенью, заявил мэр.',
  quoted: '«Мы не продадим мельницу», — сказала она.',
  long: 'Глава города сообщил, что новый водопровод будет готов к зиме. «Мы обещали жителям воду, и мы её дадим», — сказал он журналистам после заседания совета. По его словам, деньги уже выделены, а рабочие приступят к делу на следующей неделе. Жители окраин ждут этого десять лет.\r\nРемонт школы, добавил он, начнётся в мае; подрядчик ещё не выбран.\r\n',
} as const

export const UKRAINIAN = {
  word: 'Їжаків',
  short: 'Міст через річку відкриють восени, заявив мер.',
  quoted: '«Ми не продамо млин і ґанок», — сказала її сестра.',
  long: 'Голова міста повідомив, що новий водогін буде готовий до зими. «Ми обіцяли мешканцям воду, і ми її дамо», — сказав він журналістам після засідання ради. За його словами, гроші вже виділено, а робітники візьмуться до справи наступного тижня. Ґанок лікарні теж полагодять. Мешканці околиць чекають на це десять років.\nЄдине, чого бракує, — підрядника для їдальні.\n',
} as const

/** ң ө ү stand in no eight-bit charset of ours. */
export const KYRGYZ = {
  word: 'Өзгөрүү',
  short: 'Көпүрө күзүндө ачылат деп билдирди шаар башчысы.',
  quoted: '«Биз тегирменди сатпайбыз», — деди эже.',
  long: 'Шаар башчысы жаңы суу түтүгү кышка чейин даяр болорун билдирди. «Биз элге суу убада кылганбыз, аны беребиз», — деди ал кеңештин жыйынынан кийин журналисттерге. Анын айтымында, акча бөлүнгөн, жумушчулар кийинки аптада ишке киришет.\nМектеп майда оңдолот.\n',
} as const

const WESTERN =
  'The owner of the Café Zürich said: \u201CWe won\u2019t sell \u2013 not for \u20AC1 million.\u201D The café stays open.'

export { WESTERN }

/** The bytes of a text in an eight-bit charset, by turning its decoder round. @throws Error where a character is not in it */
export function bytesIn(charset: string, text: string): Uint8Array {
  const decoder = new TextDecoder(charset)
  const codes = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) codes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text], character => {
    const byte = codes.get(character)
    if (byte === undefined) throw new Error(`${charset} has no ${character}`)
    return byte
  })
}

/** UTF-16 without a mark. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
