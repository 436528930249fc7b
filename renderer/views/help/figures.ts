import type { Figures } from '../../../electron/shared/figures.ts'
import figures from '../../../locales/help/figures.json'

/** What was measured last; `npm run calibrate` writes the file. */
export const FIGURES_MEASURED: Figures = figures
