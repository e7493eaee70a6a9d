/**
 * The embedded WebAssembly module, instantiated at once, and its fixed memory. Knows addresses, no meaning.
 * The memory never grows, so views of it stay valid for ever.
 */
import { kernelBase64 } from './kernel.generated.ts';

/** What assembly/index.ts exports: addresses and counts as i32, 64-bit integers as bigint. */
export interface KernelExports {
  readonly heapBase: () => number;
  readonly words: (out: number, count: number, key0: bigint, key1: bigint, from: bigint) => void;
  readonly uniforms: (out: number, count: number, key0: bigint, key1: bigint, from: bigint) => void;
  readonly quantile: (at: number, count: number, distribution: number, a: number, b: number) => void;
  readonly noise: (
    out: number,
    count: number,
    distribution: number,
    a: number,
    b: number,
    key0: bigint,
    key1: bigint,
    from: bigint,
  ) => void;
  readonly exp: (x: number) => number;
  readonly log: (x: number) => number;
  readonly sin: (x: number) => number;
  readonly cos: (x: number) => number;
  readonly pow: (x: number, y: number) => number;
  readonly sinAll: (at: number, count: number) => void;
  readonly expAll: (at: number, count: number) => void;
  readonly normalCdf: (at: number, count: number) => void;
  readonly roundDecimals: (at: number, count: number, power: number) => void;
  readonly roundStep: (at: number, count: number, step: number) => void;
  readonly clamp: (at: number, count: number, low: number, high: number) => void;
  readonly extremes: (at: number, count: number) => void;
  readonly extremesFound: () => number;
  /** Address of the state that the next two draw from. */
  readonly pcgState: () => number;
  readonly pcgWords: (state: number, out: number, count: number) => void;
  readonly pcgDraws: (state: number, out: number, count: number, distribution: number, a: number, b: number) => void;
  readonly zigguratTables: () => number;
  readonly writeNumber: (at: number, value: number, power: number, decimals: number) => number;
  readonly writeRows: (
    records: number,
    columns: number,
    rows: number,
    blockRows: number,
    skipped: number,
    separator: number,
    lineEnd: number,
    buffer: number,
    limit: number,
    at: number,
  ) => number;
}

/** What the module calls. */
export interface KernelHost {
  flush(end: number): void;
  longText(column: number, index: number, at: number): number;
  powerOfTen(k: number, at: number): void;
  badTime(ms: number): void;
}

export interface KernelMemory {
  readonly buffer: ArrayBuffer;
}

// The part of the WebAssembly interface that is used here: core/ is compiled without the DOM's types.
declare const WebAssembly: {
  Memory: new (limits: { initial: number; maximum: number }) => KernelMemory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

const PAGE = 65_536;

/** @param bytes what is wanted beyond the module's own data */
export function createMemory(bytes: number): KernelMemory {
  const pages = Math.ceil(bytes / PAGE) + 2;
  return new WebAssembly.Memory({ initial: pages, maximum: pages });
}

/** `base` is the first byte that the module does not use itself, a multiple of 64. */
export function instantiate(memory: KernelMemory, host: KernelHost): { calls: KernelExports; base: number } {
  const module = new WebAssembly.Module(decodeBase64(kernelBase64));
  const calls = new WebAssembly.Instance(module, { env: { memory }, host }).exports as KernelExports;
  return { calls, base: Math.ceil(calls.heapBase() / 64) * 64 };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function decodeBase64(text: string): Uint8Array {
  const digits = new Uint8Array(128);
  for (let value = 0; value < 64; value++) digits[ALPHABET.charCodeAt(value)] = value;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const digit = (at: number): number => digits[text.charCodeAt(at)] ?? 0;
  for (let at = 0, out = 0; at < text.length; at += 4) {
    const group = (digit(at) << 18) | (digit(at + 1) << 12) | (digit(at + 2) << 6) | digit(at + 3);
    bytes[out++] = group >> 16;
    bytes[out++] = group >> 8;
    bytes[out++] = group;
  }
  return bytes;
}
