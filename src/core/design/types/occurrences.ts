/** An anomaly that comes again and again: where its occurrences lie, and what they are called. Knows no values of the data. */
import { spanSamples, wholeSamples } from '../../lib/time.ts';
import type { Anomaly } from './design.ts';
import { LIMITS } from './limits.ts';

/** How often an anomaly comes again inside the data, if there were no limit; 0 for one that does not repeat. */
export function repeatsAsked(
  { at, every }: Pick<Anomaly, 'at' | 'every'>,
  intervalMs: number,
  samples: number,
): number {
  if (every === undefined) return 0;
  const period = spanSamples(every, intervalMs);
  const left = samples - spanSamples(at, intervalMs);
  return period >= 1 && left > 0 ? Math.max(0, Math.ceil(left / period) - 1) : 0;
}

/**
 * What an anomaly stands for: itself, and one for each time that it comes again. The k-th has the id `id/k`, and with it
 * random numbers of its own, and begins k periods after the first, rounded by itself: a day stays a day where it is no
 * whole number of samples.
 * @param taken ids of the metric's own anomalies: one that has the id of an occurrence takes its place
 */
export function occurrencesOf<T extends Anomaly>(
  anomaly: T,
  intervalMs: number,
  samples: number,
  taken: ReadonlySet<string>,
): readonly T[] {
  const { every, ...rest } = anomaly;
  if (every === undefined) return [anomaly];
  // All but how often it comes.
  const single = rest as T;
  const count = Math.min(repeatsAsked(anomaly, intervalMs, samples), LIMITS.occurrences);
  const start = spanSamples(anomaly.at, intervalMs);
  const period = spanSamples(every, intervalMs);
  const repeats = Array.from({ length: count }, (_, index): T => {
    const k = index + 1;
    return { ...single, id: `${anomaly.id}/${k}`, at: wholeSamples(start + k * period, intervalMs) };
  });
  return [single, ...repeats.filter(({ id }) => !taken.has(id))];
}

/** The anomaly that an occurrence is of, and which of its repeats (from 1); undefined where the id is no occurrence's. */
export function occurrenceNumber(id: string): { readonly of: string; readonly number: number } | undefined {
  const [, of, number] = /^(.+)\/(\d+)$/.exec(id) ?? [];
  return of === undefined || number === undefined ? undefined : { of, number: Number(number) };
}
