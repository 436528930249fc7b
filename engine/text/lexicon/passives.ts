/** Words of saying and writing that have no person as their subject, and may have their source behind a preposition. */
const SOURCED =
  'говорится говорилось отмечалось сообщалось йшлося ішлося сказано отмечается сообщается указывается подчеркивается ' +
  'йдеться ідеться мовиться зазначається повідомляється написано'
/** Other such words, which tell where something stands. */
const PLACED =
  'указано упомянуто изложено згадано викладено подчеркивалось указывалось утверждается утверждалось записано значится ' +
  'значилось прописано зафиксировано наголошувалося вказувалося стверджувалося зазначено зазначалося повідомлялося ' +
  'наголошується вказується вказано підкреслюється стверджується значиться зафіксовано'

const PASSIVES = new Set([...SOURCED.split(' '), ...'айтылган айтылат жазылган'.split(' ')])
const UNPERSONAL = new Set([...SOURCED.split(' '), ...PLACED.split(' ')])

/** Kyrgyz passives; those of *кыл-*, *бол-* and the like are none. */
const KYRGYZ =
  /^(?!кыл|бол|кал|кел|бил|угул|көрүн).+(?:[ыиуү]л|[ыиуү]н|[лтд][аеоө]л|л[аеоө]н)(?:[аеоө]т|[гк][аеоө]н(?:д[аеоө]й)?|[дт][ыиуү])$/

/** Whether the word (lower case) of any language is a passive of saying whose source stands beside it: `говорится в докладе`. */
export function isPassive(low: string): boolean {
  return PASSIVES.has(low)
}

/** Whether the Slavic word (lower case) says or writes and has no person as its subject: `говорится`, `записано`. */
export function isUnpersonal(low: string): boolean {
  return UNPERSONAL.has(low)
}

/** Whether the Kyrgyz word (lower case) is a passive of whatever verb: `жазылган`, `катталды`. */
export function isKyrgyzPassive(low: string): boolean {
  return KYRGYZ.test(low)
}
