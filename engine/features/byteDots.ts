import { dotsModule, STEP } from './dotsModule.ts'

/** What of WebAssembly is used here; the engine is compiled without the types of any host. */
interface Wasm {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

interface Machine {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly dots: (a: number, n: number, b: number, m: number, d: number, out: number) => void
}

const PAGE = 65536

let machine: Machine | null | undefined
/** What lies at the start of the machine's memory, so that one text against many is copied once. */
let lying: Int8Array | null = null

/**
 * The n × m dot products of the rows of `a` and of `b`, `d` columns each, row-major. Exact, so that it makes no
 * difference whether the host has vector instructions. The answer is valid until the next call.
 */
export function byteDots(a: Int8Array, b: Int8Array, d: number): Int32Array {
  const n = a.length / d
  const m = b.length / d
  if (n === 0 || m === 0) return new Int32Array(0)
  machine ??= openMachine()
  return machine === null || d % STEP !== 0 ? plainDots(a, b, d) : quickDots(machine, a, b, d)
}

/** {@link byteDots} without vector instructions. */
export function plainDots(a: Int8Array, b: Int8Array, d: number): Int32Array {
  const n = a.length / d
  const m = b.length / d
  const out = new Int32Array(n * m)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      let sum = 0
      for (let p = i * d, q = j * d, end = p + d; p < end; p++, q++) sum += (a[p] as number) * (b[q] as number)
      out[i * m + j] = sum
    }
  return out
}

function quickDots(host: Machine, a: Int8Array, b: Int8Array, d: number): Int32Array {
  const out = Math.ceil((a.length + b.length) / 4) * 4
  const cells = (a.length / d) * (b.length / d)
  const missing = out + cells * 4 - host.memory.buffer.byteLength
  if (missing > 0) host.memory.grow(Math.ceil(missing / PAGE))
  const bytes = new Int8Array(host.memory.buffer)
  if (lying !== a) bytes.set(a)
  lying = a
  bytes.set(b, a.length)
  host.dots(0, a.length / d, a.length, b.length / d, d, out)
  return new Int32Array(host.memory.buffer, out, cells)
}

/** Null where the host has no WebAssembly, no vectors in it, or forbids it. */
function openMachine(): Machine | null {
  const wasm = (globalThis as { readonly WebAssembly?: Wasm }).WebAssembly
  if (wasm === undefined) return null
  try {
    return new wasm.Instance(new wasm.Module(dotsModule())).exports as Machine
  } catch {
    return null
  }
}
