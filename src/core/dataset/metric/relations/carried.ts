/** The anomalies of other metrics that reach one along what it follows: from where, by which way, and when. Draws nothing. */
import { leadersOf } from '../../../design/types/relations.ts';
import type { Metric } from '../../../design/types/design.ts';
import { anomalyKindOf } from '../../../kinds/registry.ts';
import { wholeSamples } from '../../../lib/time.ts';
import type { AnomalyPlace } from '../placed.ts';
import type { Interval } from '../stages.ts';
import { carriedBy } from './followed.ts';

/** How one metric reaches another. */
export interface Way {
  /** Keys from the root to the follower; of several ways the one with the fewest steps. */
  readonly path: readonly string[];
  /** Samples along the quickest and the slowest way. */
  readonly leastLag: number;
  readonly mostLag: number;
}

/** An anomaly of another metric that flows on to this one. */
export interface CarriedPlace extends Interval, Way {
  /** Key of the metric that it is on. */
  readonly root: string;
  readonly place: AnomalyPlace;
}

/** A metric on the way. */
export interface Passing {
  readonly key: string;
  readonly anomalies: readonly AnomalyPlace[];
  /** By key of the root. */
  readonly ways: ReadonlyMap<string, Way>;
}

/** Whether an anomaly is a fault of the thing itself, so that what follows it feels it; else only its measurement is wrong. */
export function flowsOn({ anomaly }: AnomalyPlace): boolean {
  const stage = anomalyKindOf(anomaly.kind)?.stage;
  return stage === 'time' || stage === 'signal' || stage === 'noise';
}

/** The ways from every metric that one follows, through others too. @param leaderOf those that it follows directly */
export function waysTo(
  metric: Metric,
  leaderOf: (key: string) => Pick<Passing, 'ways'>,
  intervalMs: number,
): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  const add = (root: string, way: Way) => {
    const known = ways.get(root);
    ways.set(root, known === undefined ? way : joinedWays(known, way));
  };
  for (const { key, lag } of leadersOf(metric)) {
    const samples = wholeSamples(lag, intervalMs);
    add(key, { path: [key, metric.key], leastLag: samples, mostLag: samples });
    for (const [root, { path, leastLag, mostLag }] of leaderOf(key).ways) {
      add(root, { path: [...path, metric.key], leastLag: leastLag + samples, mostLag: mostLag + samples });
    }
  }
  return ways;
}

function joinedWays(a: Way, b: Way): Way {
  return {
    path: b.path.length < a.path.length ? b.path : a.path,
    leastLag: Math.min(a.leastLag, b.leastLag),
    mostLag: Math.max(a.mostLag, b.mostLag),
  };
}

/** What of the roots' anomalies flows on, in order of the roots, as far as it falls into the data. */
export function carriedAlong(
  ways: ReadonlyMap<string, Way>,
  rootOf: (key: string) => Pick<Passing, 'anomalies'>,
  samples: number,
): readonly CarriedPlace[] {
  return [...ways].flatMap(([root, way]) =>
    rootOf(root)
      .anomalies.filter(flowsOn)
      .flatMap((place) => {
        const { start } = carriedBy(place.extent, way.leastLag);
        const end = Math.min(carriedBy(place.extent, way.mostLag).end, samples);
        return start < end ? [{ root, place, ...way, start, end }] : [];
      }),
  );
}
