/**
 * A design as a config file: stable, made for people, without what is default. parseToml gives the same design
 * back. A design with nothing but the Python generator's features is written so that that program reads it.
 */
import { ANOMALY_FIELDS } from '../../kinds/anomaly.ts';
import type { FieldSpec, FieldTable } from '../../fields/spec.ts';
import { dayNumber } from '../../lib/days.ts';
import type { ValueOf } from '../../fields/values.ts';
import type { FleetCodec } from '../types/fleet-codec.ts';
import {
  CALENDAR_FIELDS,
  EFFECT_FIELDS,
  FACTOR_FIELDS,
  FEED_FIELDS,
  FOLLOW_FIELDS,
  GENERAL_FIELDS,
  INCIDENT_FIELDS,
  METRIC_FIELDS,
  NOISE_FIELDS,
  SEASONALITY_FIELDS,
  SPLIT_FIELDS,
} from '../types/fields.ts';
import { anomalyKindOf, kindOf, type RegistryName } from '../../kinds/registry.ts';
import {
  type TomlEntry,
  type TomlInline,
  tomlKey,
  tomlPair,
  tomlTables,
  tomlTime,
  tomlValue,
  type TomlValue,
} from './toml-text.ts';
import type { Anomaly, Design, FollowSpec, Incident, IncidentEffect, Metric, ScatterRule } from '../types/design.ts';
import { SCATTER_FIELDS } from '../types/scatter-fields.ts';
import { fitsLegacy, writeLegacyToml } from './write-legacy.ts';
import { writtenFields } from '../types/written-fields.ts';

