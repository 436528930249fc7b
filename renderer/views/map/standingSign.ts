import type { Translate } from '../../../electron/shared/messages.ts'
import { isProposed, standingKey } from '../../../engine/export/report/map.ts'
import type { Standing } from '../../../engine/export/report/signs.ts'
import type { SignName } from '../parts/Signs.tsx'

const NAMES = {
  reference: 'ref',
  same: 'same',
  shortened: 'short',
  paraphrase: 'para',
  differs: 'diff',
  contradicts: 'contra',
  unjudged: 'unjudged',
  reported: 'rep',
  reportedDiffers: 'rep-diff',
} as const

/** The sign of a standing: filled where a person decided, dashed where the machine proposes. */
export function standingSign(standing: Standing, isDecided: boolean): SignName {
  if (standing === 'absent' || standing === 'unseen') return standing
  return isDecided ? NAMES[standing] : `p-${NAMES[standing]}`
}

/** The letter of a standing, with a question mark where it is proposed. */
export function standingLetter(standing: Standing, isDecided: boolean, translate: Translate): string {
  return `${translate(`report.letter.${standing}`)}${isProposed(standing, isDecided) ? '?' : ''}`
}

/** The word for a standing. */
export function standingName(standing: Standing, translate: Translate): string {
  return translate(standingKey(standing))
}
