/** The registry of exporters. Adding one: one file, one line here. */
import { csv } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import { parquet } from './parquet.ts';

export type { Exporter } from './exporter.ts';

/** The first is the default. */
export const EXPORTERS: readonly Exporter[] = [csv, ndjson, json, parquet];

export function exporterOf(id: string): Exporter | undefined {
  return EXPORTERS.find((exporter) => exporter.id === id);
}
