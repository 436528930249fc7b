import type { Agreement } from './lexicon/lexicon.ts'

/** What the ending of a finite verb in Russian or Ukrainian shows of its subject; null for other words. */
export function finiteVerb(low: string, lang: string): Agreement | null {
  if (low.length < 4) return null
  if (/(?:ла|лась|лася)$/.test(low)) return { gender: 'female', plural: false }
  if (/(?:ли|лись|лися)$/.test(low)) return { plural: true }
  if (lang === 'ru') {
    if (/(?:[аеиоуыя]л|лся)$/.test(low)) return { gender: 'male', plural: false }
    if (/(?:[ауяю]ет|ит|[аяи]ется|ится)$/.test(low)) return { plural: false }
    return /(?:[аеуяю]ют|ят|ются|ятся|утся|атся)$/.test(low) ? { plural: true } : null
  }
  if (/^(?:роз|по|під|від|за|на|при|до|пере|про|об|ви)вів$/.test(low)) return { gender: 'male', plural: false }
  if (/(?:[аеиоуяї]в|вся)$/.test(low) && !/(?:ів|їв)$/.test(low)) return { gender: 'male', plural: false }
  if (/(?:[ауяю]є|ить|ється|иться)$/.test(low)) return { plural: false }
  return /(?:[ауяю]ють|ять|ються|яться)$/.test(low) ? { plural: true } : null
}
