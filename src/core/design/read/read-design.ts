/**
 * A tree in the form of the stored design against all rules: the one validator, whatever the tree was made
 * from (TOML, a link, a stored record). Knows no file format.
 */
import type { FieldValues } from '../../fields/values.ts';
import type { PartOf } from '../../kinds/registry.ts';
import { readSpec } from './read-spec.ts';
import type { FieldTable } from '../../fields/spec.ts';
import { parseDuration } from '../../lib/time.ts';
import type { FleetCodec } from '../types/fleet-codec.ts';
import { FEED_FIELDS, GENERAL_FIELDS, METRIC_FIELDS, NOISE_FIELDS, SEASONALITY_FIELDS } from '../types/fields.ts';
import type { Node, TableNode } from '../../fields/node.ts';
import { type DataContext, readAnomalies, readIncidents } from './read-anomaly.ts';
import { readCalendar, readSplit } from './read-calendar.ts';
import { readScatter } from './read-scatter.ts';
import { checkCount, checkExpand, checkSeries } from './read-dimensions.ts';
import { readTable } from '../../fields/read-table.ts';
import { LAST_MS } from '../../fields/check-times.ts';
import { quote } from '../../fields/fault.ts';
import { type ReadContext, wrongType } from '../../fields/read-value.ts';
import type { Reporter } from '../../fields/report.ts';
import {
  type Design,
  type FeedConfig,
  type General,
  LIMITS,
  type Metric,
  type NoiseSpec,
  type ProcessSpec,
  SCHEMA,
} from '../types/design.ts';
import { readFactors, readFollows, reportRelations } from './read-relations.ts';
import { readKey } from './read-key.ts';
import { headerClashes } from '../types/headers.ts';
import { idleNoiseFields } from '../types/noise-fields.ts';
import { cleanSamplesOf, splitProblem } from '../types/split.ts';

const ROOT_KEYS = [
  'schema',
  'general',
  'noise_factors',
  'metrics',
  'incidents',
  'scatter',
  'fleet',
  'feed',
  'calendar',
  'split',
];

/**
 * The design, which is only good if nothing was reported as an error.
 * @param written whether it comes from a file that a person wrote
 */
export function readDesign(root: TableNode, fleetCodec: FleetCodec, report: Reporter, written: boolean): Design {
  readTable(root, { fields: {}, also: ROOT_KEYS }, { report, intervalMs: 1 });
  const general = readGeneral(root, report);
  const units = { report, intervalMs: parseDuration(general.interval) ?? 1000 };
  const splitNode = root.entries.get('split');
  const split = splitNode && readSplit(splitNode, general, units);
  const context: DataContext = {
    ...units,
    numSamples: general.num_samples,
    cleanSamples: split && !splitProblem(split, general) ? cleanSamplesOf({ general, split }) : 0,
    written,
  };
  const metricsNode = root.entries.get('metrics');
  const metrics = metricsNode ? readMetrics(metricsNode, context) : [];
  const factorsNode = root.entries.get('noise_factors');
  const factors = factorsNode ? readFactors(factorsNode, context) : [];
  reportRelations({ general, metrics, noise_factors: factors }, metricsNode, context);
  const incidents = root.entries.get('incidents');
  const fleet = root.entries.get('fleet');
  const feed = root.entries.get('feed');
  const calendarNode = root.entries.get('calendar');
  const calendar = calendarNode && readCalendar(calendarNode, general, context);
  const scatterNode = root.entries.get('scatter');
  const scatter = scatterNode
    ? readScatter(scatterNode, metrics, { general, ...(split ? { split } : {}) }, context)
    : [];
  return {
    schema: SCHEMA,
    general,
    metrics,
    incidents: incidents ? readIncidents(incidents, metrics, context) : [],
    ...(factors.length > 0 ? { noise_factors: factors } : {}),
    ...(scatter.length > 0 ? { scatter } : {}),
    ...(fleet ? { fleet: fleetCodec.read(fleet, context, general.start) } : {}),
    ...(feed ? { feed: readFeed(feed, context) } : {}),
    ...(calendar ? { calendar } : {}),
    ...(split ? { split } : {}),
  };
}

