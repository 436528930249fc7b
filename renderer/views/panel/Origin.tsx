import type { Words } from '../../state/lookup.ts'
import { useTranslate } from '../../state/translate.ts'

/** Why the program took the words for a quotation of its kind by its speaker, in a line; nothing for words it did not find itself. */
export function Origin(props: { words: Words }) {
  const { kind, why } = props.words
  const translate = useTranslate()
  if (kind === null || why.length === 0) return null
  const told = (prefix: string) =>
    why
      .filter(key => key.startsWith(prefix))
      .map(key => translate(key))
      .join(', ')
  const rule = told('speaker.')
  const origin = translate('ui.origin', {
    found: told('found.'),
    kind: translate(`ui.quoteKind.${kind}`),
    signs: told('kind.'),
  })
  return <p className="origin">{rule === '' ? origin : `${origin}; ${translate('ui.origin.speaker', { rule })}`}</p>
}
