/** Files for programs: the bytes of a table in a format, exactly those that the command line writes. */
import { createMakers, TABLES } from '../formats/bundle/dataset.ts';
import { EXPORTERS, exporterOf } from '../formats/exporters/index.ts';
import type { Exporter } from '../formats/exporters/exporter.ts';
import { usualProfile } from '../formats/exporters/usual-profile.ts';
import { isPartOf } from '../formats/parts.ts';
import { type OptionValues, readOptions } from '../formats/options.ts';
import { openTable } from '../formats/rows/encode-table.ts';
import { createKernel } from '../kernel/index.ts';
import type { CheckedDesign } from './design.ts';

export { EXPORTERS };
export type { Exporter, OptionValues };

export interface EncodeOptions {
  /** 'metrics' (the default), 'labels', 'clean', 'long', 'anomalies', or a table of a fleet. */
  readonly table?: string;
  /** 'csv' (the default), 'ndjson', 'json' or 'parquet': the id of one of EXPORTERS. */
  readonly format?: string;
  /** Options of the format, by their names. */
  readonly options?: OptionValues;
  /** File form of a known program; that of the Python generator for its designs, if left out; 'none' for the plain form. */
  readonly profile?: string;
  /** Rows [from, to); the whole table if left out. A part that does not begin at row 0 has no head. */
  readonly from?: number;
  readonly to?: number;
}

/**
 * The bytes of a table's file, piece by piece; each piece is safe to keep. Memory does not grow with the rows.
 * @throws RangeError for a table, format, option or range that there is not
 */
export async function* encode(design: CheckedDesign, given: EncodeOptions = {}): AsyncGenerator<Uint8Array> {
  const { table = 'metrics', format = 'csv', from = 0 } = given;
  const parts = TABLES.filter((part) => isPartOf(part, design));
  const part = parts.find(({ id }) => id === table);
  if (!part)
    throw new RangeError(`The design has no table "${table}"; it has ${parts.map(({ id }) => id).join(', ')}.`);
  const exporter = exporterOf(format);
  if (!exporter)
    throw new RangeError(`There is no format "${format}"; there are ${EXPORTERS.map(({ id }) => id).join(', ')}.`);
  const known = given.profile ?? usualProfile(design);
  const profile = exporter.profiles.find(({ id, tables }) => id === known && tables.includes(table));
  const options = { ...profile?.values, ...given.options };
  const checked = readOptions(exporter.params, options);
  if (!checked.ok) throw new RangeError(checked.problems.map(({ path, message }) => `${path}: ${message}`).join(' '));
  const kernel = createKernel();
  const makers = createMakers(design, kernel);
  const { rows } = part.open(makers, { labelColumns: false });
  const to = given.to ?? rows;
  if (!(from >= 0 && from <= to && to <= rows))
    throw new RangeError(`Rows ${from} to ${to} are not in the table ${table}: it has ${rows}.`);
  const open = await openTable({ design, table, format, options }, kernel, makers);
  for (const { bytes } of open.encode({ from, to, head: from === 0 })) yield bytes.slice();
}