function readGeneral(root: TableNode, report: Reporter): General {
  const empty: TableNode = { type: 'table', path: 'general', at: root.at, entries: new Map() };
  const found = root.entries.get('general') ?? empty;
  if (found.type !== 'table') wrongType(found, 'a table', report);
  const node = found.type === 'table' ? found : empty;
  const tooMany = reportTooManySamples(node, root, report);
  const entries = new Map(node.entries);
  if (tooMany) entries.delete('num_samples');
  // Spans in [general]: none; the interval itself is what is read here.
  const general = readTable({ ...node, entries }, { fields: GENERAL_FIELDS }, { report, intervalMs: 1 });
  checkTimeAxis(node, general, report);
  return general;
}

/** More rows than fit: an estimate instead of a bare "at most". */
function reportTooManySamples(general: TableNode, root: TableNode, report: Reporter): boolean {
  const node = general.entries.get('num_samples');
  const asked =
    node?.type === 'leaf' && (typeof node.value === 'number' || typeof node.value === 'bigint')
      ? Number(node.value)
      : 0;
  if (!node || !Number.isFinite(asked) || asked <= LIMITS.samples) return false;
  const metrics = root.entries.get('metrics');
  const count = Math.max(1, metrics?.type === 'list' ? metrics.items.length : 0);
  // A timestamp of 24 characters, and some 8 a value with its separator.
  const gigabytes = Math.ceil((asked * (26 + 8 * count)) / 1e9);
  report.error(
    'too-many-samples',
    node,
    `${grouped(asked)} rows of ${count} ${count === 1 ? 'metric' : 'metrics'} would be about ${grouped(gigabytes)} GB of CSV; at most ${grouped(LIMITS.samples)} rows are generated.`,
  );
  return true;
}

