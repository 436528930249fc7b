import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../engine/text/lines.ts'
import { marksOf } from '../../../engine/text/marks.ts'
import { pairMarks } from '../../../engine/text/pairing.ts'

/** The text with `<` and `>` in the place of the marks that pair up, `?` for a lost one; a single one without a partner is an apostrophe. */
function paired(text: string, lang = 'en'): string {
  const { pairs, chained, loose } = pairMarks(text, marksOf(text), linesOf(text), lang)
  const shown = [...text]
  for (const { open, close } of pairs) {
    shown[open.start] = '<'
    shown[close.start] = '>'
  }
  for (const { open } of chained) shown[open.start] = '<'
  for (const { mark } of loose) if (mark.family !== 'single') shown[mark.start] = '?'
  return shown.join('')
}

describe('quotation marks', () => {
  it.each([
    ['He said "yes" and "no".', 'He said <yes> and <no>.'],
    ['„Ja“, «да», “yes”, ‘no’', '<Ja>, <да>, <yes>, <no>'],
    ['“Kyrgyz habit“ and ”Swedish habit”', '<Kyrgyz habit> and <Swedish habit>'],
    ['«Mixed pair" and «whole pair»', '<Mixed pair> and <whole pair>'],
    ['»The wrong way round« it was', '<The wrong way round> it was'],
    ['« Air inside », he said', '< Air inside >, he said'],
  ])('pair up in %s', (text, shown) => {
    expect(paired(text)).toBe(shown)
  })

  it.each([
    ["The residents' park isn't O'Brien's.", "The residents' park isn't O'Brien's."],
    ["П'ять об’єктів у п'ятницю", "П'ять об’єктів у п'ятницю"],
    ['A 12" pipe, 6\'2" tall, 5′10″ wide', 'A 12" pipe, 6\'2" tall, 5′10″ wide'],
    ['A keeper of 5\' 6" and a boy of 4’ 11”', 'A keeper of 5\' 6" and a boy of 4’ 11”'],
    ["Rock 'n' roll of the '90s, 'cause", "Rock 'n' roll of the '90s, 'cause"],
  ])('are not seen in %s', (text, shown) => {
    expect(paired(text)).toBe(shown)
  })

  it('nest in either order', () => {
    expect(paired('“He shouted ‘run’ at us,” she said')).toBe('<He shouted <run> at us,> she said')
    expect(paired('\'She said "never" twice,\' he said')).toBe('<She said <never> twice,> he said')
    expect(paired('«Мы видели «Чайку» и плакали»', 'ru')).toBe('<Мы видели <Чайку> и плакали>')
  })

  it('take a plural genitive inside single marks for an apostrophe', () => {
    expect(paired("'We saw the students' rooms today,' he said")).toBe("<We saw the students' rooms today,> he said")
  })

  it('harm no other line where one is lost', () => {
    expect(paired('"One is lost, he said.\n\nThe "other" is not.\n"Nor is this," she said.')).toBe(
      '?One is lost, he said.\n\nThe <other> is not.\n<Nor is this,> she said.',
    )
  })

  it('pair up over lines and paragraphs', () => {
    expect(paired('«Первая строка\nи вторая.\n\nИ ещё одна».', 'ru')).toBe('<Первая строка\nи вторая.\n\nИ ещё одна>.')
  })

  it('may open each paragraph and close only the last', () => {
    expect(paired('“One.\n\n“Two.\n\n“Three.”')).toBe('<One.\n\n<Two.\n\n<Three.>')
  })
})
