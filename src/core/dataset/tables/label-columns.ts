/** The label columns that tables share: one a metric, and one for the row. */
import type { ColumnData } from '../../samples/table.ts';
import { createLabeller } from '../labels/labeller.ts';
import type { Generator } from '../metric/generator.ts';
import type { Buffers } from './buffers.ts';

/** Returns what reads them for rows = samples [from, from + rows). @param first index of the first buffer that it may use */
export function createLabelReader(
  generator: Generator,
  buffers: Buffers,
  first: number,
): (from: number, rows: number) => ColumnData[] {
  const { metrics } = generator;
  const fillLabels = createLabeller(generator);
  return (from, rows) => {
    const any = buffers.values(first + metrics.length, rows);
    any.fill(0, 0, rows);
    const labels = metrics.map((metric, index) => {
      const values = buffers.values(first + index, rows);
      fillLabels(metric, from, values.length === rows ? values : values.subarray(0, rows));
      for (let row = 0; row < rows; row++) if (values[row] === 1) any[row] = 1;
      return { values };
    });
    return [...labels, { values: any }];
  };
}
