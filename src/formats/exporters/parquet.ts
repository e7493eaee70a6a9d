/** Apache Parquet: typed columns, compressed. The library is loaded when the first file is opened. */
import { defineExporter, tableParams } from './exporter.ts';

export const parquet = defineExporter({
  id: 'parquet',
  label: 'Parquet',
  help: 'Typed, compressed columns for pandas, DuckDB and Spark; times are UTC timestamps, flags booleans, an empty cell is null. Times and counts are delta-coded, pages compressed with snappy. The metadata hold table, seed, the design as TOML with its SHA-256 and link, and units, names, types and labels of the columns as JSON.',
  extension: 'parquet',
  mime: 'application/vnd.apache.parquet',
  splittable: false,
  params: tableParams,
  async encoder(table, _options, kernel, about) {
    const { createParquetEncoder } = await import('./parquet-rows.ts');
    return createParquetEncoder(table.columns, kernel, { table: table.id, ...(await about()) });
  },
});
