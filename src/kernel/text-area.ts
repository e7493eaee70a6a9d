/**
 * Kernel memory for making text: an output buffer that is handed on when full, the dictionaries, and room
 * for the records, copies and prepared digits of a table. One writing at a time. Knows no cells.
 */
import { createDictionaries, type Dictionaries } from './dictionaries.ts';
import type { KernelHost } from './instance.ts';
import { powerOfTen } from './powers.ts';

const OUT = 128 * 1024;
/** Room behind the limit: more than any one cell of the fast path. */
const MARGIN = 1024;
const TEXTS = 1024 * 1024;
const WORK = 1024 * 1024;
const DIGITS = 256 * 1024;

/** Bytes of memory that the area takes. */
export const TEXT_AREA_BYTES = OUT + MARGIN + TEXTS + WORK + DIGITS;

export interface Session {
  readonly emit: (bytes: Uint8Array) => void;
  /** Text of a cell that the module leaves to us. */
  readonly longText: (column: number, index: number) => Uint8Array;
}

export interface TextArea {
  readonly buffer: ArrayBuffer;
  readonly out: number;
  readonly limit: number;
  readonly dictionaries: Dictionaries;
  /** Room for records and copies: address and bytes. */
  readonly work: number;
  readonly workBytes: number;
  /** Room for prepared digits. */
  readonly digits: number;
  readonly digitsBytes: number;
  /** Runs `write`, which returns the end of what it left in the buffer, and hands that on. */
  during(session: Session, write: () => number): void;
}

/** What the module calls back; `open` gives it the area once its place is known. */
export function createTextHost(buffer: ArrayBuffer): { host: KernelHost; open(base: number): TextArea } {
  const memory = new Uint8Array(buffer);
  const words = new DataView(buffer);
  let current: Session | undefined;
  let out = 0;

  const session = (): Session => {
    if (current === undefined) throw new Error('no text is being written');
    return current;
  };
  const flush = (end: number): void => {
    if (end > out) session().emit(memory.subarray(out, end));
  };
  const host: KernelHost = {
    flush,
    longText(column, index, at) {
      const bytes = session().longText(column, index);
      if (at + bytes.length <= out + OUT) {
        memory.set(bytes, at);
        return at + bytes.length;
      }
      flush(at);
      session().emit(bytes);
      return out;
    },
    powerOfTen(k, at) {
      const [high, low] = powerOfTen(k);
      words.setBigUint64(at, high, true);
      words.setBigUint64(at + 8, low, true);
    },
    badTime(ms) {
      throw new RangeError(`${ms} ms is outside the times that a calendar can say (±8.64e15).`);
    },
  };
  return {
    host,
    open(base) {
      out = base;
      const texts = base + OUT + MARGIN;
      return {
        buffer,
        out,
        limit: base + OUT,
        dictionaries: createDictionaries(buffer, texts, texts + TEXTS),
        work: texts + TEXTS,
        workBytes: WORK,
        digits: texts + TEXTS + WORK,
        digitsBytes: DIGITS,
        during(next, write) {
          if (current !== undefined) throw new Error('A row writer cannot be used while it emits.');
          current = next;
          try {
            flush(write());
          } finally {
            current = undefined;
          }
        },
      };
    },
  };
}
