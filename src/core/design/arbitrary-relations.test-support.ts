/** Random relations between the metrics of a random design: what they follow, formulas, common causes. Only for tests. */
import fc from 'fast-check';
import { nameInFormula } from '../lib/formula/formula.ts';
import { RELATIONS } from '../kinds/relations/index.ts';
import type { Design, FollowSpec, General, Metric, NoiseFactor } from './types/design.ts';
import { wholeSamples } from '../lib/time.ts';

/** Numbers of relations are small, so that chains of powers stay within what a float can hold. */
const small = fc.integer({ min: -30, max: 30 }).map((value) => value / 10);

const curve = fc.constantFrom(...RELATIONS).chain((kind): fc.Arbitrary<Record<string, unknown>> => {
  switch (kind.id) {
    case 'linear':
      return fc.constant({ kind: kind.id });
    case 'saturating':
      return fc.integer({ min: 1, max: 500 }).map((half) => ({ kind: kind.id, half }));
    case 'inverse-headroom':
      return fc.record({
        kind: fc.constant(kind.id),
        capacity: fc.integer({ min: 1, max: 500 }),
        full: fc.constantFrom(0.5, 0.95, 0.99),
      });
    case 'power':
      return fc.record({
        kind: fc.constant(kind.id),
        exponent: fc.constantFrom(0.5, 1, 2),
        scale: fc.integer({ min: 1, max: 100 }),
      });
  }
});

function follow(leaders: readonly string[], samples: number, intervalMs: number): fc.Arbitrary<FollowSpec> {
  const lag = fc.oneof(fc.constant(0), fc.nat(Math.max(1, samples)), fc.nat(20));
  const asDuration = fc.boolean();
  return fc
    .tuple(fc.constantFrom(...leaders), small, lag, asDuration, curve)
    .map(([metric, gain, length, timed, shape]) => {
      const span =
        timed && wholeSamples(`${length * intervalMs}ms`, intervalMs) === length ? `${length * intervalMs}ms` : length;
      // The parameters are those of the kind's own table.
      return { metric, gain, lag: span, ...shape } as unknown as FollowSpec;
    });
}

function formula(leaders: readonly string[]): fc.Arbitrary<string> {
  const name = fc.constantFrom(...leaders.map(nameInFormula));
  return fc
    .tuple(name, name, small)
    .chain(([a, b, number]) =>
      fc.constantFrom(
        `${number} * ${a}`,
        `sqrt(abs(${a})) + min(${b}, 3)`,
        `clamp(${a} / 7, -5, 5) - cos(t / 60)`,
        `max(${a}, ${b}) / (1 + abs(${b}))`,
        'sin(t) * 2',
      ),
    );
}

type Related = Pick<Design, 'metrics' | 'noise_factors'>;

/** The metrics, some of them following those before them in some order; and noise factors with shares. */
export function arbitraryRelations(
  metrics: readonly Metric[],
  intervalMs: number,
  general: Pick<General, 'num_samples' | 'rng'>,
): fc.Arbitrary<Related> {
  const places = metrics.map((_, index) => index);
  const order = fc.shuffledSubarray(places, { minLength: places.length, maxLength: places.length });
  const names = fc.uniqueArray(fc.constantFrom('weather', 'load', 'release day'), { minLength: 1, maxLength: 3 });
  return fc
    .tuple(order, general.rng === 'numpy' ? fc.constant([]) : fc.option(names, { nil: [] }))
    .chain(([ranked, factors]) => {
      const related = metrics.map((metric, index) => {
        const before = ranked.slice(0, ranked.indexOf(index)).map((place) => metrics[place]?.key ?? '');
        return arbitraryRelated(metric, before, factors, general.num_samples, intervalMs);
      });
      return fc.tuple(...related).map((next): Related => {
        const list = factors.map((key): NoiseFactor => ({ key, noise: 'gaussian' }));
        return { metrics: next, ...(list.length > 0 ? { noise_factors: list } : {}) };
      });
    });
}

function arbitraryRelated(
  metric: Metric,
  before: readonly string[],
  factors: readonly string[],
  samples: number,
  intervalMs: number,
): fc.Arbitrary<Metric> {
  const none = fc.constant({});
  const links =
    before.length === 0
      ? none
      : fc.oneof(
          { weight: 2, arbitrary: none },
          {
            weight: 3,
            arbitrary: fc
              .array(follow(before, samples, intervalMs), { minLength: 1, maxLength: 3 })
              .map((follows) => ({ follows })),
          },
          { weight: 1, arbitrary: formula(before).map((text) => ({ formula: text })) },
        );
  const shares =
    metric.noise === undefined || factors.length === 0
      ? none
      : fc
          .subarray([...factors])
          .map((chosen) =>
            chosen.length === 0
              ? {}
              : { factors: Object.fromEntries(chosen.map((name, place) => [name, [0.5, 0.25, 0.125][place] ?? 0])) },
          );
  return fc.tuple(links, shares).map(([link, share]) => ({ ...metric, ...link, ...share }));
}
