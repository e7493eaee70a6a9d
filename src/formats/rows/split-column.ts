/** A table with one column more: the part of the split that a row belongs to. Knows no format. */
import { partAt, SPLIT_PARTS, type SplitIntervals } from '../../core/design/types/split.ts';
import { SOURCE_ROW } from '../../core/design/types/headers.ts';
import type { TableSource } from '../../core/samples/table.ts';

export const SPLIT_COLUMN = 'split';

/** Where a table says which sample a row is of. */
const SAMPLE_COLUMNS: readonly string[] = [SOURCE_ROW, 'cause_start'];

/**
 * Adds `split` at the end: a row is in the part of the sample that it came from, an anomaly in that of its first.
 * @param source with a column that says which sample a row is of; another one comes back as it is
 * @param keepsSource whether source_row is to stay
 */
export function withSplitColumn(source: TableSource, parts: SplitIntervals, keepsSource: boolean): TableSource {
  const sampleAt = source.columns.findIndex(({ name, type }) => type === 'integer' && SAMPLE_COLUMNS.includes(name));
  if (sampleAt < 0) return source;
  const drops = !keepsSource && source.columns[sampleAt]?.name === SOURCE_ROW;
  const kept = <T>(list: readonly T[]) => (drops ? list.filter((_, index) => index !== sampleAt) : list);
  let values = new Float64Array(0);
  return {
    ...source,
    columns: [
      ...kept(source.columns),
      {
        name: SPLIT_COLUMN,
        type: 'text',
        help: 'The part of the split that the row belongs to: train, validation or test.',
      },
    ],
    read(from, wanted) {
      const block = source.read(from, wanted);
      if (values.length < block.rows) values = new Float64Array(block.rows);
      const samples = block.columns[sampleAt]?.values;
      for (let row = 0; row < block.rows; row++) values[row] = SPLIT_PARTS.indexOf(partAt(parts, samples?.[row] ?? 0));
      return { ...block, columns: [...kept(block.columns), { values, texts: SPLIT_PARTS }] };
    },
  };
}
