import { memoised } from '../../text/memoised.ts'
import type { LanguageCode } from '../../types.ts'

/** Kinds of people and bodies that nobody takes for each other: beginnings of their words in en, ru, uk, ky; `=` ends a whole word. */
const PEOPLE: readonly (readonly [string, string, string, string])[] = [
  ['parent', 'родител', 'батьк батьків', 'ата-эне'],
  ['teacher', 'учител педагог', 'вчител учител педагог', 'мугалим'],
  ['pupil schoolchild', 'школьник ученик учениц учащ', 'школяр учень учн', 'окуучу'],
  ['student', 'студент', 'студент', 'студент'],
  [
    'doctor= doctors= physician medic=',
    'врач врачи медик доктор',
    'лікар= лікаря лікарю= лікарем= лікареві= лікарі лікарк медик',
    'дарыгер врач',
  ],
  ['nurse', 'медсестр', 'медсестр', 'медайым'],
  [
    'patient=  patients=',
    'пациент больной= больного= больному= больным= больном= больная= больную= больные= больных= больными=',
    'пацієнт хвор',
    'бейтап оорулуу',
  ],
  ['police officers=', 'полици полицейск', 'поліц', 'полици милици'],
  ['soldier troops= military', 'солдат военнослужащ военны', 'солдат військов', 'жоокер аскер'],
  ['farmer', 'фермер крестьян', 'фермер селян', 'фермер дыйкан'],
  ['driver', 'водител шофер', 'водій водії', 'айдоочу'],
  ['journalist reporter', 'журналист репортер', 'журналіст репортер', 'журналист кабарчы'],
  ['voter', 'избирател', 'виборц виборець', 'шайлоочу'],
  ['miner= miners=', 'шахтер горняк', 'шахтар гірник', 'шахтер кенчи'],
  ['rescuer', 'спасател', 'рятувальник', 'куткаруучу'],
  [
    'firefighter fireman firemen',
    'пожарник пожарный= пожарного= пожарные= пожарных= пожарным=',
    'пожежник пожежниц',
    'пожарник',
  ],
  ['passenger', 'пассажир', 'пасажир', 'жүргүнчү'],
  ['neighbour neighbor', 'сосед', 'сусід', 'кошуна'],
  ['women woman', 'женщин', 'жінк жінок', 'аял'],
  ['men= man=', 'мужчин', 'чоловік', 'эркек'],
  ['engineer', 'инженер', 'інженер', 'инженер'],
  [
    'scientist researcher',
    'ученый ученого ученому ученым ученые ученых исследовател',
    'вчений вченого вченому вченим вчені вчених учений ученого учені учених науковець науковц науковиц дослідник',
    'окумуштуу илимпоз',
  ],
  ['ministry', 'министерств', 'міністерств', 'министрлик министрлиг'],
  [
    'minister',
    'министр=  министра министру министром',
    'міністр=  міністра міністру міністром',
    'министр= министри министрдин',
  ],
  ['company firm=', 'компани фирм', 'компані фірм', 'компания фирма'],
  ['government', 'правительств', 'уряд', 'өкмөт'],
  ['parliament', 'парламент', 'парламент', 'парламент жогорку='],
  ['bank', 'банк', 'банк', 'банк'],
  ['union=  unions=', 'профсоюз', 'профспілк', 'профсоюз кесиптик='],
  ['captain', 'капитан', 'капітан', 'капитан'],
  ['goalkeeper', 'вратар', 'воротар', 'дарбазачы'],
  ['mayor', 'мэр=  мэра мэру мэром', 'мер=  мера меру мером', 'мэр'],
]
const COLUMNS: Readonly<Record<string, number>> = { en: 0, ru: 1, uk: 2, ky: 3 }

/** The kind of people or body a word names, the same in every language; null for another word. */
export const peopleOf = memoised((low: string, lang: LanguageCode): string | null => {
  const column = COLUMNS[lang]
  if (column === undefined) return null
  for (const row of PEOPLE)
    for (const stem of (row[column] as string).split(/\s+/))
      if (stem.endsWith('=') ? low === stem.slice(0, -1) : low.startsWith(stem)) return row[0].split(' ')[0] as string
  return null
})