/** The whole file, with a line end at the end. */
export function designText(design: Design, fleet: FleetCodec): string {
  if (fitsLegacy(design)) return writeLegacyToml(design);
  const blocks = [
    'schema = 1',
    section('[general]', generalEntries(design)),
    ...(design.calendar ? [section('[calendar]', entriesOf(design.calendar, CALENDAR_FIELDS, ['zone']))] : []),
    ...(design.split ? [section('[split]', entriesOf(design.split, SPLIT_FIELDS, ['train']))] : []),
    ...(design.noise_factors ?? []).map((factor) =>
      section(`[noise_factors.${tomlKey(factor.key)}]`, entriesOf(factor, FACTOR_FIELDS, ['noise'])),
    ),
    ...design.metrics.map((metric) => [`[metrics.${tomlKey(metric.key)}]`, ...metricLines(metric)].join('\n')),
    ...design.metrics.flatMap((metric) => metric.anomalies.map((anomaly) => writeAnomaly(metric.key, anomaly))),
    ...design.incidents.map(incidentBlock),
    ...(design.scatter ?? []).map(scatterBlock),
    ...(design.fleet ? [fleet.write(design.fleet)] : []),
    ...(design.feed ? [section('[feed]', entriesOf(design.feed, FEED_FIELDS))] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** One `[[anomalies.key]]` block. Its id is written, so that it keeps its random numbers wherever it is moved. */
export function writeAnomaly(metricKey: string, anomaly: Anomaly): string {
  return section(`[[anomalies.${tomlKey(metricKey)}]]`, anomalyEntries(anomaly, ANOMALY_FIELDS));
}

function section(header: string, entries: readonly TomlEntry[]): string {
  return [header, ...entries.map(tomlPair)].join('\n');
}

/** Fields as entries, in the order of their table. */
function entriesOf(part: object, table: FieldTable, always: readonly string[] = []): readonly TomlEntry[] {
  return writtenFields(part, table, always).map(([name, value, spec]) => [name, asToml(value, spec)] as const);
}

function asToml(value: unknown, spec: FieldSpec): TomlValue | { readonly raw: string } {
  if ((spec.type === 'time' || spec.type === 'share-or-time') && typeof value === 'number')
    return { raw: tomlTime(value) };
  if (spec.type === 'days' && Array.isArray(value)) return { raw: daysText(value) };
  if (spec.type === 'shares') return { entries: Object.entries(value as ValueOf<typeof spec>) };
  if (spec.type === 'weights' || spec.type === 'ranges') return { entries: Object.entries(value as object) };
  if (typeof value === 'object' && value !== null) {
    if (spec.type === 'words') return { entries: Object.entries<string>(value as ValueOf<typeof spec>) };
    if (spec.type === 'table') return { entries: entriesOf(value, spec.fields) };
  }
  // The other fields hold texts, numbers, flags and lists of numbers: all of them TOML values.
  return value as TomlValue;
}

/** Days without quotes, names with them. */
function daysText(days: readonly unknown[]): string {
  return `[${days.map((day) => (dayNumber(String(day)) === undefined ? tomlValue(String(day)) : String(day))).join(', ')}]`;
}

function generalEntries(design: Design): readonly TomlEntry[] {
  const fleetOnly = design.fleet !== undefined && design.metrics.length === 0;
  const always = fleetOnly ? ['seed', 'start'] : ['seed', 'num_samples', 'start', 'interval'];
  return entriesOf(design.general, GENERAL_FIELDS, always);
}

function metricLines(metric: Metric): readonly string[] {
  const fields = entriesOf(metric, METRIC_FIELDS, ['value']);
  const before = fields.filter(([name]) => ['label', 'name', 'unit', 'value', 'type', 'labels'].includes(name));
  const after = fields.filter((field) => !before.includes(field));
  const seasons = metric.seasonality.map((part) => specTable(part, 'seasonality', SEASONALITY_FIELDS));
  const parts = metric.process.map((part) => specTable(part, 'process', {}));
  const follows = (metric.follows ?? []).map(followTable);
  return [
    ...before.map(tomlPair),
    ...(metric.trend ? [tomlPair(['trend', specTable(metric.trend, 'trend', {})])] : []),
    ...(seasons.length > 0 ? [tomlTables('seasonality', seasons)] : []),
    ...(parts.length > 0 ? [tomlTables('process', parts)] : []),
    ...noiseEntries(metric).map(tomlPair),
    ...(follows.length > 0 ? [tomlTables('follows', follows)] : []),
    ...after.map(tomlPair),
  ];
}

function noiseEntries({ noise }: Metric): readonly TomlEntry[] {
  if (!noise) return [];
  const params = kindOf('noise', noise.kind)?.params ?? {};
  const entries = entriesOf(noise, { ...params, ...NOISE_FIELDS }, firstOf(params));
  return [['noise', noise.kind], ...(entries.length > 0 ? [['noise_args', { entries }] as const] : [])];
}

function followTable(follow: FollowSpec): TomlInline {
  const params = kindOf('relation', follow.kind)?.params ?? {};
  const fields = entriesOf(follow, FOLLOW_FIELDS, ['gain']);
  return { entries: [...fields, ['curve', follow.kind], ...entriesOf(follow, params, firstOf(params))] };
}

function specTable(spec: { readonly kind: string }, registry: RegistryName, fields: FieldTable): TomlInline {
  const params = kindOf(registry, spec.kind)?.params ?? {};
  return { entries: [['kind', spec.kind], ...entriesOf(spec, { ...params, ...fields }, firstOf(params))] };
}

/** A part shows at least its first parameter, so that a person sees what to change. */
function firstOf(params: FieldTable): readonly string[] {
  return Object.keys(params).slice(0, 1);
}

/** Kind, place and size first: what a person looks for. */
function anomalyEntries(anomaly: Anomaly | IncidentEffect, fields: FieldTable): readonly TomlEntry[] {
  const kind = anomalyKindOf(anomaly.kind);
  const { lag, ...others } = fields;
  const rest = Object.fromEntries(Object.entries(others).filter(([name]) => !['id', 'metric', 'at'].includes(name)));
  const place = 'at' in anomaly ? [['at', anomaly.at] as const] : [];
  const params = entriesOf(anomaly, kind?.params ?? {}, kind?.main === undefined ? [] : [kind.main]);
  const lags: FieldTable = lag ? { lag } : {};
  return [
    ['id', anomaly.id],
    ...('metric' in anomaly ? [['metric', anomaly.metric] as const] : []),
    ['kind', anomaly.kind],
    ...place,
    ...entriesOf(anomaly, lags),
    ...params,
    ...entriesOf(anomaly, rest),
    ...(anomaly.frequency_arg === undefined
      ? []
      : [['pattern_args', { entries: [['frequency', anomaly.frequency_arg] as const] }] as const]),
  ];
}

function incidentBlock(incident: Incident): string {
  const { id: _id, ...fields } = INCIDENT_FIELDS;
  const effects = incident.effects.map((effect) => ({ entries: anomalyEntries(effect, EFFECT_FIELDS) }));
  return [
    '[[incidents]]',
    tomlPair(['id', incident.id]),
    ...entriesOf(incident, fields, ['name', 'at']).map(tomlPair),
    ...(effects.length > 0 ? [tomlTables('effects', effects)] : []),
  ].join('\n');
}

function scatterBlock({ effects = [], ...rule }: ScatterRule): string {
  const tables = effects.map((effect) => ({ entries: anomalyEntries(effect, EFFECT_FIELDS) }));
  return [
    section('[[scatter]]', entriesOf(rule, SCATTER_FIELDS)),
    ...(tables.length > 0 ? [tomlTables('effects', tables)] : []),
  ].join('\n');
}
