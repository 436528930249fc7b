import * as z from 'zod'

/** How a part of others comes with the program: inside its files, as a package beside them, as a font, in the encoder, or as the shell. */
const PART_USES = ['bundled', 'installed', 'font', 'model', 'shell'] as const

/** A part that is not ours. */
export const part = z.strictObject({
  name: z.string(),
  /** Empty where the part has none. */
  version: z.string(),
  /** An SPDX expression. */
  licence: z.string(),
  use: z.enum(PART_USES),
})

/** The content of `PARTS_FILE`, which the build writes, and the answer of `app.parts`. */
export const partList = z.array(part)

/** A work of others in the list. */
export type Part = Readonly<z.infer<typeof part>>

/** Where the build lists the parts of others, from the package root; their texts and the bill of materials stand beside. */
export const PARTS_FILE = 'dist/notices/parts.json'
/** The licences of those parts, word by word, as plain text. */
export const NOTICES_FILE = 'dist/notices/THIRD-PARTY.txt'
/** The bill of materials, CycloneDX as JSON. */
export const MATERIALS_FILE = 'dist/notices/sbom.cdx.json'
