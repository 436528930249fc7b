import type { LanguageCode } from '../../types.ts'

/** Words that carry grammar rather than content, in lower case as `lowered` gives them. */
const WORDS: Readonly<Record<string, string>> = {
  en: `a an the this that these those of to in on at by for from with without as into onto over under about after before during until till
    between through than then there here and or but nor so if when while because since though although whether which who whom whose what
    how why where it its it's he she they them we us you i me my mine our ours your yours his her hers their theirs him himself herself
    itself themselves ourselves myself be is are was were been being am do does did done have has had having will would shall should can
    could may might must not no yes very just also too only even still yet already such some any each every all both more most much many
    other another own same up down out off again ever never once s t ll ve re d m don doesn didn isn aren wasn weren won wouldn can't
    i'm i've we're we've they're you're that's there's one ones`,
  ru: `и в во на с со к ко о об от до по за из изо у при про для без над под перед между через а но или либо что чтобы как так если когда
    пока хотя то это этот эта эти этого этой этому этом этим этих тот та те того той тому том тем тех же ли бы б не ни да нет уже еще ещё
    он она оно они его ее её их ему ей им ими него нее неё них нему ней ним нами мы нас нам вы вас вам я меня мне мной ты тебя тебе свой
    своя свое своё свои своего своей своих своим мой моя мое мои наш наша наше наши ваш ваша ваши вашего нашего нашей вашей который которая
    которое которые которого которой которых которому которым был была было были быть будет будут есть себя себе собой сам сама сами самих
    там тут здесь где куда потому также тоже только лишь даже очень более менее весь вся все всё всех всем всего ведь вот чем кто кого кому
    кем чего чему чей из-за из-под ну`,
  uk: `і й та в у на з із зі до о об від по за для без над під перед між через а але або чи що щоб як так якщо коли поки хоча то це цей
    ця ці цього цієї цьому цим цих той те ті того тієї тому тим тих ж же б би не ні ані так вже ще він вона воно вони його її їх йому їй
    їм ними нього неї них ним нею нами ми нас нам ви вас вам я мене мені мною ти тебе тобі свій своя своє свої свого своєї своїх своїм мій
    моя моє мої наш наша наше наші ваш ваша ваші вашого нашого який яка яке які якого якої яких якому яким був була було були бути буде
    будуть є себе собі собою сам сама самі там тут де куди також теж тільки лише навіть дуже більш менш весь вся все всі всіх всього адже
    ось ніж хто кого кому ким чого чому чий про при`,
  ky: `жана менен үчүн же да де дагы бирок ал анын аны ага анда андан алар алардын аларды аларга бул мунун муну буга бул ушул ошол ошондой
    мындай андай мен менин мени мага менде биз биздин бизди бизге сен сиз сиздин сизди сизге сиздер сиздердин өз өзү өзүнүн өзүн деп деген
    дейт деди деген болуп болгон болот болду эле эмес жок бар эч ар бир кандай эмне ким кайсы качан кайда анткени себеби эгер гана чейин
    кийин мурун бери боюнча тууралуу жөнүндө карата карай абдан өтө эң көп аз дагы азыр анан ошондуктан ошондо турган жаткан жатат турат
    экен эмес мүмкүн керек аркылуу үстүнөн алдында ичинде үстүндө`,
}

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([lang, words]) => [lang, new Set(words.split(/\s+/))]),
)

/** Whether the word, in lower case, carries grammar rather than content; in a language without a list a word of up to three letters. */
export function isFunctionWord(low: string, lang: LanguageCode): boolean {
  return SETS.get(lang)?.has(low) ?? low.length <= 3
}
