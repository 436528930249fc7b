/** Letters of every alphabet that an article may use, and the marks around them. */
const SAMPLES = ['Reading «№—“”', 'Читання ґєії’', 'Кыргызча өүң', 'Русский ёъыэ']

/** Faces of the window; Monaco breaks lines by the first of them and never again when a face comes late. */
const FACES = ['400 16px "Literata"', 'italic 400 16px "Literata"', '500 16px "Literata"', '500 12px "Golos Text"']

/** Settles when every face that the columns use is there, Cyrillic too, or has failed. The first editor waits for it. */
export async function fontsReady(): Promise<void> {
  await Promise.allSettled(FACES.flatMap(face => SAMPLES.map(sample => document.fonts.load(face, sample))))
}
