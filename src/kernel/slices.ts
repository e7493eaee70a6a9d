/**
 * Hands arrays to the module: by address when they live in kernel memory, else copied through a scratch
 * area slice by slice. Knows no functions.
 */

export interface Slices {
  /** True if the module can reach the array by its byteOffset. */
  owns(array: ArrayBufferView): boolean;
  /** Calls `work(address, count, first)` over the whole array; its results are in the array afterwards. */
  inPlace(array: Float64Array, work: (at: number, count: number) => void): void;
  /** The same for arrays that are only written. */
  fill(array: Float64Array | BigUint64Array, work: (at: number, count: number, first: number) => void): void;
  /** The same for arrays that are only read. */
  read(array: Float64Array, from: number, to: number, work: (at: number, count: number, first: number) => void): void;
}

/** @param scratch address of an area of `length` doubles */
export function createSlices(buffer: ArrayBuffer, scratch: number, length: number): Slices {
  const doubles = new Float64Array(buffer, scratch, length);
  const words = new BigUint64Array(buffer, scratch, length);
  const owns = (array: ArrayBufferView): boolean => array.buffer === buffer;
  return {
    owns,
    inPlace(array, work) {
      if (owns(array)) return work(array.byteOffset, array.length);
      for (let first = 0; first < array.length; first += length) {
        const part = array.subarray(first, first + length);
        doubles.set(part);
        work(scratch, part.length);
        array.set(doubles.subarray(0, part.length), first);
      }
    },
    fill(array, work) {
      if (owns(array)) return work(array.byteOffset, array.length, 0);
      for (let first = 0; first < array.length; first += length) {
        const count = Math.min(length, array.length - first);
        work(scratch, count, first);
        if (array instanceof Float64Array) array.set(doubles.subarray(0, count), first);
        else array.set(words.subarray(0, count), first);
      }
    },
    read(array, from, to, work) {
      if (owns(array)) return work(array.byteOffset + from * 8, to - from, from);
      for (let first = from; first < to; first += length) {
        const part = array.subarray(first, Math.min(first + length, to));
        doubles.set(part);
        work(scratch, part.length, first);
      }
    },
  };
}
