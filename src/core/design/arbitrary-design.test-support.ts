/** Test support: random valid designs, built from the registries' own tables, so that a new kind is covered at once. */
import { ANOMALY_FIELDS, kindValuesOf } from '../kinds/anomaly.ts';
import type { Kind } from '../fields/kind.ts';
import type { FieldTable } from '../fields/spec.ts';
import fc from 'fast-check';
import { arbitraryCalendar } from './arbitrary-calendar.test-support.ts';
import { arbitraryRelations } from './arbitrary-relations.test-support.ts';
import { arbitraryFleet } from '../fleet/arbitrary-fleet.test-support.ts';
import { parseDuration } from '../lib/time.ts';
import { GENERAL_DEFAULTS, newMetric } from './types/defaults.ts';
import {
  EFFECT_FIELDS,
  FEED_FIELDS,
  FREQUENCY_FIELDS,
  GENERAL_FIELDS,
  INCIDENT_FIELDS,
  METRIC_FIELDS,
  NOISE_FIELDS,
  SEASONALITY_FIELDS,
} from './types/fields.ts';
import { rangeMessage } from '../fields/fault.ts';
import { anomalyKindOf, knownKind, REGISTRIES } from '../kinds/registry.ts';
import { headerClashes } from './types/headers.ts';
import type { Share } from '../lib/share.ts';
import { parseValueList } from '../lib/value-list.ts';
import { leaderGaps } from './types/expanded-leaders.ts';
import { seriesClashes } from './types/series.ts';
import { withoutIdleFields } from './types/noise-fields.ts';
import { scaledMain } from './types/resolve.ts';
import { lineOfText, ofField, ofTable, type Setting } from './arbitrary-fields.test-support.ts';
import { arbitraryScatter, withFittingRules } from './arbitrary-scatter.test-support.ts';
import type {
  Anomaly,
  Design,
  General,
  Incident,
  IncidentEffect,
  Labels,
  Metric,
  NoiseSpec,
  ScatterRule,
} from './types/design.ts';

export interface DesignChoices {
  /** 'plain': numbers between −1000 and 1000 with few digits, so that data stay finite. 'any': every number that the tables allow. */
  readonly numbers?: 'plain' | 'any';
  readonly maxSamples?: number;
  readonly maxMetrics?: number;
  /** Fixed values of [general]. */
  readonly general?: Partial<General>;
  /** Leave out what metrics follow and common causes of noise. */
  readonly unrelated?: boolean;
  /** Leave out incidents and the feed. */
  readonly metricsOnly?: boolean;
  /** Now and then a fleet. */
  readonly withFleet?: boolean;
}

/** Random valid designs: parseDesign takes every one of them without an error. */
export function arbitraryDesign(choices: DesignChoices = {}): fc.Arbitrary<Design> {
  return arbitraryGeneral(choices).chain((general) => {
    const setting = {
      plain: choices.numbers !== 'any',
      intervalMs: parseDuration(general.interval) ?? 1000,
      samples: general.num_samples,
    };
    return fc
      .uniqueArray(arbitraryKey(), { maxLength: choices.maxMetrics ?? 4 })
      .chain((keys) =>
        fc.record({
          schema: fc.constant(1 as const),
          general: fc.constant(general),
          metrics: fc.tuple(...keys.map((key) => arbitraryMetric(key, setting))),
          incidents: choices.metricsOnly ? fc.constant<Incident[]>([]) : arbitraryIncidents(keys, setting),
          scatter: choices.metricsOnly
            ? fc.constant<readonly ScatterRule[]>([])
            : fc.oneof(
                { weight: 2, arbitrary: fc.constant<readonly ScatterRule[]>([]) },
                { weight: 1, arbitrary: rules(keys, setting) },
              ),
          times: arbitraryCalendar(setting, general),
          fleet: choices.withFleet ? fc.option(plainFleet(), { nil: undefined }) : fc.constant(undefined),
          feed: choices.metricsOnly
            ? fc.constant(undefined)
            : fc.option(arbitraryFeed(setting), { nil: undefined, freq: 4 }),
        }),
      )
      .chain(({ metrics, ...rest }) =>
        (choices.unrelated
          ? fc.constant({ metrics })
          : arbitraryRelations(withOwnHeaders(metrics), setting.intervalMs, general)
        ).map((related) => ({ ...rest, ...related })),
      )
      .map(({ feed, fleet, scatter, metrics, incidents, times, ...design }) => ({
        ...design,
        ...times,
        metrics: withLeaders(metrics),
        incidents: incidents.map(({ effects, ...incident }) => ({ ...incident, effects: onOnes(effects, metrics) })),
        ...(scatter.length > 0
          ? {
              scatter: scatter.map(({ effects, ...rule }) => ({
                ...rule,
                ...(effects ? { effects: onOnes(effects, metrics) } : {}),
              })),
            }
          : {}),
        ...(fleet ? { fleet } : {}),
        ...(feed ? { feed } : {}),
      }))
      .map(withFittingRules);
  });
}

