import { useMemo } from 'react'
import { giveSpeaker } from '../../commands/quotations.ts'
import { contextNow, perform } from '../../commands/run.ts'
import { findWords, firstWords } from '../../state/lookup.ts'
import { speakersFor } from '../../state/speakers.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { sentence } from '../SayLine.tsx'
import { Choices, type Choosable, narrowed } from './Choices.tsx'
import { closeDialog } from './Dialogs.tsx'

const NAME = 'name '
const NOBODY = 'nobody'

/** Asks whose words a quotation is: somebody who speaks in the story, a typed name, or nobody; for it alone or for all. */
export function SpeakerDialog(props: { member: string }) {
  const { member } = props
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const words = useWindow(state => (state.analysis ? findWords(state.analysis, state.view, member)?.text : '') ?? '')
  const isNamed = useWindow(state => Boolean(state.analysis && findWords(state.analysis, state.view, member)?.speaker))
  const known = useMemo(() => speakersFor(contextNow().state, member), [member])
  const rows = (typed: string): readonly Choosable[] => {
    const people = known.map(({ name, lang, quotations, isNow }) => ({
      key: NAME + name,
      text: name,
      lang,
      note: isNow ? translate('ui.speakers.now') : translate('ui.speakers.count', { count: quotations }),
    }))
    const found = narrowed(people, typed)
    const nobody = isNamed && typed === '' ? [{ key: NOBODY, text: translate('ui.speakers.none'), note: '' }] : []
    const isNew = typed !== '' && !known.some(({ name }) => name === typed)
    const fresh = isNew ? [{ key: NAME + typed, text: typed, note: translate('ui.speakers.typed') }] : []
    return [...found, ...fresh, ...nobody]
  }
  const given = (key: string, all: boolean) =>
    giveSpeaker(contextNow(), member, key === NOBODY ? null : key.slice(NAME.length), all)
  return (
    <Choices
      title={translate('ui.speakers.title', { words: firstWords(words) })}
      ask={translate('ui.speakers.ask')}
      rows={rows}
      about=""
      doing={translate('ui.speakers.do')}
      {...(isNamed
        ? { all: translate('ui.speakers.all', { count: known.find(({ isNow }) => isNow)?.quotations ?? 1 }) }
        : {})}
      refusal={(key, all) => {
        const outcome = given(key, all)
        return 'refusal' in outcome ? sentence(outcome.refusal, language, translate) : null
      }}
      onChoose={(key, all) => {
        closeDialog()
        perform('quotation.speaker', given(key, all))
      }}
    />
  )
}
