import { describe, expect, test } from 'vitest'
import { quantities } from '../../../engine/features/numbers.ts'

const values = (text: string, lang: string) => quantities(text, lang).map(quantity => quantity.value)

describe('quantities', () => {
  test.each([
    ['en', 'more than 20,000 people in twenty-five towns', [20000, 25]],
    ['en', 'two hundred and five of them, and 3.5 million more', [205, 3.5e6]],
    ['en', 'from the first to the fourth year', [1, 4]],
    ['ru', 'двадцать пять тысяч и 1 200 рублей, 3,5 млн', [25000, 1200, 3.5e6]],
    ['uk', 'п’ятдесят три школи, 10 тис. учнів', [53, 10000]],
    ['ky', 'эки миң киши, жыйырма беш айыл', [2000, 25]],
    ['ky', 'балдар үчүн алтын алып, максатка жетип, үчөөнө жетинчи сыйлык', [3, 7]],
    ['ky', 'алтымыш үч үйдөн онго жакыны, сегизинчи көчөдө', [63, 10, 8]],
    ['ru', 'девятеро из двадцати, в 2010 300 рублей', [9, 20, 2010, 300]],
    ['ky', '140 миллионго беш ай мурун', [140e6, 5]],
    ['ky', 'он бир айыл, бир киши', [11]],
    ['ru', 'двадцать один дом и один сад', [21]],
    ['en', 'one and a half million, two and a half years, half a million, two dozen', [1.5e6, 2.5, 5e5, 24]],
    ['ru', 'два с половиной года, 5 с половиной млн, полмиллиона, пятьюдесятью', [2.5, 5.5e6, 5e5, 50]],
    ['ru', 'двадцатипятилетний, сорокадвухэтажный, тридцатилетний', [25, 42, 30]],
    ['uk', 'два з половиною мільйони, пів мільйона, двадцятип’ятирічний, сімома', [2.5e6, 5e5, 25, 7]],
    ['ky', 'бир жарым миллион, эки жарым', [1.5e6, 2.5]],
    ['ky', 'үч жүз элүү, эки миң жүз, миң тогуз жүз токсон бир, жүз киши', [350, 2100, 1991, 100]],
    // Of them; but *үчүн* is for, *бешик* a cradle and *жүзү* a face.
    ['ky', 'он төртүнүн тогузуна, беши, үчүндө; үчүн, бешик, жүзү', [14, 9, 5, 3]],
    ['ru', 'трём из сорока, семерых, вторую, вдвое', [3, 40, 7, 2, 2]],
    ['uk', 'шістьох із сімох, третьою, втричі', [6, 7, 3, 3]],
    ['en', 'two thirds', [2]],
    ['ru', 'четверть поля и четверть часа', [0.25, 0.25]],
    ['en', 'tennis tended to last ten hours', [10]],
  ])('%s: %s', (lang, text, expected) => {
    expect(values(text, lang)).toEqual(expected)
  })

  test('say where they stand', () => {
    const text = 'Only twenty two left.'
    const [found] = quantities(text, 'en')
    expect(text.slice(found?.start, found?.end)).toBe('twenty two')
  })
})
