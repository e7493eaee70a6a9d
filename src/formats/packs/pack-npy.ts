/** NumPy's own file form, version 1.0: a head with type and shape, and the bytes. Knows no pack. */
import { utf8 } from '../text/bytes.ts';
import type { EncodedChunk } from '../rows/encode-table.ts';
import type { PackBlock } from './pack.ts';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0] as const;
/** The head's length is a multiple of this. */
const ALIGNED = 64;

export function* encodeNpy(blocks: Iterable<PackBlock>, rows: number, columns: number): Generator<EncodedChunk> {
  yield { bytes: headOf(rows, columns), rows: 0 };
  for (const block of blocks) {
    const view = new DataView(new ArrayBuffer(block.rows * columns * 8));
    block.values.forEach((values, column) => {
      for (let row = 0; row < block.rows; row++) view.setFloat64((row * columns + column) * 8, values[row] ?? 0, true);
    });
    yield { bytes: new Uint8Array(view.buffer), rows: block.rows };
  }
}

function headOf(rows: number, columns: number): Uint8Array {
  const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${rows}, ${columns}), }`;
  const bare = MAGIC.length + 2 + text.length + 1;
  const padded = `${text}${' '.repeat((ALIGNED - (bare % ALIGNED)) % ALIGNED)}\n`;
  const length = padded.length;
  return Uint8Array.from([...MAGIC, length & 0xff, length >> 8, ...utf8(padded)]);
}
