import { describe, expect, test } from 'vitest'
import { extract } from '../../../engine/text/extract.ts'

describe('kinds by the words beside the marks', () => {
  test.each([
    ['ru', 'Вратарь Денис Орлов ограничился одним словом: «Обидно».', 'statement'],
    ['uk', 'Воротар Денис Орлюк відкинув чутки: «Казки».', 'statement'],
    ['ru', 'Врач осмотрел рыбака и махнул рукой: «Здоров».', 'statement'],
    ['ru', 'Болельщики скандировали «Позор!» и «Судью домой!».', 'statement'],
    [
      'ru',
      'Тренер, если верить газете, после игры дважды произнёс слова «последний срок». Кому, газета не пишет.',
      'fragment',
    ],
    ['ru', 'Год назад их школу иначе как «сараем у дороги» не называли, теперь она лучшая.', 'term'],
    ['ru', 'Хор пел песню «Прощай, отряд!».', 'name'],
  ] as const)('%s: %s', (lang, text, kind) => {
    expect(extract(`Вечер.\n\n${text}`, { article: 'a', lang }).quotes[0]?.kind).toBe(kind)
  })
})
