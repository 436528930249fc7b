/** Abbreviations behind whose full stop a sentence goes on, as they are written before the stop, lower case; all four languages. */
const GOES_ON = new Set(
  (
    'mr mrs ms dr prof st gen lt col capt sgt sen rep gov pres rev hon jr sr vs etc inc ltd co corp no vol fig approx dept est ave blvd mt ft ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun e.g i.e a.m p.m u.s u.k u.n ' +
    'г гг в вв ул им т тт д п пп стр рис см ср др пр проф акад доц руб коп тыс млн млрд трлн долл чел кв куб св гр ст ч мин сек обл р-н ' +
    'пос дер просп пер наб пл корп кор кв оф тел гос зам зав нач ген полк подп кап лейт серж мл ок р рр с сс н нэ т.д т.п т.е т.к т.н и.о ' +
    'гл ред вул буд просп пров обл смт м проф акад доц гр грн коп тис млн млрд трлн ін тобто див напр рр ст ім заст т.зв т.ін о ' +
    'ж б к м кк ж.б ж.у.с миң'
  ).split(' '),
)

/** True where the word before a full stop is one that a sentence goes on behind: an abbreviation, or the initial of a name. */
export function goesOnBehind(word: string): boolean {
  return GOES_ON.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)
}

/** Abbreviations that always have a name behind them. */
const BEFORE_NAME = /^(?:mr|mrs|ms|dr|prof|gen|col|sgt|capt|lt|sen|rep|gov|rev|проф|акад|им|ім|ул|вул|гр|св|см)$/

/** Whether the abbreviation, in lower case, always has a name behind it: *Mr*, *им*, *ул*. */
export function isBeforeName(low: string): boolean {
  return BEFORE_NAME.test(low)
}
