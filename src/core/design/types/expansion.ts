/**
 * Expansion: a metric that is described once for many label values becomes that many metrics. Names alone take no
 * chance, so that screens can have them; the spread of parameters is drawn by a function that is handed in. Knows no
 * values of the data.
 */
import { parseShare } from '../../lib/share.ts';
import { parseValueList } from '../../lib/value-list.ts';
import { kindOf } from '../../kinds/registry.ts';
import type { Anomaly, Labels, Member, Metric } from './design.ts';
import { LIMITS } from './limits.ts';
import { propertyOf } from './written-fields.ts';

/** What a metric that an expansion makes is called; cheap to have. */
export interface MemberName extends Member {
  readonly key: string;
  /** Column header. */
  readonly column: string;
}

type Described = Pick<Metric, 'key' | 'label' | 'expand'>;

/** The metrics that a description stands for, in the order of its values; undefined for a plain metric; none where its lists are wrong. */
export function membersOf({ key, label, expand }: Described): readonly MemberName[] | undefined {
  if (!expand) return undefined;
  if (countOf({ expand }) > LIMITS.metrics) return [];
  let combinations: readonly Labels[] = [{}];
  for (const [name, text] of Object.entries(expand.over)) {
    const list = parseValueList(text, LIMITS.metrics);
    const values = list.ok ? list.values : [];
    combinations = combinations.flatMap((labels) => values.map((value) => ({ ...labels, [name]: value })));
  }
  return combinations.map((values) => {
    const suffix = suffixOf(values);
    return { of: key, key: key + suffix, header: label ?? key, column: (label ?? key) + suffix, values };
  });
}

/** How many metrics a description stands for; 1 for a plain one. */
export function countOf({ expand }: Pick<Metric, 'expand'>): number {
  return Object.values(expand?.over ?? {}).reduce((product, text) => {
    const list = parseValueList(text, LIMITS.metrics);
    return product * (list.ok ? list.values.length : 1);
  }, 1);
}

/** `{host=web-1,zone=a}` */
function suffixOf(values: Labels): string {
  const pairs = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  return `{${pairs.join(',')}}`;
}

/** Whether an anomaly that says `only` shows on a metric with these label values. */
export function isMeant(only: Labels | undefined, values: Labels): boolean {
  return Object.entries(only ?? {}).every(([name, text]) => {
    const list = parseValueList(text, LIMITS.metrics);
    const value = propertyOf(values, name);
    return list.ok && typeof value === 'string' && list.values.includes(value);
  });
}

/** An even number between 0 and 1 from the stream of this name. */
export type DrawOne = (stream: string) => number;

/** The metrics that a description stands for; a plain metric is the only one. */
export function expandedMetric(metric: Metric, draw: DrawOne): readonly Metric[] {
  const members = membersOf(metric);
  if (!members || !metric.expand) return [metric];
  const { expand, anomalies, ...rest } = metric;
  const share = parseShare(expand.spread ?? '0%') ?? 0;
  const paths = share > 0 ? (expand.spread_of ?? DEFAULT_SPREAD_OF) : [];
  return members.map(({ key, column, ...name }) => {
    const { values } = name;
    const member: Metric = {
      ...rest,
      key,
      label: column,
      labels: { ...metric.labels, ...values },
      anomalies: anomalies.filter(({ only }) => isMeant(only, values)).map(withoutOnly),
      member: name,
    };
    return paths.reduce((spread, path) => {
      const factor = 1 + share * (2 * draw(`${key}/expand/${path}`) - 1);
      return withNumber(spread, path, (value) => value * factor);
    }, member);
  });
}

/** The metrics by themselves without their spreads, which take chance: for what asks for names and places alone. */
export function namedMetrics(metrics: readonly Metric[]): readonly Metric[] {
  return metrics.flatMap((metric) => expandedMetric(metric, () => 0.5));
}

function withoutOnly(anomaly: Anomaly): Anomaly {
  if (anomaly.only === undefined) return anomaly;
  const { only: _only, ...rest } = anomaly;
  return rest;
}

export const DEFAULT_SPREAD_OF: readonly string[] = ['value'];

/** A part of a metric that a path leads to: its file's word, and its fields that are numbers. */
interface SpreadPart {
  /** 'noise_args', 'trend', 'seasonality[0]', 'process[1]'. */
  readonly path: string;
  readonly fields: readonly string[];
}

/** The parameters of a metric that can be spread, as the file calls them. */
export function spreadablePaths(metric: Metric): readonly string[] {
  return ['value', ...partsOf(metric).flatMap(({ path, fields }) => fields.map((field) => `${path}.${field}`))];
}

function partsOf({ trend, noise, seasonality, process }: Metric): readonly SpreadPart[] {
  const numbersOf = (registry: 'trend' | 'noise' | 'seasonality' | 'process', spec: { readonly kind: string }) =>
    Object.entries(kindOf(registry, spec.kind)?.params ?? {})
      .filter(([name, { type }]) => type.startsWith('number') && typeof propertyOf(spec, name) === 'number')
      .map(([name]) => name);
  return [
    ...(trend ? [{ path: 'trend', fields: numbersOf('trend', trend) }] : []),
    ...(noise ? [{ path: 'noise_args', fields: numbersOf('noise', noise) }] : []),
    ...seasonality.map((spec, index) => ({
      path: `seasonality[${index}]`,
      fields: numbersOf('seasonality', spec),
    })),
    ...process.map((spec, index) => ({ path: `process[${index}]`, fields: numbersOf('process', spec) })),
  ];
}

const PATH = /^(trend|noise_args|seasonality|process)(?:\[(\d+)\])?\.(\w+)$/;

/** The metric with another number at a path of spreadablePaths; the same where the path leads nowhere. */
export function withNumber(metric: Metric, path: string, change: (value: number) => number): Metric {
  if (path === 'value') return { ...metric, value: change(metric.value) };
  const [, part, index, field = ''] = PATH.exec(path) ?? [];
  const inPart = <T extends { readonly kind: string }>(
    registry: 'trend' | 'noise' | 'seasonality' | 'process',
    spec: T,
  ): T => {
    const value = propertyOf(spec, field);
    if (typeof value !== 'number') return spec;
    const type = kindOf(registry, spec.kind)?.params[field];
    const isWhole = type !== undefined && 'integer' in type && type.integer === true;
    const next = change(value);
    return { ...spec, [field]: isWhole ? Math.round(next) : next };
  };
  const inList = <T extends { readonly kind: string }>(registry: 'seasonality' | 'process', list: readonly T[]) =>
    list.map((spec, place) => (place === Number(index) ? inPart(registry, spec) : spec));
  switch (part) {
    case 'trend':
      return metric.trend ? { ...metric, trend: inPart('trend', metric.trend) } : metric;
    case 'noise_args':
      return metric.noise ? { ...metric, noise: inPart('noise', metric.noise) } : metric;
    case 'seasonality':
      return { ...metric, seasonality: inList('seasonality', metric.seasonality) };
    case 'process':
      return { ...metric, process: inList('process', metric.process) };
    default:
      return metric;
  }
}

type Named = Pick<Metric, 'key' | 'label' | 'name' | 'member'>;

/** The name of the series where labels tell series of one name apart: in sinks that know labels. */
export function seriesNameOf({ key, name, member }: Named): string {
  return name ?? member?.of ?? key;
}

/** The same in long files, where a metric goes by its header. */
export function longNameOf({ key, label, name, member }: Named): string {
  return name ?? member?.header ?? label ?? key;
}