/** Labels that would give two columns one header, and names that would make two metrics one series, are left out; the keys differ. */
function withOwnHeaders(metrics: readonly Metric[]): readonly Metric[] {
  if (headerClashes(metrics).length === 0 && seriesClashes(metrics).length === 0) return metrics;
  return metrics.map(({ label: _label, name: _name, ...metric }) => metric);
}

/** Metrics whose labels agree with nobody whom they would follow follow nobody. */
function withLeaders(metrics: readonly Metric[]): readonly Metric[] {
  const alone = new Set(leaderGaps(metrics).map(({ index }) => index));
  return metrics.map((metric, index) => {
    const { follows: _follows, formula: _formula, ...rest } = metric;
    return alone.has(index) ? rest : metric;
  });
}

/** Descriptions of a few metrics each; now and then with a spread. */
function arbitraryExpand(): fc.Arbitrary<NonNullable<Metric['expand']>> {
  const values = fc.constantFrom('a, b', 'web-{1..3}', '{08..10}', 'only-one');
  const over = fc.dictionary(fc.constantFrom('host', 'zone'), values, {
    minKeys: 1,
    maxKeys: 2,
    noNullPrototype: true,
  });
  return fc.record(
    { over, spread: fc.constantFrom<Share>('15%', '0%', '2.5%') },
    { requiredKeys: ['over'], noNullPrototype: true },
  );
}

function onOnes(effects: readonly IncidentEffect[], metrics: readonly Metric[]): readonly IncidentEffect[] {
  return effects.map((effect) => withOnly(effect, metrics.find(({ key }) => key === effect.metric)?.expand));
}

/** One anomaly of an expanded metric in two shows on one value of its first label alone; of a plain one on all. */
function withOnly<T extends { readonly only?: Labels; readonly id: string }>(thing: T, expand: Metric['expand']): T {
  const { only: _only, ...rest } = thing;
  const [name, text = ''] = Object.entries(expand?.over ?? {})[0] ?? [];
  const list = parseValueList(text, 10);
  const value = list.ok ? list.values[thing.id.length % list.values.length] : undefined;
  const isOnOne = name !== undefined && value !== undefined && thing.id.charCodeAt(0) % 2 === 0;
  return (isOnOne ? { ...rest, only: { [name]: value } } : rest) as T;
}

/** Random designs of the Python generator's features alone. */
export function arbitraryLegacyDesign(): fc.Arbitrary<Design> {
  return arbitraryDesign({ metricsOnly: true, unrelated: true, numbers: 'any', maxSamples: 2000 }).map(
    ({ calendar: _calendar, split: _split, ...design }) => ({
      ...design,
      general: {
        ...GENERAL_DEFAULTS,
        rng: 'numpy',
        seed: design.general.seed,
        num_samples: design.general.num_samples,
      },
      metrics: (design.metrics.length === 0 ? [newMetric('cpu', 1)] : design.metrics).map((metric) =>
        legacyMetric(metric, design.general.num_samples),
      ),
    }),
  );
}

function legacyMetric(metric: Metric, samples: number): Metric {
  const { key, value, step_size, noise, anomalies } = metric;
  const first = anomalies.find(({ kind }) => kind === 'scale');
  return {
    ...newMetric(key, value),
    ...(step_size === undefined ? {} : { step_size }),
    ...(noise && 'distribution' in knownKind('noise', noise.kind) ? { noise: legacyNoise(noise, samples) } : {}),
    anomalies: first ? [legacyAnomaly(first, samples)] : [],
  };
}

function legacyNoise(noise: NoiseSpec, samples: number): NoiseSpec {
  const { power: _power, ...rest } = noise;
  return { ...rest, mode: 'additive', smoothing_window: Math.min(noise.smoothing_window, samples) };
}

