import type { ColumnArticle } from '../../../renderer/columns/types.ts'

/** An article on the desk of which nothing but its id matters. */
export function columnArticle(id: string, text = ''): ColumnArticle {
  const details = { title: '', outlet: null, author: null, date: null, url: null, file: '', sha256: '' }
  return {
    article: { ...details, id, lang: 'ky', text },
    sigil: id,
    marks: [],
    status: 'unseen',
    counts: { quotes: 0, passages: 0 },
  }
}