/** 1,000,000; without the locale's help, which differs from place to place. */
function grouped(value: number): string {
  if (value >= 1e21) return String(value);
  return String(Math.floor(value)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

function checkTimeAxis(node: TableNode, general: General, report: Reporter): void {
  const interval = parseDuration(general.interval);
  const place = node.entries.get('interval') ?? node;
  if (interval !== undefined && general.start + interval * general.num_samples > LAST_MS) {
    report.error(
      'out-of-range',
      place,
      'The data would go on beyond the year 9999: take a shorter interval or fewer samples.',
    );
  }
}

function readMetrics(node: Node, context: DataContext): readonly Metric[] {
  const { report } = context;
  if (node.type !== 'list') {
    wrongType(node, 'a list of metrics', report);
    return [];
  }
  if (node.items.length > LIMITS.metrics) {
    report.error('too-many', node, `There are ${node.items.length} metrics; at most ${LIMITS.metrics} fit.`);
    return [];
  }
  const metrics = node.items.flatMap((item) => {
    if (item.type === 'table') return [readMetric(item, context)];
    wrongType(item, 'a table', report);
    return [];
  });
  if (checkCount(node, metrics, report)) {
    checkNames(node.items, metrics, report);
    checkSeries(node, metrics, report);
  }
  return metrics;
}

function readNoise(node: Node, context: DataContext): NoiseSpec | undefined {
  const noise = readSpec(node, { registry: 'noise', fields: NOISE_FIELDS, fileWords: { kind: '' } }, context);
  for (const { param, message } of noise ? idleNoiseFields(noise) : []) {
    context.report.error('without-effect', (node.type === 'table' && node.entries.get(param)) || node, message);
  }
  return noise;
}

function readMetric(node: TableNode, context: DataContext): Metric {
  const rules = {
    fields: METRIC_FIELDS,
    also: ['key', 'trend', 'seasonality', 'process', 'noise', 'follows', 'anomalies'],
    fileWords: { key: '', anomalies: '' },
  };
  const values = readTable(node, rules, context);
  const { entries } = node;
  const part = <T>(key: string, read: (found: Node) => T): T | undefined => {
    const found = entries.get(key);
    return found && read(found);
  };
  const trend = part('trend', (found) => readSpec(found, { registry: 'trend', fields: {} }, context));
  const noise = part('noise', (found) => readNoise(found, context));
  const follows = part('follows', (found) => readFollows(found, context)) ?? [];
  const process = part('process', (found) => readProcesses(found, context)) ?? [];
  const { value, expand } = values;
  const straying = { value, process, ...(noise ? { noise } : {}), ...(expand ? { expand } : {}) };
  const anomalies = part('anomalies', (found) => readAnomalies(found, straying, context)) ?? [];
  checkMetric(node, values, context.report);
  const metric: Metric = {
    key: readKey(node, context.report),
    ...values,
    ...(trend ? { trend } : {}),
    seasonality: part('seasonality', (found) => readParts(found, 'seasonality', SEASONALITY_FIELDS, context)) ?? [],
    process,
    ...(noise ? { noise } : {}),
    ...(follows.length > 0 ? { follows } : {}),
    anomalies,
  };
  checkExpand(node, metric, context.report);
  return metric;
}

function checkMetric(node: TableNode, values: Pick<Metric, 'min' | 'max'>, report: Reporter): void {
  const { min, max } = values;
  if (min !== undefined && max !== undefined && min >= max) {
    report.error(
      'contradiction',
      node.entries.get('max') ?? node,
      `\`max\` must be greater than \`min\`, which is ${min}.`,
    );
  }
}

function readParts<R extends 'seasonality' | 'process', T extends FieldTable>(
  node: Node,
  registry: R,
  fields: T,
  context: ReadContext,
): readonly (PartOf<R> & FieldValues<T>)[] {
  if (node.type !== 'list') {
    wrongType(node, 'a list of tables such as [ { kind = "…" } ]', context.report);
    return [];
  }
  if (node.items.length > 32)
    context.report.error('wrong-length', node, `There are ${node.items.length} parts; at most 32 fit.`);
  return node.items.map((item) => readSpec(item, { registry, fields }, context)).filter((part) => part !== undefined);
}

function readProcesses(node: Node, context: ReadContext): readonly ProcessSpec[] {
  const parts = readParts(node, 'process', {}, context);
  const kinds = parts.map((part) => part.kind);
  const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
  if (twice !== undefined) {
    context.report.error(
      'not-unique',
      node,
      `A metric can have the process "${twice}" only once: the kind names its random numbers.`,
    );
  }
  return parts;
}

function checkNames(items: readonly Node[], metrics: readonly Metric[], report: Reporter): void {
  const keys = new Set<string>();
  for (const [index, metric] of metrics.entries()) {
    const node = items[index];
    if (!node) continue;
    if (keys.has(metric.key))
      report.error('not-unique', node, `Another metric has the key ${quote(metric.key)} already.`);
    keys.add(metric.key);
  }
  for (const { index, message } of headerClashes(metrics)) {
    const node = items[index];
    if (node) report.error('same-label', node.type === 'table' ? (node.entries.get('label') ?? node) : node, message);
  }
}

/** Words under which secrets and addresses come. */
const SECRET = /url|uri|host|endpoint|address|token|secret|password|auth|header|key/i;

function readFeed(node: Node, context: ReadContext): FeedConfig {
  const explain = (key: string) =>
    SECRET.test(key)
      ? 'A design never holds an address or a secret, because it is shared; these are given when the feed is started.'
      : undefined;
  if (node.type === 'table') return readTable(node, { fields: FEED_FIELDS, explain }, context);
  wrongType(node, 'a table', context.report);
  return { sink: '' };
}
