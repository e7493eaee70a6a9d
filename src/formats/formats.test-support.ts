/** What the tests of this folder share: a small table by hand, files in memory, small designs. */
import { newSpec } from '../core/fields/kind.ts';
import { newAnomaly, newDesign, newMetric } from '../core/design/types/defaults.ts';
import { anomalyKindOf } from '../core/kinds/registry.ts';
import type { Design } from '../core/design/types/design.ts';
import type { ColumnData, ColumnSpec, TableSource } from '../core/samples/table.ts';
import { gaussian } from '../core/kinds/noise/gaussian.ts';
import type { BundleOptions, BundleOutput } from './bundle/bundle-types.ts';

/** A table of given cells; undefined is an empty cell, texts are texts. */
export function tableOf(
  columns: readonly ColumnSpec[],
  rows: readonly (readonly (number | string | undefined)[])[],
  more: { readonly rowsPerSample?: number; readonly skipped?: readonly number[] } = {},
): TableSource {
  const column = (index: number, from: number, count: number): ColumnData => {
    const cells = rows.slice(from, from + count).map((row) => row[index]);
    const empty = Uint8Array.from(cells, (cell) => (cell === undefined ? 1 : 0));
    if (columns[index]?.type !== 'text') return { values: Float64Array.from(cells, Number), empty };
    const texts = cells.map((cell) => String(cell ?? ''));
    return { values: Float64Array.from(texts.keys()), texts, empty };
  };
  return {
    id: 'metrics',
    columns,
    rows: rows.length,
    rowsPerSample: more.rowsPerSample ?? 1,
    read: (from, count) => ({
      from,
      rows: count,
      columns: columns.map((_, index) => column(index, from, count)),
      ...(more.skipped ? { skipped: Uint8Array.from(more.skipped.slice(from, from + count)) } : {}),
    }),
  };
}

/** A design with noise, two decimals and one level shift a metric. */
export function smallDesign(samples: number, metrics = 2): Design {
  const shift = anomalyKindOf('level-shift');
  if (shift === undefined) throw new Error('no kind level-shift');
  const at = Math.floor(samples / 4);
  return {
    ...newDesign({ name: 'Small', seed: 7, num_samples: samples }),
    metrics: Array.from({ length: metrics }, (_, index) => ({
      ...newMetric(`m${index}`, 100),
      noise: { ...newSpec(gaussian), smoothing_window: 1, mode: 'additive' as const },
      decimals: 2,
      anomalies: samples < 8 ? [] : [{ ...newAnomaly(shift, at), recovery_time: 2 }],
    })),
  };
}

export const PLAIN: BundleOptions = { parts: ['metrics'], formats: ['csv'], options: {}, zip: false };

export interface MemoryOutput extends BundleOutput {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly closed: ReadonlySet<string>;
  text(name: string): string;
}

/** Keeps what is written; copies, as the writer may use its memory anew. */
export function createMemoryOutput(): MemoryOutput {
  const files = new Map<string, Uint8Array>();
  const closed = new Set<string>();
  return {
    files,
    closed,
    text: (name) => new TextDecoder().decode(files.get(name)),
    open(name) {
      const pieces: Uint8Array[] = [];
      return {
        write: (bytes) => void pieces.push(bytes.slice()),
        close() {
          files.set(name, concat(pieces));
          closed.add(name);
        },
      };
    },
  };
}

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
