import type { Appearance } from './appearance.ts'
import type { editor } from './monaco.ts'

/** Options that follow the tokens. */
export function measures(appearance: Appearance): editor.IEditorOptions {
  return {
    // in the options, not in a style sheet: Monaco measures with them
    fontFamily: appearance.fontFamily,
    fontSize: appearance.fontSize,
    lineHeight: appearance.line,
    smoothScrolling: !appearance.still,
  }
}

/** Room at the left of the text, px, for the corner of a quotation at the start of a line. */
export const READING_ROOM = 6

/** Options that make a code editor a read-only column of text. Those without effect today guard against a later feature. */
export const READING: editor.IStandaloneEditorConstructionOptions = {
  // text and wrapping
  letterSpacing: 0,
  fontLigatures: false,
  disableMonospaceOptimizations: true,
  wordWrap: 'on',
  wrappingStrategy: 'advanced',
  wrappingIndent: 'none',
  wordBreak: 'normal',
  stopRenderingLineAfter: -1,
  // read-only; only both together say so to a screen reader
  readOnly: true,
  domReadOnly: true,
  readOnlyMessage: { value: '' },
  cursorStyle: 'line-thin',
  cursorBlinking: 'solid',
  // No layers of their own for text and margin: every mark and band above had to have one too then, 45 in the window and most
  // of them made anew each frame.
  disableLayerHinting: true,
  // no furniture of code
  lineNumbers: 'off',
  lineNumbersMinChars: 0,
  lineDecorationsWidth: READING_ROOM,
  glyphMargin: false,
  folding: false,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  renderLineHighlight: 'none',
  renderWhitespace: 'none',
  // what turns the direction of writing is shown as a sign, not obeyed unseen
  renderControlCharacters: true,
  guides: { indentation: false, bracketPairs: false },
  matchBrackets: 'never',
  rulers: [],
  bracketPairColorization: { enabled: false },
  stickyScroll: { enabled: false },
  scrollBeyondLastLine: false,
  scrollBeyondLastColumn: 0,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  unusualLineTerminators: 'off',
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  links: false,
  colorDecorators: false,
  codeLens: false,
  hover: { enabled: 'off' },
  quickSuggestions: false,
  parameterHints: { enabled: false },
  inlayHints: { enabled: 'off' },
  contextmenu: false,
  dragAndDrop: false,
  dropIntoEditor: { enabled: false },
  columnSelection: false,
  multiCursorLimit: 1,
  roundedSelection: false,
  copyWithSyntaxHighlighting: false,
  emptySelectionClipboard: false,
  mouseWheelZoom: false,
  // our ruler is the scroll bar
  scrollbar: { vertical: 'hidden', horizontal: 'hidden', useShadows: false, alwaysConsumeMouseWheel: false },
  cursorSmoothCaretAnimation: 'off',
  // the column lays its editor out itself, in whole lines
  automaticLayout: false,
  autoDetectHighContrast: false,
  fixedOverflowWidgets: true,
  // access: the default edit context is exposed as not read-only
  accessibilitySupport: 'on',
  editContext: false,
  tabFocusMode: true,
  accessibilityPageSize: 500,
  wordSegmenterLocales: [],
  wordSeparators: '`~!@#$%^&*()=+[{]}\\|;:\'",.<>/?«»“”„‟‘‚‹›—–…·•№',
}
