/**
 * The compact form of a design, version 1: nested lists in place of tables, defaults left out. A part is
 * `[mask, …values]`: bit b of the mask says that the field of place b is written; a part with a kind begins with
 * the kind's number (or name). Fields without a place come last as one object. Knows no bytes and no links.
 */
import { ANOMALY_FIELDS } from '../../kinds/anomaly.ts';
import type { FieldTable } from '../../fields/spec.ts';
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
import { COMPACT_COMMON, COMPACT_FIELDS, COMPACT_KINDS } from './compact-tables.ts';
import { defaultIdOf, fillIds, isIdOfPlace } from '../types/ids.ts';
import { kindOf, type RegistryName } from '../../kinds/registry.ts';
import type { Anomaly, Design, Incident, Metric, ScatterRule } from '../types/design.ts';
import { SCATTER_FIELDS } from '../types/scatter-fields.ts';
import { isDefault } from '../types/written-fields.ts';

type Fields = readonly (readonly [name: string, value: unknown])[];

const PART_FIELDS: Readonly<Record<RegistryName, FieldTable>> = {
  trend: {},
  seasonality: SEASONALITY_FIELDS,
  process: {},
  noise: NOISE_FIELDS,
  relation: FOLLOW_FIELDS,
  anomaly: { ...ANOMALY_FIELDS, ...EFFECT_FIELDS },
};

/** Plain JSON of a design. The same design gives the same value. */
export function toCompact(design: Design): unknown {
  const { general, metrics, incidents, fleet, feed, noise_factors: factors, scatter = [], calendar, split } = design;
  const root = [
    packed(COMPACT_FIELDS.general, written(general, GENERAL_FIELDS)),
    metrics.map(compactMetric),
    incidents.map(compactIncident),
    fleet ? inOrder(fleet) : 0,
    feed ? packed(COMPACT_FIELDS.feed, written(feed, FEED_FIELDS)) : 0,
    factors ? factors.map((factor) => packed(COMPACT_FIELDS.factor, written(factor, FACTOR_FIELDS))) : 0,
    scatter.map(compactScatter),
    calendar ? packed(COMPACT_FIELDS.calendar, written(calendar, CALENDAR_FIELDS)) : 0,
    split ? packed(COMPACT_FIELDS.split, written(split, SPLIT_FIELDS)) : 0,
  ];
  while (root.at(-1) === 0 || sameEmpty(root.at(-1))) root.pop();
  return root;
}

/** The same value with the keys of every object in order, so that equal fleets give equal text. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)]));
}

function sameEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** All that is not default, in the part's own order (which the places of `packed` replace). */
function written(part: object, table: FieldTable): Fields {
  return Object.entries(part).filter(([name, value]) => {
    const spec = Object.hasOwn(table, name) ? table[name] : undefined;
    return value !== undefined && !(spec && isDefault(spec, value));
  });
}

function packed(places: readonly string[], fields: Fields): unknown[] {
  const values = new Map(fields);
  let mask = 0;
  const placed: unknown[] = [];
  for (const [bit, name] of places.entries()) {
    if (!values.has(name)) continue;
    mask += 2 ** bit;
    placed.push(withoutNegativeZero(values.get(name)));
    values.delete(name);
  }
  const named = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  return [mask, ...placed, ...(named.length > 0 ? [Object.fromEntries(named)] : [])];
}

/** JSON has no −0; an empty object stands for it, which no field holds. */
function withoutNegativeZero(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNegativeZero);
  return Object.is(value, -0) ? {} : value;
}

function compactMetric(metric: Metric): unknown {
  const { trend, seasonality, process, noise, follows = [], factors, anomalies, ...rest } = metric;
  const parts: Fields = [
    ...(trend ? [['trend', compactPart(trend, 'trend')] as const] : []),
    ...(seasonality.length > 0
      ? [['seasonality', seasonality.map((part) => compactPart(part, 'seasonality'))] as const]
      : []),
    ...(process.length > 0 ? [['process', process.map((part) => compactPart(part, 'process'))] as const] : []),
    ...(noise ? [['noise', compactPart(noise, 'noise')] as const] : []),
    ...(follows.length > 0 ? [['follows', follows.map((part) => compactPart(part, 'relation'))] as const] : []),
    ...(factors ? [['factors', inOrder(factors)] as const] : []),
    ...(anomalies.length > 0 ? [['anomalies', anomalies.map(compactNumbered)] as const] : []),
  ];
  return packed(COMPACT_FIELDS.metric, [...written(rest, METRIC_FIELDS), ...parts]);
}

