/**
 * From the form that is pleasant in a file to the form of the stored design: tables by name become lists,
 * `noise` and `noise_args` one part, `[anomalies.x]` goes to its metric, short forms are written out. Checks
 * only what the stored form can no longer show. Places and paths of the file stay.
 */
import { TREND_SHORT_FORMS, trendOfShortForm } from '../../kinds/trends/short-forms.ts';
import { PATTERN_FIELDS } from '../types/fields.ts';
import { DEFAULT_KIND } from './read-anomaly.ts';
import { fillDefaultIds, fillIds, type Identity } from '../types/ids.ts';
import { quote } from '../../fields/fault.ts';
import { keyPath, leafLike, type ListNode, type Node, type TableNode, withEntries } from '../../fields/node.ts';
import { readTable } from '../../fields/read-table.ts';
import { reportUnknownWord, wrongType } from '../../fields/read-value.ts';
import type { Reporter } from '../../fields/report.ts';

/** How what a file gives no id gets one: anomalies from what they are, those of a file of the Python generator from their place. */
export type Ids = 'by-kind' | 'by-place' | 'incidents';

/** The tree of a file in the form that readDesign takes. */
export function storedShapeOf(root: TableNode, report: Reporter, ids: Ids = 'by-kind'): TableNode {
  const entries = new Map(root.entries);
  const anomalies = entries.get('anomalies');
  entries.delete('anomalies');
  const metrics = tableOf(entries.get('metrics'), report);
  entries.delete('metrics');
  const placed = shapeAnomalies(anomalies, metrics, report, ids);
  if (metrics) {
    const numSamples = numberAt(tableOf(root.entries.get('general')), 'num_samples') ?? 1000;
    const items = [...metrics.entries].map(([key, node]) =>
      shapeMetric(key, node, placed.get(key), numSamples, report),
    );
    entries.set('metrics', { type: 'list', path: metrics.path, at: metrics.at, keyAt: metrics.keyAt, items });
  }
  const factors = tableOf(entries.get('noise_factors'), report);
  entries.delete('noise_factors');
  if (factors) {
    const items = [...factors.entries].map(([key, node]) => withKey(key, node, report));
    entries.set('noise_factors', { type: 'list', path: factors.path, at: factors.at, keyAt: factors.keyAt, items });
  }
  const incidents = entries.get('incidents');
  if (incidents?.type === 'list') {
    const shaped = shapeEffects(incidents, report);
    entries.set('incidents', { ...shaped, items: withIds(shaped.items, 'incidents') });
  }
  const scatter = entries.get('scatter');
  if (scatter?.type === 'list') entries.set('scatter', shapeEffects(scatter, report));
  return withEntries(root, entries);
}

/** A table, or undefined; anything else is reported where a reporter is given. */
function tableOf(node: Node | undefined, report?: Reporter): TableNode | undefined {
  if (node === undefined || node.type === 'table') return node;
  if (report) wrongType(node, 'a table', report);
  return undefined;
}

function numberAt(table: TableNode | undefined, key: string): number | undefined {
  const node = table?.entries.get(key);
  return node?.type === 'leaf' && typeof node.value === 'number' && Number.isFinite(node.value)
    ? node.value
    : undefined;
}

/** The anomalies of each metric, one table or a list of them. */
function shapeAnomalies(
  node: Node | undefined,
  metrics: TableNode | undefined,
  report: Reporter,
  ids: Ids,
): Map<string, ListNode> {
  const placed = new Map<string, ListNode>();
  for (const [key, value] of tableOf(node, report)?.entries ?? []) {
    if (!metrics?.entries.has(key)) {
      const known = [...(metrics?.entries.keys() ?? [])];
      if (known.length > 0) reportUnknownWord('unknown-metric', key, known, { ...value, at: value.keyAt }, report);
      else report.error('unknown-metric', value, `There is no metric ${quote(key)}.`, { place: 'key' });
      continue;
    }
    const list: readonly Node[] = value.type === 'list' ? value.items : [value];
    const shaped = withIds(
      list.map((item) => shapeAnomaly(item, report)),
      ids,
    );
    placed.set(key, { type: 'list', path: value.path, at: value.at, keyAt: value.keyAt, items: shaped });
  }
  return placed;
}

function shapeMetric(
  key: string,
  node: Node,
  anomalies: ListNode | undefined,
  numSamples: number,
  report: Reporter,
): Node {
  if (node.type !== 'table') return node;
  const entries = new Map<string, Node>([['key', { ...leafLike(node, key) }]]);
  for (const [name, value] of node.entries) {
    if (name === 'noise' || name === 'noise_args') continue;
    if (name === 'key' || name === 'anomalies') {
      const hint =
        name === 'key' ? 'The key is the name of the table.' : `Anomalies stand in [[anomalies.${keyPath('', key)}]].`;
      report.error('unknown-key', value, `\`${name}\` is not known here. ${hint}`, { place: 'key' });
    } else if (name === 'follows' && value.type === 'list') {
      entries.set(name, { ...value, items: value.items.map((item) => shapeFollow(item, report)) });
    } else if (name === 'trend' && value.type === 'leaf') {
      const trend = shapeTrend(value, numberAt(node, 'value') ?? 0, numSamples, report);
      if (trend) entries.set(name, trend);
    } else entries.set(name, value);
  }
  const noise = shapeNoise(node, report);
  if (noise) entries.set('noise', noise);
  if (anomalies) entries.set('anomalies', anomalies);
  return withEntries(node, entries);
}

/** A table of its own name, as an item of a list. */
function withKey(key: string, node: Node, report: Reporter): Node {
  if (node.type !== 'table') return node;
  const written = node.entries.get('key');
  if (written)
    report.error('unknown-key', written, '`key` is not known here. The key is the name of the table.', {
      place: 'key',
    });
  return withEntries(node, [...node.entries, ['key', leafLike(node, key)] as const]);
}

