/** The ending of a Kyrgyz word in the genitive, which says whose the next one is: `министрликтин`. */
export const KYRGYZ_GENITIVE = /[ндт][ыиуү]н$/
/** The ending of one in the accusative: `сөздү`. */
export const KYRGYZ_ACCUSATIVE = /[ндт][ыиуү]$/
/** The ending of one in the dative: `агенттикке`, and after a possessive `сөзүнө`. */
export const KYRGYZ_DATIVE = /(?:[гк][аеоө]|[ыиуү]н[аеоө])$/
/** What names its source in the dative. */
export const BY_DATIVE = /^(?:ылайык|караганда)$/
