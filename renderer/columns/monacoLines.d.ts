/** What is used of how Monaco breaks and measures lines, which has no published types. */
declare module 'monaco-editor/editor/common/modelLineProjectionData' {
  export class ModelLineProjectionData {
    constructor(injectionOffsets: null, injectionOptions: null, breaks: number[], columns: number[], indent: number)
  }
}

declare module 'monaco-editor/editor/browser/view/domLineBreaksComputer' {
  import type { ModelLineProjectionData } from 'monaco-editor/editor/common/modelLineProjectionData'

  interface LinesOfModel {
    getLineContent(lineNumber: number): string
    getLineInjectedText(lineNumber: number): readonly unknown[] | null
  }

  interface FontInfo {
    readonly fontWeight: string
    readonly fontSize: number
    readonly typicalHalfwidthCharacterWidth: number
    readonly maxDigitWidth: number
    getMassagedFontFamily(): string
  }

  interface LineBreaksComputer {
    addRequest(lineNumber: number, before: ModelLineProjectionData | null): void
    /** One answer a request, in their order; null where the line is not broken. */
    finalize(): (ModelLineProjectionData | null)[]
  }

  export class DOMLineBreaksComputerFactory {
    /** @param rest tab size, the column at which lines are broken (-1: none), and more */
    createLineBreaksComputer(
      context: LinesOfModel,
      fontInfo: FontInfo,
      ...rest: [tabSize: number, wrappingColumn: number, ...more: unknown[]]
    ): LineBreaksComputer
  }
}

declare module 'monaco-editor/editor/browser/viewParts/viewLines/viewLines' {
  export class ViewLines {
    /** @returns whether the widths of all lines are known */
    _updateLineWidths(fast: boolean): boolean
  }
}

declare module 'monaco-editor/editor/browser/viewParts/overlayWidgets/overlayWidgets' {
  export class ViewOverlayWidgets {
    prepareRender(context: unknown): void
  }
}
