/**
 * Scratch arrays in kernel memory, lent out like a stack and used again for every block, so that memory does
 * not grow with the data. One workspace serves any number of generators of the same kernel, one after another.
 */
import type { Kernel } from '../../kernel/index.ts';

/** Samples that are worked on at a time. */
export const BLOCK = 8192;

export interface Workspace {
  readonly kernel: Kernel;
  /** Lends an array of `length` ≤ BLOCK for the time of `use`; its content is left from earlier use. */
  readonly lend: <T>(length: number, use: (array: Float64Array) => T) => T;
}

/** Arrays that are taken from the kernel at once; what is seldom lent beyond them is plain memory, which is slower. */
const IN_KERNEL = 8;

/** Takes all that it will ever take of the kernel's arena (half a megabyte) now, so that what is allocated later can be released. */
export function createWorkspace(kernel: Kernel): Workspace {
  const arrays = Array.from({ length: IN_KERNEL }, () => kernel.f64(BLOCK));
  let depth = 0;
  return {
    kernel,
    lend(length, use) {
      let array = arrays[depth];
      if (!array) {
        array = new Float64Array(BLOCK);
        arrays[depth] = array;
      }
      depth++;
      try {
        return use(length === BLOCK ? array : array.subarray(0, length));
      } finally {
        depth--;
      }
    },
  };
}

/** Calls `work` for [from, from + out.length) in pieces of at most BLOCK samples. */
export function forEachPiece(
  from: number,
  length: number,
  work: (from: number, offset: number, length: number) => void,
): void {
  for (let offset = 0; offset < length; offset += BLOCK) {
    work(from + offset, offset, Math.min(BLOCK, length - offset));
  }
}

/** `array` itself where the part is the whole of it: no new view in the common case. */
export function part(array: Float64Array, offset: number, length: number): Float64Array {
  return offset === 0 && length === array.length ? array : array.subarray(offset, offset + length);
}
