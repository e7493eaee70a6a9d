/** How far a metric strays by itself, by formula: σ of its noise, and its spread. Draws nothing, needs no kernel. */
import type { NoiseKindBase } from '../../kinds/kind.ts';
import { knownKind } from '../../kinds/registry.ts';
import { portablePower } from '../../lib/elementary.ts';
import type { Metric, NoiseSpec } from './design.ts';

/** What of a metric decides how far it strays. */
export type StrayingParts = Pick<Metric, 'value' | 'noise' | 'process'>;

/** In the metric's unit. */
export interface Deviations {
  /** Standard deviation of the noise after smoothing. */
  readonly sigma: number;
  /** Standard deviation of noise and stationary processes together. */
  readonly spread: number;
}

/** The noise is multiplied by |level| to this power: 0 for one that is added as it is. */
export function levelPowerOf({ mode, power }: Pick<NoiseSpec, 'mode' | 'power'>): number {
  return mode === 'proportional' ? (power ?? 1) : 0;
}

/** Standard deviation after smoothing, of a metric at this level: of independent draws one's, divided by √w. */
export function noiseDeviation(spec: NoiseSpec, level: number): number {
  const kind = knownKind('noise', spec.kind);
  const deviation = smoothedDeviation(kind, spec, level);
  return deviation * portablePower(Math.abs(level), levelPowerOf(spec));
}

function smoothedDeviation(kind: NoiseKindBase, spec: NoiseSpec, level: number): number {
  const deviation = kind.deviation(spec, level);
  const width = Math.max(1, spec.smoothing_window);
  const correlations = width > 1 ? kind.correlations?.(spec, width) : undefined;
  if (!correlations) return deviation / Math.sqrt(width);
  let sum = width;
  for (let lag = 1; lag < width; lag++) sum += 2 * (width - lag) * (correlations[lag] ?? 0);
  return (deviation * Math.sqrt(Math.max(0, sum))) / width;
}

/** Noise that depends on the level counts at the base value; 0 where there is no noise, and no process that has a deviation. */
export function deviationsOf({ value, noise, process }: StrayingParts): Deviations {
  const sigma = noise ? noiseDeviation(noise, value) : 0;
  let variance = 0;
  for (const spec of process) {
    const deviation = knownKind('process', spec.kind).deviation?.(spec) ?? 0;
    variance += deviation * deviation;
  }
  return { sigma, spread: variance > 0 ? Math.sqrt(sigma * sigma + variance) : sigma };
}

/** What "1 sigma" and "1 spread" are of a metric: its deviations; where one is 0, 1 % of the base value, or else 1. */
export function measuresOf(metric: StrayingParts): Deviations {
  const { sigma, spread } = deviationsOf(metric);
  const instead = metric.value !== 0 ? Math.abs(metric.value) / 100 : 1;
  return { sigma: sigma > 0 ? sigma : instead, spread: spread > 0 ? spread : instead };
}

/** What one of an anomaly's measure is in the metric's unit; 1 for what is measured in units. */
export function unitOfMeasure(metric: StrayingParts, anomaly: object): number {
  const measure = 'measure' in anomaly ? anomaly.measure : undefined;
  return measure === 'sigma' || measure === 'spread' ? measuresOf(metric)[measure] : 1;
}
