/** What the test uses of Monaco's text buffer, which has no published types. */
declare module 'monaco-editor/editor/common/model/pieceTreeTextBuffer/pieceTreeTextBufferBuilder' {
  export class PieceTreeTextBufferBuilder {
    acceptChunk(chunk: string): void
    finish(normalizeEOL: boolean): { create(defaultEOL: 1 | 2): { textBuffer: { getLinesContent(): string[] } } }
  }
}
