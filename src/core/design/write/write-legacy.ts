/**
 * Designs that the Python generator could read: which they are, and how they are written for it. Everything
 * else is written in the present form. Knows no other form.
 */
import { GENERAL_DEFAULTS } from '../types/defaults.ts';
import { METRIC_FIELDS } from '../types/fields.ts';
import { isIdOfPlace } from '../types/ids.ts';
import { kindOf, knownKind } from '../../kinds/registry.ts';
import { type TomlEntry, tomlKey, tomlPair } from './toml-text.ts';
import type { Anomaly, Design, Metric, NoiseSpec } from '../types/design.ts';
import { propertyOf, writtenFields } from '../types/written-fields.ts';

const OLD_METRIC_WORDS = ['value', 'step_size'];
const OLD_ANOMALY_WORDS = ['id', 'kind', 'at', 'anomaly_factor', 'pattern', 'recovery_time', 'frequency_arg'];

/** Whether a design has nothing but what the Python generator knows, and nothing that it refuses. */
export function fitsLegacy(design: Design): boolean {
  const { general, metrics, incidents, scatter, fleet, feed, noise_factors, calendar, split } = design;
  const { seed: _seed, num_samples, ...others } = general;
  const plain = Object.entries({ ...others, rng: 'philox' }).every(
    ([name, value]) => propertyOf(GENERAL_DEFAULTS, name) === value,
  );
  return (
    general.rng === 'numpy' &&
    plain &&
    metrics.length > 0 &&
    incidents.length === 0 &&
    scatter === undefined &&
    fleet === undefined &&
    feed === undefined &&
    noise_factors === undefined &&
    calendar === undefined &&
    split === undefined &&
    metrics.every((metric) => metricFits(metric, num_samples))
  );
}

function metricFits(metric: Metric, samples: number): boolean {
  const words = writtenFields(metric, METRIC_FIELDS).map(([name]) => name);
  return (
    words.every((word) => OLD_METRIC_WORDS.includes(word)) &&
    metric.trend === undefined &&
    metric.seasonality.length === 0 &&
    metric.process.length === 0 &&
    metric.follows === undefined &&
    (metric.noise === undefined || noiseFits(metric.noise, samples)) &&
    metric.anomalies.length <= 1 &&
    metric.anomalies.every((anomaly) => anomalyFits(anomaly, samples))
  );
}

function noiseFits(noise: NoiseSpec, samples: number): boolean {
  return (
    'distribution' in knownKind('noise', noise.kind) && noise.mode === 'additive' && noise.smoothing_window <= samples
  );
}

function anomalyFits(anomaly: Anomaly, samples: number): boolean {
  const { kind, id, at, recovery_time, pattern } = anomaly;
  return (
    kind === 'scale' &&
    isIdOfPlace(id, 0) &&
    Object.keys(anomaly).every((word) => OLD_ANOMALY_WORDS.includes(word) || propertyOf(anomaly, word) === undefined) &&
    typeof at === 'number' &&
    typeof recovery_time === 'number' &&
    at + recovery_time <= samples &&
    !(pattern === 'exponential' && recovery_time === 1)
  );
}

/** The file that the Python generator reads. Only for designs that fit. */
export function writeLegacyToml(design: Design): string {
  const { seed, num_samples } = design.general;
  const anomalies = design.metrics.flatMap((metric) =>
    metric.anomalies.map((anomaly) => anomalyBlock(metric.key, anomaly)),
  );
  const blocks = [
    block('[general]', [
      ['seed', seed],
      ['num_samples', num_samples],
    ]),
    '[metrics]',
    ...design.metrics.map(metricBlock),
    '[anomalies]',
    ...anomalies,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function block(header: string, entries: readonly TomlEntry[]): string {
  return [header, ...entries.map(tomlPair)].join('\n');
}

function metricBlock(metric: Metric): string {
  const { noise } = metric;
  return block(`[metrics.${tomlKey(metric.key)}]`, [
    ['value', metric.value],
    ...(metric.step_size === undefined ? [] : [['step_size', metric.step_size] as const]),
    // The generator wants noise_args beside noise, even empty.
    ...(noise ? [['noise', noise.kind] as const, ['noise_args', { entries: noiseArgs(noise) }] as const] : []),
  ]);
}

function noiseArgs(noise: NoiseSpec): readonly TomlEntry[] {
  const params = Object.keys(kindOf('noise', noise.kind)?.params ?? {});
  const entries = params.map((name) => [name, Number(propertyOf(noise, name))] as const);
  return noise.smoothing_window === 1 ? entries : [...entries, ['smoothing_window', noise.smoothing_window]];
}

function anomalyBlock(metricKey: string, anomaly: Anomaly): string {
  return block(`[anomalies.${tomlKey(metricKey)}]`, [
    ['at', anomaly.at],
    ['anomaly_factor', Number(propertyOf(anomaly, 'anomaly_factor'))],
    ['pattern', anomaly.pattern],
    ['recovery_time', anomaly.recovery_time ?? 0],
    ...(anomaly.frequency_arg === undefined
      ? []
      : [['pattern_args', { entries: [['frequency', anomaly.frequency_arg] as const] }] as const]),
  ]);
}
