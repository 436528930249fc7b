import { isWellFormed } from '../../engine/wellFormed.ts'
import { failure, type Problem } from '../shared/result.ts'
import type { ReadText } from './readArticle.ts'

/** Characters that turn the direction of what follows: Unicode Standard Annex 9, section 2; kept, but not to be overlooked. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu

/** What a person should know of how a text was read. */
export function textNotices({ file, text, charset, guessed, leftOut }: ReadText): readonly Problem[] {
  const notices: Problem[] = []
  if (guessed && charset !== null) notices.push(failure('notice.file.charset', { file, charset }).problem)
  if (leftOut.length > 0) notices.push(failure('notice.file.leftOut', { file, count: leftOut.length }).problem)
  const turning = text.match(TURNING)?.length ?? 0
  if (turning > 0) notices.push(failure('notice.file.turning', { file, count: turning }).problem)
  const lost = text.match(/\uFFFD/gu)?.length ?? 0
  if (lost > 0) notices.push(failure('notice.file.lost', { file, count: lost }).problem)
  if (!isWellFormed(text)) notices.push(failure('notice.file.surrogates', { file }).problem)
  return notices
}
