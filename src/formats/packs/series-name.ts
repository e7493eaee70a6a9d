/** Names and labels of series as Prometheus takes them. */
import type { PackMetric } from './pack.ts';

/** Other signs become `_`; a digit does not begin a name. */
export function promName(text: string): string {
  return text.replaceAll(/[^a-zA-Z0-9_:]/g, '_').replace(/^(?=\d|$)/, '_');
}

/** `{a="b",c="d"}`, or nothing. */
export function promLabels(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) =>
      `${promName(name).replaceAll(':', '_')}="${value.replaceAll(/[\\"]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`,
  );
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

export interface Family {
  readonly name: string;
  readonly isCounter: boolean;
  readonly metrics: readonly PackMetric[];
}

/** Series of one name stand together; a counter's family is named without `_total`. */
export function familiesOf(metrics: readonly PackMetric[]): readonly Family[] {
  const families = new Map<string, PackMetric[]>();
  for (const metric of metrics) {
    const isCounter = metric.type === 'counter';
    const name = promName(isCounter ? metric.name.replace(/_total$/, '') : metric.name);
    const key = `${isCounter ? 'counter' : 'gauge'} ${name}`;
    families.set(key, [...(families.get(key) ?? []), metric]);
  }
  return [...families].map(([key, list]) => {
    const [type = '', name = ''] = key.split(' ');
    return { name, isCounter: type === 'counter', metrics: list };
  });
}