function compactIncident(incident: Incident, index: number): unknown {
  const { effects, id: _id, ...rest } = incident;
  const fields = [...idField(incident, index), ...written(rest, INCIDENT_FIELDS)];
  return packed(
    COMPACT_FIELDS.incident,
    effects.length > 0 ? [...fields, ['effects', effects.map(compactNumbered)]] : fields,
  );
}

/** Tables of things by name are lists of pairs. */
function compactScatter({ effects = [], ...rest }: ScatterRule): unknown {
  const fields = written(rest, SCATTER_FIELDS).map(
    ([name, value]) => [name, name === 'kinds' || name === 'sizes' ? Object.entries(Object(value)) : value] as const,
  );
  return packed(
    COMPACT_FIELDS.scatter,
    effects.length > 0 ? [...fields, ['effects', effects.map(compactNumbered)]] : fields,
  );
}

/** An anomaly or effect of a list. */
function compactNumbered(part: Pick<Anomaly, 'kind' | 'id'>, index: number): unknown {
  const { id: _id, ...rest } = part;
  return compactPart({ ...rest, ...Object.fromEntries(idField(part, index)) }, 'anomaly');
}

/** In place of an id that the thing would have by itself: saves its letters. */
const DEFAULT_ID = 0;

/** An id as it is written: not at all where it is the number of the place, 0 where it is the thing's default. */
function idField(thing: { readonly id: string }, index: number): Fields {
  if (isIdOfPlace(thing.id, index)) return [];
  return [['id', thing.id === defaultIdOf(thing) ? DEFAULT_ID : thing.id]];
}

function compactPart(part: { readonly kind: string }, registry: RegistryName): unknown {
  const { kind, ...rest } = part;
  const code = COMPACT_KINDS[registry].findIndex(([id]) => id === kind);
  const params = COMPACT_KINDS[registry][code]?.[1] ?? [];
  const fields = written(rest, { ...PART_FIELDS[registry], ...kindOf(registry, kind)?.params });
  return [code === -1 ? kind : code, ...packed([...COMPACT_COMMON[registry], ...params], fields)];
}

const ROOT_ITEMS = 9;

/**
 * An object of the stored form from unknown JSON. Fields and values that do not fit are left for parseDesign to report.
 * @throws SyntaxError where the value has not the lists of this form, so that nothing of it would be dropped in silence
 */
export function fromCompact(value: unknown): unknown {
  const root = listOf(value);
  if (root.length > ROOT_ITEMS) throw damage();
  const [general, metrics = [], incidents = [], fleet, feed, factors, scatter = [], calendar, split] = root;
  return {
    schema: 1,
    general: unpacked(COMPACT_FIELDS.general, listOf(general)),
    metrics: listOf(metrics).map(readMetric),
    incidents: withIds(listOf(incidents).map(readIncident)),
    ...(listOf(scatter).length > 0 ? { scatter: listOf(scatter).map(readScatter) } : {}),
    ...(isGiven(fleet) ? { fleet } : {}),
    ...(isGiven(calendar) ? { calendar: unpacked(COMPACT_FIELDS.calendar, listOf(calendar)) } : {}),
    ...(isGiven(split) ? { split: unpacked(COMPACT_FIELDS.split, listOf(split)) } : {}),
    ...(isGiven(feed) ? { feed: unpacked(COMPACT_FIELDS.feed, listOf(feed)) } : {}),
    ...(isGiven(factors)
      ? { noise_factors: listOf(factors).map((factor) => unpacked(COMPACT_FIELDS.factor, listOf(factor))) }
      : {}),
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== 0;
}

function damage(): SyntaxError {
  return new SyntaxError('This is not the compact form of a design.');
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw damage();
  return value;
}

/** The names and values of the object of what has no place; it holds none that has stood in front of it. */
function extraFields(values: readonly unknown[], placed: Fields): Fields {
  const [extra] = values;
  if (values.length === 0) return [];
  if (values.length > 1 || typeof extra !== 'object' || extra === null || Array.isArray(extra)) throw damage();
  const fields = Object.entries(extra);
  const taken = new Set(placed.map(([name]) => name));
  if (fields.length === 0 || fields.some(([name]) => taken.has(name))) throw damage();
  return fields;
}

/** An object without a prototype: any name may come out of a link. */
function objectOf(fields: Fields): Record<string, unknown> {
  const object: Record<string, unknown> = Object.create(null);
  for (const [name, value] of fields) object[name] = value;
  return object;
}

function unpacked(places: readonly string[], [mask, ...rest]: readonly unknown[]): Record<string, unknown> {
  if (typeof mask !== 'number' || !Number.isSafeInteger(mask) || mask < 0) throw damage();
  const values = [...rest];
  const fields: (readonly [string, unknown])[] = [];
  for (let bit = 0, bits = mask; bits > 0; bit++) {
    if (bits % 2 === 1) {
      if (values.length === 0) throw damage();
      // A bit that this version has no name for gets one that parseDesign refuses.
      fields.push([places[bit] ?? `field ${bit}`, withNegativeZero(values.shift())]);
    }
    bits = Math.floor(bits / 2);
  }
  fields.push(...extraFields(values, fields));
  return objectOf(fields);
}

function withNegativeZero(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNegativeZero);
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? -0 : value;
}

