import { useState } from 'react'
import type { FlagKind } from '../../../engine/types.ts'
import { flaggedWordsOf, muteFlag } from '../../commands/flags.ts'
import { contextNow, perform } from '../../commands/run.ts'
import { useTranslate } from '../../state/translate.ts'
import { Choices } from './Choices.tsx'
import { closeDialog } from './Dialogs.tsx'

/** Asks which words of a version's flags are never to be flagged; a digit chooses. */
export function MuteDialog(props: { member: string }) {
  const translate = useTranslate()
  const [found] = useState(() => flaggedWordsOf(contextNow().state, props.member))
  // As the panel names them, without the colon that goes before words there.
  const nameOf = (kind: FlagKind) => translate(`ui.flag.${kind}`).replace(/:$/u, '')
  const rows = found.map(({ words, kind }) => ({ key: words, text: words, note: nameOf(kind) }))
  return (
    <Choices
      title={translate('ui.mute.title')}
      rows={() => rows}
      about={translate('ui.mute.about')}
      doing={translate('ui.mute.do')}
      onChoose={words => {
        closeDialog()
        perform('flag.mute', muteFlag(contextNow(), words, true))
      }}
    />
  )
}
