/**
 * `GET /metrics`: a design as a thing that is scraped, in OpenMetrics text. Which row is the present one follows from
 * the clock alone, so any scrape may be missed; after the last row the data begin again. Knows no sockets.
 */
import type { Design } from '../../core/design/types/design.ts';
import { type ColumnSeries, columnSeries } from '../../core/design/types/series.ts';
import { intervalMsOf } from '../../core/design/types/resolve.ts';
import { createMakers, tablePartOf } from '../../formats/bundle/dataset.ts';
import { createKernel } from '../../kernel/index.ts';

export const OPENMETRICS = 'application/openmetrics-text; version=1.0.0; charset=utf-8';

export interface Scraped {
  /** The text at a time of a monotonic clock. */
  at(nowMs: number): string;
}

/** @param startMs when the first row is the present one @param speed intervals of the data in one of the clock's */
export function createScrape(design: Design, startMs: number, speed: number): Scraped {
  const kernel = createKernel();
  const source = tablePartOf('metrics')?.open(createMakers(design, kernel), {});
  if (!source) throw new Error('There is no table of metrics.');
  const families = familiesOf(design);
  const stepMs = intervalMsOf(design) / speed;
  return {
    at(nowMs) {
      const passed = Math.max(0, Math.floor((nowMs - startMs) / stepMs));
      const { columns, skipped } = source.read(passed % source.rows, 1);
      const lines: string[] = [];
      for (const { name, type, unit, series } of families) {
        lines.push(`# TYPE ${name} ${type}`);
        if (unit !== '') lines.push(`# HELP ${name} ${escaped(unit)}`);
        for (const { column, labels } of series) {
          const data = columns[column + 1];
          const value = data?.values[0];
          // A reading that is missing is no sample.
          if (value === undefined || Number.isNaN(value) || data?.empty?.[0] === 1 || skipped?.[0] === 1) continue;
          lines.push(`${name}${type === 'counter' ? '_total' : ''}${labels} ${value}`);
        }
      }
      lines.push('# TYPE faultline_row gauge', '# HELP faultline_row Row of the data that is the present one.');
      lines.push(`faultline_row ${passed % source.rows}`, '# EOF', '');
      return lines.join('\n');
    },
  };
}

interface Family {
  readonly name: string;
  readonly type: 'gauge' | 'counter';
  /** Of the first of its metrics. */
  readonly unit: string;
  readonly series: readonly { readonly column: number; readonly labels: string }[];
}

/** All series of one name together, as the format wants it. */
function familiesOf(design: Design): readonly Family[] {
  const units = new Map(design.metrics.map(({ key, unit }) => [key, unit ?? '']));
  const all = new Map<string, { type: Family['type']; unit: string; series: { column: number; labels: string }[] }>();
  for (const [column, series] of columnSeries(design.metrics).entries()) {
    const type = series.type === 'counter' ? 'counter' : 'gauge';
    const plain = metricName(series.name);
    const name = type === 'counter' ? plain.replace(/_total$/, '') : plain;
    const family = all.get(name) ?? { type, unit: units.get(series.key) ?? '', series: [] };
    // Two names that become one by their spelling are told apart by their key.
    const isNew = !family.series.some(({ labels }) => labels === labelText(series, false));
    family.series.push({ column, labels: labelText(series, !isNew || plain !== series.name) });
    all.set(name, family);
  }
  return [...all].map(([name, family]) => ({ name, ...family }));
}

function labelText({ key, labels }: ColumnSeries, withKey: boolean): string {
  const pairs = [...Object.entries(labels), ...(withKey ? [['key', key] as const] : [])];
  if (pairs.length === 0) return '';
  return `{${pairs.map(([name, value]) => `${name.replace(/[^a-zA-Z0-9_]/g, '_')}="${escaped(value)}"`).join(',')}}`;
}

const metricName = (name: string) => name.replace(/[^a-zA-Z0-9_:]/g, '_').replace(/^(?=\d)/, '_');

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');
}
