/**
 * A WebAssembly module of one function, written out by hand: `dots(a, n, b, m, d, out)` puts the n × m dot products of
 * the int8 rows at `a` and at `b`, `d` bytes each, as int32 at `out`, row-major. n and m are 1 or more, `d` a multiple
 * of {@link STEP}. Eight products an instruction, where plain loops make one. Opcodes are those of the WebAssembly 2.0
 * specification, chapter 5; a compiler to make 200 bytes with would weigh more than these lines.
 */
export function dotsModule(): Uint8Array<ArrayBuffer> {
  const [a, n, b, m, d, out] = [0, 1, 2, 3, 4, 5] as const
  const [row, k, endA, endB, sum] = [6, 7, 8, 9, 10] as const
  const step = (offset: number) => [
    ...[...get(sum), ...get(a), ...get(k), ADD, ...load8x8(offset), ...get(row), ...get(k), ADD, ...load8x8(offset)],
    ...[...DOT_I16X8, ...ADD_I32X4, ...set(sum)],
  ]
  const lane = (of: number) => [...get(sum), 0xfd, 0x1b, of]
  const body = [
    // endA = a + n d, endB = b + m d
    ...[
      ...get(a),
      ...get(n),
      ...get(d),
      MUL,
      ADD,
      ...set(endA),
      ...get(b),
      ...get(m),
      ...get(d),
      MUL,
      ADD,
      ...set(endB),
    ],
    ...[...LOOP, ...get(b), ...set(row)],
    ...[...LOOP, ...constant(0), ...SPLAT_I32X4, ...set(sum), ...constant(0), ...set(k)],
    ...[...LOOP, ...[0, 8, 16, 24].flatMap(step)],
    ...[...get(k), ...constant(STEP), ADD, ...set(k), ...get(k), ...get(d), LESS, ...AGAIN, END],
    // out[0] = the four lanes' sum, out += 4, row += d
    ...[...get(out), ...lane(0), ...lane(1), ADD, ...lane(2), ADD, ...lane(3), ADD, ...STORE],
    ...[...get(out), ...constant(4), ADD, ...set(out)],
    ...[...get(row), ...get(d), ADD, ...set(row), ...get(row), ...get(endB), LESS, ...AGAIN, END],
    ...[...get(a), ...get(d), ADD, ...set(a), ...get(a), ...get(endA), LESS, ...AGAIN, END, END],
  ]
  const locals = [2, 4, I32, 1, V128]
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, ...vector(Array.from({ length: 6 }, () => I32)), 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...name('memory'), 2, 0, ...name('dots'), 0, 0]),
    ...section(10, [1, ...vector([...locals, ...body])]),
  ])
}

/** Bytes of a row that one turn of the inner loop takes. */
export const STEP = 32

const I32 = 0x7f
const V128 = 0x7b
const LOOP = [0x03, 0x40] as const
const AGAIN = [0x0d, 0] as const
const END = 0x0b
const ADD = 0x6a
const MUL = 0x6c
const LESS = 0x49
const STORE = [0x36, 2, 0] as const
const SPLAT_I32X4 = [0xfd, 0x11] as const
const ADD_I32X4 = [0xfd, 0xae, 0x01] as const
const DOT_I16X8 = [0xfd, 0xba, 0x01] as const

const get = (local: number) => [0x20, local] as const
const set = (local: number) => [0x21, local] as const
/** `i32.const` of a number under 64: one byte of signed LEB128. */
const constant = (value: number) => [0x41, value] as const
/** `v128.load8x8_s`: eight int8 as eight int16. */
const load8x8 = (offset: number) => [0xfd, 0x01, 0, offset] as const
const vector = (bytes: readonly number[]) => [...leb(bytes.length), ...bytes]
const section = (id: number, content: readonly number[]) => [id, ...vector(content)]
const name = (text: string) => vector([...text].map(c => c.charCodeAt(0)))

function leb(value: number): readonly number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)]
}
