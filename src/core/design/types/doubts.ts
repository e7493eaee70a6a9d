/** What is allowed in an anomaly but surely not meant: it lies outside the data, or is measured by too small a stick. */
import type { Anomaly } from './design.ts';
import { measuresOf, type StrayingParts } from './deviations.ts';
import { LIMITS } from './limits.ts';
import { repeatsAsked } from './occurrences.ts';
import { placementOf } from './resolve.ts';
import { spanSamples } from '../../lib/time.ts';

export interface Doubt {
  /** As in Problem. */
  readonly code: 'outside-data' | 'small-measure' | 'too-many' | 'overlap' | 'train-not-clean';
  /** The field that it is about. */
  readonly field: 'at' | 'measure' | 'every';
  /** One sentence: what, and what to do where that is not plain. */
  readonly message: string;
}

/**
 * The doubts about an anomaly of a metric, its own or placed by an incident; none about one that is off.
 * @param metric undefined where it is not known
 * @param cleanSamples samples from 0 that are to have no anomaly
 */
export function doubtsOf(
  anomaly: Anomaly,
  metric: StrayingParts | undefined,
  intervalMs: number,
  numSamples: number,
  cleanSamples: number,
): readonly Doubt[] {
  if (anomaly.off) return [];
  const outside = outsideWords(anomaly, intervalMs, numSamples);
  const often = everyDoubt(anomaly, intervalMs, numSamples);
  const unclean = uncleanWords(anomaly, intervalMs, numSamples, cleanSamples);
  const small = metric && measureWords(anomaly, metric);
  return [
    ...(outside === undefined ? [] : [{ code: 'outside-data', field: 'at', message: outside } as const]),
    ...(unclean === undefined ? [] : [{ code: 'train-not-clean', field: 'at', message: unclean } as const]),
    ...(often === undefined ? [] : [often]),
    ...(small === undefined ? [] : [{ code: 'small-measure', field: 'measure', message: small } as const]),
  ];
}

function outsideWords(anomaly: Anomaly, intervalMs: number, numSamples: number): string | undefined {
  const { start, end } = placementOf(anomaly, intervalMs, numSamples);
  if (start >= numSamples)
    return `Begins at sample ${start}, but the data end before sample ${numSamples}: nothing of it will show.`;
  if (end <= 0) return `Ends before sample ${end}, but the data begin at sample 0: nothing of it will show.`;
  if (start >= 0 && end <= numSamples) return undefined;
  const parts = [
    ...(start < 0 ? [`begins at sample ${start}, before the data`] : []),
    ...(end > numSamples ? [`ends before sample ${end}, after the data, which end before sample ${numSamples}`] : []),
  ].join(' and ');
  return `It ${parts}: only a part of it will show.`;
}

/** A look-alike is no anomaly, and may be trained on. */
function uncleanWords(
  anomaly: Anomaly,
  intervalMs: number,
  numSamples: number,
  cleanSamples: number,
): string | undefined {
  const { start, end } = placementOf(anomaly, intervalMs, numSamples);
  if (cleanSamples === 0 || anomaly.benign || start >= cleanSamples || end <= 0) return undefined;
  return `It begins at sample ${start}, in the train part, which is to be clean and ends before sample ${cleanSamples}: place it later, or leave out \`train_is_clean\`.`;
}

function everyDoubt(anomaly: Anomaly, intervalMs: number, numSamples: number): Doubt | undefined {
  if (anomaly.every === undefined) return undefined;
  const asked = repeatsAsked(anomaly, intervalMs, numSamples);
  if (asked > LIMITS.occurrences) {
    const message = `It would come again ${asked} times; only the first ${LIMITS.occurrences} are made. Give a longer time.`;
    return { code: 'too-many', field: 'every', message };
  }
  const { start, end } = placementOf(anomaly, intervalMs, numSamples);
  const period = spanSamples(anomaly.every, intervalMs);
  if (asked === 0 || end - start <= Math.ceil(period)) return undefined;
  const message = `It lasts ${end - start} samples and comes again after ${Math.round(period)}: one begins before the other has ended, and both act.`;
  return { code: 'overlap', field: 'every', message };
}

function measureWords(anomaly: Anomaly, metric: StrayingParts): string | undefined {
  if (!('measure' in anomaly) || anomaly.measure !== 'sigma') return undefined;
  const { sigma, spread } = measuresOf(metric);
  if (!(sigma < spread / 2)) return undefined;
  const size = anomaly.magnitude * sigma;
  const [one, far, all] = [sigma, size, spread].map((value) => Number(value.toPrecision(3)));
  return `1 σ is ${one} here, the noise alone, while noise and processes together stray by ${all}: ${anomaly.magnitude} σ are ${far} and may not stand out. Write measure = "spread" to count in the spread of both.`;
}
