/** What the studio says of a file of the Python generator, and the other way to take it. Knows no screen. */
import type { Design } from '../types/design.ts';

/** One sentence that says what the file is and what the two ways are. */
export function describeLegacy(design: Design): string {
  const { metrics, general } = design;
  const anomalies = metrics.reduce((sum, metric) => sum + metric.anomalies.length, 0);
  const what = `${count(metrics.length, 'metric')}, ${count(anomalies, 'anomaly', 'anomalies')}, ${count(general.num_samples, 'sample')}`;
  return `A file of the Python generator (${what}): keep its numbers, where ${sharing(design)}, or give every metric independent noise.`;
}

/** What the generator's way means for this design: metrics with the same noise get the same numbers. */
function sharing({ metrics, general }: Design): string {
  const seed = `seed ${general.seed}`;
  const kinds = metrics.flatMap(({ noise }) => (noise ? [noise.kind] : []));
  const shared = kinds.length > new Set(kinds).size;
  return shared
    ? `metrics with the same noise share one sequence of random numbers (${seed})`
    : `every metric starts the same random numbers anew (${seed})`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** The same design with a random stream of its own for every metric (rng = "philox"). */
export function withIndependentNoise(design: Design): Design {
  return design.general.rng === 'philox' ? design : { ...design, general: { ...design.general, rng: 'philox' } };
}