function legacyAnomaly(anomaly: Anomaly, samples: number): Anomaly {
  const { onset: _onset, hold: _hold, every: _every, benign: _benign, off: _off, ...named } = anomaly;
  const { note: _note, only: _only, ...rest } = named;
  const at = typeof anomaly.at === 'number' ? Math.min(anomaly.at, samples - 1) : 0;
  return { ...rest, id: '1', at, recovery_time: Math.min(samples - at, 40) === 1 ? 0 : Math.min(samples - at, 40) };
}

function arbitraryGeneral({ maxSamples = 5000, numbers, general = {} }: DesignChoices): fc.Arbitrary<General> {
  const setting = { plain: numbers !== 'any', intervalMs: 1000, samples: 1 };
  return fc
    .record({
      name: ofField(GENERAL_FIELDS.name, setting),
      seed: fc.maxSafeNat(),
      num_samples: fc.integer({ min: 1, max: maxSamples }),
      start: fc.integer({ min: 0, max: 4_102_444_800_000 }),
      interval: fc.constantFrom('1s', '250ms', '1m', '90s', '1.5h', '1d', '5m'),
      rng: ofField(GENERAL_FIELDS.rng, setting),
      effect_sigma: ofField(GENERAL_FIELDS.effect_sigma, setting),
      label: ofField(GENERAL_FIELDS.label, setting),
      label_followers: fc.boolean(),
    })
    .map((values) => ({ ...values, ...general }) as General);
}

function arbitraryKey(): fc.Arbitrary<string> {
  const plain = fc.constantFrom(
    'cpu',
    'latency_ms',
    'requests',
    'queue-depth',
    '10',
    '2',
    'disk.io',
    'hasOwnProperty',
    'Größe in m²',
    'a "b" \\c',
  );
  const any = lineOfText(40).filter((key) => key !== '' && !['__proto__', 'constructor', 'prototype'].includes(key));
  return fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: any });
}

/** A part of any of the kinds, with fields beside the kind's own. */
function ofKinds(
  kinds: readonly Kind[],
  fields: FieldTable,
  setting: Setting,
): fc.Arbitrary<Record<string, unknown> & { readonly kind: string }> {
  return fc.constantFrom(...kinds).chain((kind) =>
    ofTable(kind.params, setting)
      .filter((params) => kind.check?.(params) === undefined)
      .chain((params) => ofTable(fields, setting).map((values) => ({ kind: kind.id, ...values, ...params }))),
  );
}

/** Without what names other things of the design. */
const { factors: _factors, formula: _formula, ...OWN_FIELDS } = METRIC_FIELDS;

function arbitraryMetric(key: string, setting: Setting): fc.Arbitrary<Metric> {
  const { trend, seasonality, process, noise } = REGISTRIES;
  return fc
    .record({
      fields: ofTable(OWN_FIELDS, setting).filter(
        ({ min, max }) => typeof min !== 'number' || typeof max !== 'number' || min < max,
      ),
      trend: fc.option(ofKinds(trend, {}, setting), { nil: undefined }),
      seasonality: fc.array(ofKinds(seasonality, SEASONALITY_FIELDS, setting), { maxLength: 2 }),
      process: fc.uniqueArray(ofKinds(process, {}, setting), { maxLength: 2, selector: (part) => part.kind }),
      noise: fc.option(ofKinds(noise, NOISE_FIELDS, setting).map(withoutIdle), { nil: undefined }),
      anomalies: withUniqueIds(fc.array(arbitraryAnomaly(OF_ANOMALIES, setting), { maxLength: 4 })),
      expand: fc.option(arbitraryExpand(), { nil: undefined, freq: 4 }),
    })
    .map(
      ({ fields: { expand: _expand, labels, ...fields }, trend: line, noise: random, expand, anomalies, ...parts }) => {
        const metric = {
          key,
          ...fields,
          ...parts,
          ...(expand || labels === undefined ? {} : { labels }),
          ...(expand ? { expand } : {}),
          anomalies: anomalies.map((anomaly) => withOnly(anomaly, expand)),
          ...(line ? { trend: line } : {}),
          ...(random ? { noise: random } : {}),
        };
        // Every part comes from the tables that the type derives from.
        return metric as unknown as Metric;
      },
    );
}

function withoutIdle(noise: Record<string, unknown> & { readonly kind: string }): { readonly kind: string } {
  return withoutIdleFields(noise as unknown as NoiseSpec);
}

const OF_ANOMALIES: FieldTable = { ...ANOMALY_FIELDS, ...FREQUENCY_FIELDS };
const OF_EFFECTS: FieldTable = { ...EFFECT_FIELDS, ...FREQUENCY_FIELDS };

