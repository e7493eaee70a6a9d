/** Arrays in kernel memory: a stack of allocations between two addresses. Knows no contents. */

/** More memory is asked for than there is: what is made is too large, or too much is kept. */
export class TooLargeError extends RangeError {
  override readonly name = 'TooLargeError';
}

export interface Arena {
  f64(length: number): Float64Array;
  u8(length: number): Uint8Array;
  mark(): number;
  release(mark: number): void;
}

export function createArena(buffer: ArrayBuffer, from: number, to: number): Arena {
  let next = from;
  const take = (bytes: number): number => {
    if (!Number.isSafeInteger(bytes) || bytes < 0) throw new RangeError(`An array cannot have ${bytes} bytes.`);
    const at = next;
    const end = at + Math.ceil(bytes / 16) * 16;
    if (end > to) {
      throw new TooLargeError(
        `The kernel's arena is full: ${bytes} bytes wanted, ${to - at} of ${to - from} left. Release what is no longer used, or create the kernel with more arenaBytes.`,
      );
    }
    next = end;
    return at;
  };
  return {
    f64: (length) => new Float64Array(buffer, take(length * 8), length).fill(0),
    u8: (length) => new Uint8Array(buffer, take(length), length).fill(0),
    mark: () => next,
    release: (mark) => {
      if (mark < from || mark > next) throw new RangeError('This mark was released already, or is not of this kernel.');
      next = mark;
    },
  };
}
