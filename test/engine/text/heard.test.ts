import { describe, expect, test } from 'vitest'
import { speakersBehind } from './behind.ts'

describe('who listens or is told of does not speak', () => {
  test.each([
    ['The inquest heard that the driver was “tired but careful”.', [null]],
    ['“He was tired and slow,” jurors were told.', [null]],
    ['The plan has been described as “a marvel of its kind”.', [null]],
    ['A guard was described last night by the clerk as “a quiet sort”.', ['the clerk']],
    ['Engineer Paul Dean was told by the clerk that the road was “closed for good”.', ['the clerk']],
    [
      'Paul Dean said residents had been warned in an email from the council that the water was “not fit to drink”.',
      ['an email from the council'],
    ],
    ['In an internal memo, staff were told to expect “a difficult and long spring”.', ['an internal memo']],
    ['She heard a guard yelling, “Get out of here!”', ['a guard']],
    ['Paul Dean, with one fan chanting “Out, out, out!”, left the ground.', ['fan']],
    ['“Why so late?” I asked. “We had no boats,” she said.', [null, 'Anna Holt']],
  ] as const)('%s', (text, speakers) => {
    expect(speakersBehind('en', text)).toEqual(speakers)
  })

  test.each([
    ['She told the court that the road was “closed for good”.', ['Anna Holt']],
    ['She left the building saying “It is over for me”.', ['Anna Holt']],
  ] as const)('but: %s', (text, speakers) => {
    expect(speakersBehind('en', text)).toEqual(speakers)
  })
})

describe('English clauses', () => {
  test.each([
    [
      'a noun that is a verb as well',
      'The chair, Lena Ross, did not “understand” claims that the fund was empty.',
      ['Lena Ross'],
    ],
    [
      'a participle is of who opens the sentence',
      'Her publicist hit back, calling the reports “pure fantasy” and adding that she was “very much at work”.',
      ['Her publicist', 'Her publicist'],
    ],
    ['an age between commas', 'Tull, 51, would not be drawn. “Next question,” he snapped.', ['Tull']],
    [
      'behind a pronoun stands its verb',
      '“You had four years,” Paul Dean told her. “And you had none at all,” she shot back.',
      ['Paul Dean', 'Anna Holt'],
    ],
    [
      'a pronoun is not governed',
      'When reporters showed the photographs to her in court she answered: “I never saw it.”',
      ['Anna Holt'],
    ],
    [
      'an agent of the participle that opens',
      'Paul Dean gave evidence for an hour. He knew nothing, he said, of any debts.\n\nPressed by Piers Oyle, for the council, he accepted that it was “a mistake to go”.',
      ['Paul Dean'],
    ],
    [
      'a clause has a subject of its own',
      'Shares fell after the firm cautioned that demand was “softening very fast”.',
      ['the firm'],
    ],
    [
      'a subject that is no known role',
      'The visiting bench kept shouting “Time is up, play on” to the end.',
      ['The visiting bench kept'],
    ],
    [
      'a subject parted from its verb',
      'The caller, who gave no name, said only that it was “too late for all of them”.',
      ['The caller'],
    ],
    [
      'a document that finds',
      'A 2019 survey by the Harbour Trust found “deep and lasting mistrust” among crews.',
      ['A 2019 survey'],
    ],
    ['somebody quoted', 'She quoted her late father: “Never trust a river.”', ['her late father']],
    [
      'one of many, and another',
      'Readers were unkind. One posted: “Good riddance to all that.” Another replied: “About time too.”',
      ['One', 'Another'],
    ],
  ] as const)('%s', (_, text, speakers) => {
    expect(speakersBehind('en', text)).toEqual(speakers)
  })

  test('who is taken up by age is no newcomer', () => {
    expect(speakersBehind('en', 'The 34-year-old said she was “ready for anything”.')).not.toContain('The 34-year-old')
  })
})
