import type { IntlMessageFormat } from 'intl-messageformat'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]
type LiteralElement = Extract<Element, { type: 0 }>

const FROM = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const TO = 'áƀçđéƒĝĥíĵķļɱñöþǫŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻṀÑÖÞǪŔŠŢÚṼŴẊÝŽ'

/** How much longer a text becomes; Russian and Ukrainian are up to this much longer than English. */
const LONGER = 0.4

/** A message as its pseudo-translation: accents, two fifths longer, in brackets that show where it ends; parameters and choices are kept. */
export function pseudo(message: readonly Element[]): Element[] {
  return [literal('⟦'), ...message.map(within), literal('⟧')]
}

function literal(value: string): LiteralElement {
  return { type: 0, value } as LiteralElement
}

function within(element: Element): Element {
  if (element.type === 0) return { ...element, value: lengthened(element.value) }
  if ('options' in element) {
    const options = Object.entries(element.options).map(([name, one]) => [
      name,
      { ...one, value: one.value.map(within) },
    ])
    return { ...element, options: Object.fromEntries(options) } as Element
  }
  return element
}

/** A text with accents, its vowels doubled, and then other letters, until it is longer by two fifths of its letters. */
function lengthened(text: string): string {
  const letters = [...text]
  const count = letters.filter(letter => FROM.includes(letter)).length
  let missing = Math.ceil(count * LONGER)
  const double = new Set<number>()
  for (const wanted of [/[aeiouy]/i, /[b-df-hj-np-tv-xz]/i]) {
    for (const [place, letter] of letters.entries()) {
      if (missing > 0 && wanted.test(letter)) {
        double.add(place)
        missing -= 1
      }
    }
  }
  return letters
    .map((letter, place) => {
      const accented = TO[FROM.indexOf(letter)] ?? letter
      return double.has(place) ? accented + accented.toLowerCase() : accented
    })
    .join('')
}