/** `curve` is the kind of an entry of `follows`. */
function shapeFollow(node: Node, report: Reporter): Node {
  if (node.type !== 'table') return node;
  const entries = new Map<string, Node>();
  for (const [name, value] of node.entries) {
    if (name === 'kind') {
      report.error('unknown-key', value, '`kind` is not known here; the kind of relation is `curve`.', {
        suggestion: 'curve',
        place: 'key',
      });
    } else entries.set(name === 'curve' ? 'kind' : name, value);
  }
  return withEntries(node, entries);
}

function shapeTrend(node: Node, value: number, numSamples: number, report: Reporter): Node | undefined {
  const word = node.type === 'leaf' ? node.value : undefined;
  const short = TREND_SHORT_FORMS.find((form) => form === word);
  if (short === undefined) {
    if (typeof word === 'string') reportUnknownWord('unknown-word', word, TREND_SHORT_FORMS, node, report);
    else wrongType(node, 'a table such as { kind = "linear", slope = 0.01 }, or "up", "down" or "none"', report);
    return undefined;
  }
  const trend = trendOfShortForm(short, value, numSamples >= 1 ? numSamples : 1);
  if (!trend) return undefined;
  const entries = Object.entries(trend).map(([name, item]) => [name, leafLike(node, item)] as const);
  return { type: 'table', path: node.path, at: node.at, keyAt: node.keyAt, entries: new Map(entries) };
}

/** `noise = "gaussian"` with `noise_args = { … }` as one table with a kind. */
function shapeNoise(metric: TableNode, report: Reporter): Node | undefined {
  const kind = metric.entries.get('noise');
  const args = metric.entries.get('noise_args');
  if (!kind) {
    if (args)
      report.error(
        'without-effect',
        args,
        '`noise_args` without `noise`: say which noise, such as noise = "gaussian".',
        { place: 'key' },
      );
    return undefined;
  }
  if (kind.type !== 'leaf') {
    return wrongType(kind, 'the name of a noise, such as noise = "gaussian" with noise_args = { scale = 1 }', report);
  }
  const table = tableOf(args, report);
  const inner = table?.entries.get('kind');
  if (inner)
    report.error('unknown-key', inner, '`kind` is not known here; the kind of noise is `noise`.', { place: 'key' });
  const entries = [...(table?.entries ?? []), ['kind', kind] as const];
  return {
    type: 'table',
    path: table?.path ?? kind.path,
    at: table?.at ?? kind.at,
    keyAt: table?.keyAt ?? kind.keyAt,
    entries: new Map(entries),
  };
}

/** `pattern_args.frequency` moves up; the stored form knows no pattern_args. */
function shapeAnomaly(node: Node, report: Reporter): Node {
  if (node.type !== 'table') return node;
  const entries = new Map<string, Node>();
  for (const [name, value] of node.entries) {
    if (name === 'frequency_arg') {
      report.error('unknown-key', value, '`frequency_arg` is not known here; write pattern_args = { frequency = … }.', {
        suggestion: 'pattern_args',
        place: 'key',
      });
    } else if (name !== 'pattern_args') entries.set(name, value);
  }
  const args = tableOf(node.entries.get('pattern_args'), report);
  if (!args) return withEntries(node, entries);
  readTable(
    withEntries(
      args,
      [...args.entries].filter(([name]) => !Object.hasOwn(PATTERN_FIELDS, name)),
    ),
    { fields: PATTERN_FIELDS },
    { report, intervalMs: 1 },
  );
  const frequency = args.entries.get('frequency');
  if (frequency) entries.set('frequency_arg', frequency);
  return withEntries(node, entries);
}

/** Incidents, or rules that place them. */
function shapeEffects(list: ListNode, report: Reporter): ListNode {
  const items = list.items.map((item) => {
    const effects = item.type === 'table' ? item.entries.get('effects') : undefined;
    if (item.type !== 'table' || effects?.type !== 'list') return item;
    const shaped: ListNode = {
      ...effects,
      items: withIds(effects.items.map((effect) => shapeAnomaly(effect, report))),
    };
    return withEntries(item, [...item.entries, ['effects', shaped] as const]);
  });
  return { ...list, items };
}

/** Tables without an id get one. */
function withIds(items: readonly Node[], by: Ids = 'by-kind'): readonly Node[] {
  const identities = items.map((item) => identityOf(item, by));
  const ids = by === 'by-place' ? fillIds(items.map(writtenId)) : fillDefaultIds(identities);
  return items.map((item, index) => {
    if (item.type !== 'table' || item.entries.has('id')) return item;
    return withEntries(item, [...item.entries, ['id', leafLike(item, ids[index])] as const]);
  });
}

function identityOf(item: Node, by: Ids): Identity {
  if (item.type !== 'table') return {};
  const leaf = (name: string): unknown => {
    const node = item.entries.get(name);
    if (node === undefined) return undefined;
    // What is no text or number is reported later; here it must only not count as left out.
    return node.type === 'leaf' ? node.value : '';
  };
  const identity = { id: leaf('id'), at: leaf('at'), metric: leaf('metric'), lag: leaf('lag') };
  return by === 'incidents' ? identity : { ...identity, kind: leaf('kind') ?? DEFAULT_KIND };
}

function writtenId(item: Node): string | undefined {
  const id = item.type === 'table' ? item.entries.get('id') : undefined;
  if (!id) return undefined;
  // What is no text is reported later; here it must only not count as left out.
  return id.type === 'leaf' ? String(id.value) : '';
}