/** An anomaly whose fields agree with its kind and pattern. */
function arbitraryAnomaly(fields: FieldTable, setting: Setting): fc.Arbitrary<Anomaly> {
  return ofKinds(REGISTRIES.anomaly, fields, setting).map((values) => {
    const part = { ...values } as Record<string, unknown>;
    if (anomalyKindOf(values.kind)?.envelope === 'hold-only') {
      delete part['onset'];
      delete part['recovery_time'];
      part['pattern'] = 'linear';
    }
    if (part['pattern'] !== 'oscillating') delete part['frequency_arg'];
    const needs = anomalyKindOf(values.kind)?.needs?.(kindValuesOf(part as unknown as Anomaly));
    if (needs) part['hold'] = needs.samples;
    // A few times in the data: more would only take longer.
    if (typeof part['every'] === 'number') part['every'] = 800 + (part['every'] % 4000);
    else if (part['every'] !== undefined) part['every'] = '3d';
    return part as unknown as Anomaly;
  });
}

/** Rules with the effects of incidents among them. */
function rules(keys: readonly string[], setting: Setting): fc.Arbitrary<readonly ScatterRule[]> {
  if (keys.length === 0) return fc.constant([]);
  return arbitraryScatter(
    keys,
    setting,
    withUniqueIds(fc.array(arbitraryEffect(keys, setting), { minLength: 1, maxLength: 2 })),
  );
}

/** Half of the lists have the ids of their places, as files do. */
function withUniqueIds<T extends { readonly id: string }>(list: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> {
  return fc.tuple(list, fc.boolean()).map(([items, byPlace]) => {
    const taken = new Set<string>();
    return items.map((item, index) => {
      let id = byPlace ? String(index + 1) : item.id;
      while (taken.has(id)) id = `${id}x`;
      taken.add(id);
      return { ...item, id };
    });
  });
}

function arbitraryIncidents(keys: readonly string[], setting: Setting): fc.Arbitrary<Incident[]> {
  const incident = fc
    .tuple(
      ofTable(INCIDENT_FIELDS, setting),
      keys.length === 0 ? fc.constant([]) : withUniqueIds(fc.array(arbitraryEffect(keys, setting), { maxLength: 3 })),
    )
    .map(([fields, effects]) => ({ ...fields, effects }) as unknown as Incident);
  return withUniqueIds(fc.array(incident, { maxLength: 2 }));
}

function arbitraryEffect(keys: readonly string[], setting: Setting): fc.Arbitrary<IncidentEffect> {
  return fc
    .tuple(arbitraryAnomaly(OF_EFFECTS, setting), fc.constantFrom(...keys), fc.constantFrom(1, -1, undefined))
    .map(([anomaly, metric, sign]) => {
      const { sign: _sign, gain, ...rest } = { ...anomaly, metric } as unknown as IncidentEffect;
      const sized = anomalyKindOf(rest.kind)?.main !== undefined;
      return {
        ...rest,
        ...(sized && gain !== undefined ? { gain } : {}),
        ...(sized && sign ? { sign } : {}),
      } as IncidentEffect;
    })
    .map((effect) => (gainFits(effect) ? effect : withoutGain(effect)));
}

function gainFits(effect: IncidentEffect): boolean {
  const kind = anomalyKindOf(effect.kind);
  const spec = kind?.main === undefined ? undefined : kind.params[kind.main];
  const value = kind?.main === undefined ? undefined : scaledMain(effect)[kind.main];
  if (value === undefined || spec?.type !== 'number') return true;
  return Number.isFinite(value) && rangeMessage(value, spec) === undefined;
}

function withoutGain(effect: IncidentEffect): IncidentEffect {
  const { gain: _gain, sign: _sign, ...rest } = effect;
  return rest;
}

/** With plain objects throughout, as parsers make them. */
function plainFleet(): fc.Arbitrary<NonNullable<Design['fleet']>> {
  return arbitraryFleet({ machines: 100, readings: 1000 }).map((fleet) => JSON.parse(JSON.stringify(fleet)));
}

function arbitraryFeed(setting: Setting): fc.Arbitrary<NonNullable<Design['feed']>> {
  // The values come from the table that describes FeedConfig.
  return ofTable(FEED_FIELDS, setting) as unknown as fc.Arbitrary<NonNullable<Design['feed']>>;
}