function readPart(value: unknown, registry: RegistryName): Record<string, unknown> {
  const [code, ...rest] = listOf(value);
  const [id, params] =
    typeof code === 'number'
      ? (COMPACT_KINDS[registry][code] ?? [`kind ${code}`, []])
      : [code, namedParams(registry, code)];
  return objectOf([['kind', id], ...Object.entries(unpacked([...COMPACT_COMMON[registry], ...params], rest))]);
}

/** A kind written by its name has no places of its own in this version, unless it got a number later. */
function namedParams(registry: RegistryName, id: unknown): readonly string[] {
  return COMPACT_KINDS[registry].find(([known]) => known === id)?.[1] ?? [];
}

function withIds(
  parts: readonly Readonly<Record<string, unknown> & { id?: unknown }>[],
): readonly Record<string, unknown>[] {
  const named = parts.map((part) =>
    part['id'] === DEFAULT_ID ? { ...part, id: defaultIdOf({ at: ANOMALY_FIELDS.at.default, ...part }) } : part,
  );
  const ids = fillIds(named.map(({ id }) => (typeof id === 'string' ? id : undefined)));
  return named.map((part, index) => (part.id === undefined ? { ...part, id: ids[index] } : part));
}

function replaced(fields: Record<string, unknown>, name: string, read: (value: unknown) => unknown): void {
  if (Object.hasOwn(fields, name)) fields[name] = read(fields[name]);
}

function readMetric(value: unknown): Record<string, unknown> {
  const metric = unpacked(COMPACT_FIELDS.metric, listOf(value));
  replaced(metric, 'trend', (part) => readPart(part, 'trend'));
  replaced(metric, 'noise', (part) => readPart(part, 'noise'));
  replaced(metric, 'seasonality', (list) => listOf(list).map((part) => readPart(part, 'seasonality')));
  replaced(metric, 'follows', (list) => listOf(list).map((part) => readPart(part, 'relation')));
  replaced(metric, 'process', (list) => listOf(list).map((part) => readPart(part, 'process')));
  replaced(metric, 'anomalies', (list) => withIds(listOf(list).map((part) => readPart(part, 'anomaly'))));
  return metric;
}

function readIncident(value: unknown): Record<string, unknown> {
  const incident = unpacked(COMPACT_FIELDS.incident, listOf(value));
  const effects = withIds(listOf(incident['effects'] ?? []).map((part) => readPart(part, 'anomaly')));
  return objectOf([...Object.entries(incident), ['effects', effects]]);
}

function readScatter(value: unknown): Record<string, unknown> {
  const rule = unpacked(COMPACT_FIELDS.scatter, listOf(value));
  for (const name of ['kinds', 'sizes']) replaced(rule, name, (pairs) => objectOf(listOf(pairs).map(readPair)));
  replaced(rule, 'effects', (list) => withIds(listOf(list).map((part) => readPart(part, 'anomaly'))));
  return rule;
}

function readPair(value: unknown): readonly [name: string, value: unknown] {
  const [name, item, ...more] = listOf(value);
  if (typeof name !== 'string' || more.length > 0) throw damage();
  return [name, item];
}
