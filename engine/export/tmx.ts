/** Translation memory exchange, TMX 1.4b: https://www.gala-global.org/tmx-14b (LISA OSCAR, 2005). */
import { groupVariants, type Variant } from './groupVariants.ts'
import type { ExportOptions, ExportProject } from './project.ts'

/** What the file says of the program that wrote it. */
export interface TmxTool {
  readonly version: string
}

/**
 * The groups as translation units: one for each variant that has two languages or more, with one version a language.
 * Each version says how it stands to the reference (`x-verdict`), for what differs in fact or contradicts is no translation.
 * The file has no date of its own, so that the same decisions give the same bytes.
 */
export function tmx(project: ExportProject, options: ExportOptions, { version }: TmxTool): string {
  const { variants } = groupVariants(project, options)
  const units = variants.filter(({ texts }) => texts.size > 1).map(unit)
  // For programs: whoever reads the file later cannot see that the comparison was not finished.
  const partial = project.analysis.partial ? '<prop type="x-partial">true</prop>' : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="Quoin" creationtoolversion="${escaped(version)}" segtype="phrase" o-tmf="Quoin" adminlang="en" srclang="*all*" datatype="plaintext">${partial}</header>
<body>
${units.join('')}</body>
</tmx>
`
}

function unit({ ordered: { group, story, reference, members }, number, texts, verdicts }: Variant): string {
  const changed =
    group.decidedAt === null
      ? ''
      : ` changedate="${group.decidedAt.replace(/[-:]/gu, '')}" changeid="${escaped(group.decidedBy ?? '')}"`
  // The reference stands in the first variant, if it is written; of the others no version is the source of the rest.
  const hasReference = number === 1 && members.some(({ id }) => id === group.reference)
  const source = hasReference ? reference.lang : '*all*'
  const versions = [...texts].map(([lang, text]) => {
    const verdict = verdicts.get(lang)
    const said = verdict === undefined ? '' : `<prop type="x-verdict">${verdict}</prop>`
    return `<tuv xml:lang="${escaped(languageTag(lang))}">${said}<seg>${escaped(text)}</seg></tuv>\n`
  })
  return `<tu tuid="${escaped(`${group.id}-${number}`)}" srclang="${escaped(source === '*all*' ? source : languageTag(source))}"${changed}>
<prop type="x-story">${escaped(story)}</prop>
<prop type="x-state">${group.state}</prop>
${versions.join('')}</tu>
`
}

/** The BCP 47 tag of a language: two letters where it has two, as programs for translators know it; a code that is none stays. */
function languageTag(code: string): string {
  try {
    return Intl.getCanonicalLocales(code)[0] ?? code
  } catch {
    return code
  }
}

/** Characters that XML 1.0 cannot hold: https://www.w3.org/TR/xml/#charsets. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would turn it into a line feed.
  '\r': '&#13;',
}

function escaped(text: string): string {
  return text.replace(UNWRITABLE, '\u{fffd}').replace(/[&<>"\r]/gu, character => ENTITIES[character] ?? character)
}
