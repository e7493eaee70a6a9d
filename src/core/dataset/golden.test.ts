/**
 * Golden designs: first rows and SHA-256 of the whole text, data, labels and anomalies. They hold for ever: a
 * change here breaks "same design, same bytes" for every link that was ever sent.
 */
import { parseToml } from '../document.ts';
import { leadersOf } from '../design/types/relations.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CellForm } from '../../kernel/index.ts';
import type { ColumnSpec, TableSource } from '../samples/table.ts';
import type { Generator } from './metric/generator.ts';
import { followersTable } from './tables/followers-table.ts';
import { anomaliesTable } from './tables/anomalies-table.ts';
import { labelsTable } from './tables/labels-table.ts';
import { longTable } from './tables/long-table.ts';
import { metricsTable } from './tables/metrics-table.ts';
import { framed, generatorOf, kernel } from './dataset.test-support.ts';

const TABLES: Readonly<Record<string, (generator: Generator) => TableSource>> = {
  metrics: metricsTable,
  clean: (generator) => metricsTable(generator, { clean: true }),
  labels: labelsTable,
  anomalies: anomaliesTable,
  followers: followersTable,
  long: (generator) => longTable(generator, { sourceRow: generator.metrics.some(({ rows }) => rows !== undefined) }),
};

function formOf({ type, decimals }: ColumnSpec): CellForm {
  if (type === 'time') return { as: 'time', form: 'iso' };
  if (type === 'flag') return { as: 'flag', words: false };
  if (type === 'number') return { as: 'number', ...(decimals === undefined ? {} : { decimals }) };
  return { as: type };
}

function textOf(table: TableSource): string {
  const writer = kernel.rowWriter({ cells: table.columns.map(formOf), separator: ',', lineEnd: '\n' });
  const decoder = new TextDecoder();
  let text = '';
  for (let from = 0; from < table.rows; from += 5000) {
    const block = table.read(from, Math.min(5000, table.rows - from));
    writer.write(block.columns, block.rows, block.skipped, (bytes) => {
      text += decoder.decode(bytes);
    });
  }
  return text;
}

describe.each([
  'components',
  'anomalies',
  'more-anomalies',
  'noises',
  'relations',
  'scatter',
  'dimensions',
  'rows',
  'repeats',
  'calendar',
])('golden design "%s"', (name) => {
  const parsed = parseToml(readFileSync(new URL(`./fixtures/golden/${name}.toml`, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { design } = parsed.value;

  const related = design.metrics.some((metric) => leadersOf(metric).length > 0);
  const isLong = name === 'rows' || design.metrics.some(({ labels }) => labels !== undefined);
  const has = (table: string) => (table === 'followers' ? related : table !== 'long' || isLong);
  it.each(Object.keys(TABLES).filter(has))('%s', (table) => {
    const text = framed(() => textOf((TABLES[table] ?? metricsTable)(generatorOf(design))));
    const rows = text.split('\n').slice(0, ['anomalies', 'followers'].includes(table) ? undefined : 3);
    expect({ rows, sha256: createHash('sha256').update(text).digest('hex') }).toMatchSnapshot();
  });
});
