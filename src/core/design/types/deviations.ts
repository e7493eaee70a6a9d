/** How far a metric strays by itself, by formula: σ of its noise, and its spread. Draws nothing, needs no kernel. */
import { knownKind } from '../../kinds/registry.ts';
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

/** Standard deviation after smoothing, before `proportional`: one draw's, divided by √w. */
export function noiseDeviation(spec: NoiseSpec): number {
  return knownKind('noise', spec.kind).deviation(spec) / Math.sqrt(Math.max(1, spec.smoothing_window));
}

/** Proportional noise counts at the base value; 0 where there is no noise, and no process that has a deviation. */
export function deviationsOf({ value, noise, process }: StrayingParts): Deviations {
  const sigma = noise ? noiseDeviation(noise) * (noise.mode === 'proportional' ? Math.abs(value) : 1) : 0;
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
