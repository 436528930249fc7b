import { useWindow } from '../../state/store.ts'
import { FindButtons, FindField } from './FindField.tsx'

/** Looking for words in one article: over the foot of the columns, where it hides no head. */
export function FindBar() {
  const isHere = useWindow(state => state.find?.open === true && state.find.article !== null)
  if (!isHere) return null
  return (
    <search className="findbar finding">
      <FindField />
      <FindButtons />
    </search>
  )
}
