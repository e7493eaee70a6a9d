/** Anomalies, and the incidents that place them, against their tables and each other. Knows no TOML. */
import { readSpec } from './read-spec.ts';
import { ANOMALY_FIELDS } from '../../kinds/anomalies/anomaly.ts';
import type { FieldTable } from '../../fields/spec.ts';
import { type Span, wholeSamples } from '../../lib/time.ts';
import type { AnomalyKindBase } from '../../kinds/anomalies/kind.ts';
import { EFFECT_FIELDS, INCIDENT_FIELDS, PATTERN_FIELDS } from '../types/fields.ts';
import type { Node, TableNode } from '../../fields/node.ts';
import { readTable } from '../../fields/read-table.ts';
import { rangeMessage, type ReadContext, reportUnknownWord, wrongType } from '../../fields/read-value.ts';
import { anomalyKindOf, REGISTRIES } from '../../kinds/registry.ts';
import { scaledMain } from '../types/resolve.ts';
import { type Anomaly, type Incident, type IncidentEffect, LIMITS } from '../types/design.ts';

export interface DataContext extends ReadContext {
  readonly numSamples: number;
}

/** `pattern_args.frequency` of the file. */
const FREQUENCY = { frequency_arg: PATTERN_FIELDS.frequency } as const satisfies FieldTable;
const FILE_WORDS = { frequency_arg: 'pattern_args' };
const DEFAULT_KIND = REGISTRIES.anomaly[0]?.id ?? 'scale';

export function readAnomalies(node: Node, context: DataContext): readonly Anomaly[] {
  const anomalies = readList(node, 'anomalies', context, LIMITS.anomaliesPerMetric).flatMap((item) => {
    const spec = readAnomalySpec(item, ANOMALY_FIELDS, context);
    if (!spec) return [];
    checkInside(item.entries.get('at') ?? item, spec['at'], context);
    // readSpec has checked every property against the kind's table and ANOMALY_FIELDS.
    return [spec as unknown as Anomaly];
  });
  checkUniqueIds(node, anomalies, 'anomaly of this metric', context);
  return anomalies;
}

export function readIncidents(node: Node, metricKeys: readonly string[], context: DataContext): readonly Incident[] {
  const incidents = readList(node, 'incidents', context, LIMITS.incidents).map((item) => {
    const values = readTable(item, { fields: INCIDENT_FIELDS, also: ['effects'] }, context);
    const list = item.entries.get('effects');
    const effects = list ? readEffects(list, metricKeys, context) : [];
    checkInside(item.entries.get('at') ?? item, values['at'], context);
    // readTable has checked every property against INCIDENT_FIELDS.
    return { ...values, effects } as unknown as Incident;
  });
  checkUniqueIds(node, incidents, 'incident', context);
  return incidents;
}

function readEffects(node: Node, metricKeys: readonly string[], context: DataContext): readonly IncidentEffect[] {
  const effects = readList(node, 'effects', context, LIMITS.effectsPerIncident).flatMap((item) => {
    const spec = readAnomalySpec(item, EFFECT_FIELDS, context);
    if (!spec) return [];
    const effect = spec as unknown as IncidentEffect;
    const metric = item.entries.get('metric');
    if (metric && typeof effect.metric === 'string' && !metricKeys.includes(effect.metric)) {
      reportUnknownWord('unknown-metric', effect.metric, metricKeys, metric, context.report);
    }
    checkGain(item, effect, context);
    return [effect];
  });
  checkUniqueIds(node, effects, 'effect of this incident', context);
  return effects;
}

/** The tables of a list; anything else in it is reported. */
function readList(node: Node, what: string, { report }: ReadContext, most: number): readonly TableNode[] {
  if (node.type !== 'list') {
    wrongType(node, `a list of ${what}`, report);
    return [];
  }
  if (node.items.length > most) {
    report.error('too-many', node, `There are ${node.items.length} ${what} here; at most ${most} fit.`);
    return [];
  }
  return node.items.flatMap((item) => {
    if (item.type === 'table') return [item];
    wrongType(item, 'a table', report);
    return [];
  });
}

function readAnomalySpec(
  item: TableNode,
  fields: FieldTable,
  context: ReadContext,
): Record<string, unknown> | undefined {
  const rules = {
    registry: 'anomaly',
    fields: { ...fields, ...FREQUENCY },
    fileWords: FILE_WORDS,
    defaultKind: DEFAULT_KIND,
  } as const;
  const spec = readSpec(item, rules, context);
  if (!spec) return undefined;
  const frequency = item.entries.get('frequency_arg');
  if (frequency && spec['pattern'] !== 'oscillating') {
    context.report.error(
      'without-effect',
      frequency,
      `A frequency belongs to pattern "oscillating" only; this pattern is "${String(spec['pattern'])}".`,
    );
  }
  const kind = anomalyKindOf(String(spec['kind']));
  if (kind?.envelope === 'hold-only') checkHoldOnly(item, kind, context);
  return spec;
}

function checkHoldOnly(item: TableNode, kind: AnomalyKindBase, { report }: ReadContext): void {
  for (const key of ['onset', 'recovery_time']) {
    const found = item.entries.get(key);
    if (found)
      report.error(
        'without-effect',
        found,
        `"${kind.id}" begins and ends at once, so \`${key}\` means nothing; give its length as \`hold\`.`,
      );
  }
  const pattern = item.entries.get('pattern');
  if (pattern?.type === 'leaf' && pattern.value !== 'linear') {
    report.error('without-effect', pattern, `"${kind.id}" ends at once, so a pattern means nothing; leave it out.`);
  }
}

function checkInside(node: Node, at: unknown, { report, intervalMs, numSamples }: DataContext): void {
  if (typeof at !== 'number' && typeof at !== 'string') return;
  const sample = wholeSamples(at as Span, intervalMs);
  if (sample < numSamples) return;
  report.warn(
    'outside-data',
    node,
    `Begins at sample ${sample}, but the data end before sample ${numSamples}: nothing of it will show.`,
  );
}

/** A gain may take the main parameter out of its range. */
function checkGain(item: TableNode, effect: IncidentEffect, { report }: ReadContext): void {
  const sign = item.entries.get('sign');
  if (sign && effect.sign !== undefined && Number(effect.sign) === 0)
    report.error('out-of-range', sign, 'Must be 1 or −1.');
  const kind = anomalyKindOf(effect.kind);
  const node = item.entries.get('gain') ?? sign;
  if (!node || !kind) return;
  if (kind.main === undefined) {
    report.error('without-effect', node, `"${kind.id}" has no size that gain and sign could change; leave them out.`);
    return;
  }
  const value = scaledMain(effect)[kind.main];
  const spec = kind.params[kind.main];
  if (value === undefined || spec?.type !== 'number') return;
  const message = Number.isFinite(value) ? rangeMessage(value, spec) : 'Is too large.';
  if (message) report.error('out-of-range', node, `With gain and sign, \`${kind.main}\` becomes ${value}. ${message}`);
}

function checkUniqueIds(
  list: Node,
  things: readonly { readonly id: string }[],
  what: string,
  { report }: ReadContext,
): void {
  const seen = new Set<string>();
  const items = list.type === 'list' ? list.items : [];
  for (const [index, { id }] of things.entries()) {
    const item = items[index];
    const node = item?.type === 'table' ? (item.entries.get('id') ?? item) : list;
    if (seen.has(id)) report.error('not-unique', node, `Another ${what} has the id "${id}" already.`);
    seen.add(id);
  }
}
