/** Anomalies, and the incidents that place them, against their tables and each other. Knows no TOML. */
import { readSpec } from './read-spec.ts';
import { ANOMALY_FIELDS, kindValuesOf } from '../../kinds/anomaly.ts';
import type { AnomalyKindBase } from '../../kinds/anomalies/kind.ts';
import { EFFECT_FIELDS, INCIDENT_FIELDS, FREQUENCY_FIELDS } from '../types/fields.ts';
import type { Node, TableNode } from '../../fields/node.ts';
import { checkOnly } from './read-dimensions.ts';
import { readTable, tablesIn } from '../../fields/read-table.ts';
import { rangeMessage } from '../../fields/fault.ts';
import { type ReadContext, reportUnknownWord } from '../../fields/read-value.ts';
import { anomalyKindOf, REGISTRIES } from '../../kinds/registry.ts';
import type { StrayingParts } from '../types/deviations.ts';
import { doubtsOf } from '../types/doubts.ts';
import { placeEffect, placementOf, scaledMain } from '../types/resolve.ts';
import { type Anomaly, type Incident, type IncidentEffect, LIMITS, type Metric } from '../types/design.ts';

export interface DataContext extends ReadContext {
  readonly numSamples: number;
  /** From 0, which are to have no anomaly. */
  readonly cleanSamples: number;
  /** Whether a person wrote it (a file): what cannot be as asked is an error there, and a warning in a stored design. */
  readonly written: boolean;
}

const FILE_WORDS = { frequency_arg: 'pattern_args' };
/** Of an anomaly that names none. */
export const DEFAULT_KIND = REGISTRIES.anomaly[0]?.id ?? 'scale';

const OF_ANOMALIES = {
  registry: 'anomaly',
  fields: { ...ANOMALY_FIELDS, ...FREQUENCY_FIELDS },
  fileWords: FILE_WORDS,
  defaultKind: DEFAULT_KIND,
} as const;
const OF_EFFECTS = { ...OF_ANOMALIES, fields: { ...EFFECT_FIELDS, ...FREQUENCY_FIELDS } } as const;

/** @param metric what of the metric says how far it strays, and whether it is expanded */
export function readAnomalies(
  node: Node,
  metric: StrayingParts & Pick<Metric, 'expand'>,
  context: DataContext,
): readonly Anomaly[] {
  const anomalies = tablesIn(node, 'anomalies', LIMITS.anomaliesPerMetric, context).flatMap((item) => {
    const anomaly = readSpec(item, OF_ANOMALIES, context);
    if (!anomaly) return [];
    checkEnvelope(item, anomaly, context);
    checkDoubts(item, anomaly, metric, context);
    checkLength(item, anomaly, context);
    checkOnly(item, anomaly, metric, context.report);
    return [anomaly];
  });
  checkUniqueIds(node, anomalies, 'anomaly of this metric', context);
  return anomalies;
}

export function readIncidents(node: Node, metrics: readonly Metric[], context: DataContext): readonly Incident[] {
  const keys = metrics.map(({ key }) => key);
  const incidents = tablesIn(node, 'incidents', LIMITS.incidents, context).map((item) => {
    const values = readTable(item, { fields: INCIDENT_FIELDS, also: ['effects'] }, context);
    const list = item.entries.get('effects');
    const effects = list
      ? readEffects(list, keys, context, (effectNode, effect) => {
          const metric = metrics.find(({ key }) => key === effect.metric);
          checkDoubts(effectNode, placeEffect(values, effect, context.intervalMs), metric, context);
          if (metric) checkOnly(effectNode, effect, metric, context.report);
        })
      : [];
    return { ...values, effects };
  });
  checkUniqueIds(node, incidents, 'incident', context);
  return incidents;
}

/** The effects of an incident, or of a rule that places incidents. */
export function readEffects(
  node: Node,
  metricKeys: readonly string[],
  context: DataContext,
  onRead: (item: TableNode, effect: IncidentEffect) => void,
): readonly IncidentEffect[] {
  const effects = tablesIn(node, 'effects', LIMITS.effectsPerIncident, context).flatMap((item) => {
    const effect = readSpec(item, OF_EFFECTS, context);
    if (!effect) return [];
    checkEnvelope(item, effect, context);
    const metric = item.entries.get('metric');
    if (metric && effect.metric !== '' && !metricKeys.includes(effect.metric)) {
      reportUnknownWord('unknown-metric', effect.metric, metricKeys, metric, context.report);
    }
    checkGain(item, effect, context);
    checkLength(item, { ...effect, at: 0 }, context);
    onRead(item, effect);
    return [effect];
  });
  checkUniqueIds(node, effects, 'effect of this incident', context);
  return effects;
}

/** What says nothing for this pattern, or for this kind. */
function checkEnvelope(item: TableNode, spec: Pick<Anomaly, 'kind' | 'pattern'>, context: ReadContext): void {
  const frequency = item.entries.get('frequency_arg');
  if (frequency && spec.pattern !== 'oscillating') {
    context.report.error(
      'without-effect',
      frequency,
      `A frequency belongs to pattern "oscillating" only; this pattern is "${spec.pattern}".`,
    );
  }
  const kind = anomalyKindOf(spec.kind);
  if (kind?.envelope === 'hold-only') checkHoldOnly(item, kind, context);
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

function checkDoubts(
  item: TableNode,
  anomaly: Anomaly,
  metric: StrayingParts | undefined,
  { report, intervalMs, numSamples, cleanSamples }: DataContext,
): void {
  for (const { code, field, message } of doubtsOf(anomaly, metric, intervalMs, numSamples, cleanSamples))
    report.warn(code, item.entries.get(field) ?? item, message);
}

/** Some kinds need a length to do what their parameters ask for. */
function checkLength(
  item: TableNode,
  anomaly: Anomaly,
  { report, intervalMs, numSamples, written }: DataContext,
): void {
  const needs = anomalyKindOf(anomaly.kind)?.needs?.(kindValuesOf(anomaly));
  if (needs === undefined) return;
  const { start, end } = placementOf(anomaly, intervalMs, numSamples);
  if (!(end - start < needs.samples)) return;
  const message = `It is ${end - start} samples long. ${needs.message}`;
  if (written) report.error('too-short', item, message);
  else report.warn('too-short', item, message);
}

/** A gain may take the main parameter out of its range. */
function checkGain(item: TableNode, effect: IncidentEffect, { report }: ReadContext): void {
  const sign = item.entries.get('sign');
  if (sign && effect.sign === 0) report.error('out-of-range', sign, 'Must be 1 or −1.');
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

export function checkUniqueIds(
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
    if (id !== '' && seen.has(id)) report.error('not-unique', node, `Another ${what} has the id "${id}" already.`);
    seen.add(id);
  }
}
