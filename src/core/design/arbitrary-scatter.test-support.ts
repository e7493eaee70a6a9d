/** Test support: random valid rules of placement. */
import fc from 'fast-check';
import { ANOMALIES } from '../kinds/anomalies/index.ts';
import type { AnomalyKindBase } from '../kinds/anomalies/kind.ts';
import { formatDuration, type Span } from '../lib/time.ts';
import { defaultsOf } from '../fields/values.ts';
import { SCATTER_FIELDS } from './types/scatter-fields.ts';
import { turnable } from './types/scatter-sizes.ts';
import { anomalyKindOf } from '../kinds/registry.ts';
import { resolvedDesign } from '../dataset/metric/resolved-design.ts';
import { createKernel } from '../../kernel/index.ts';
import { scatterDesign } from './scatter/scatter-design.ts';
import type { Design, IncidentEffect, ScatterRule } from './types/design.ts';

interface Data {
  readonly intervalMs: number;
  readonly samples: number;
}

const KINDS: readonly AnomalyKindBase[] = ANOMALIES;

const kernel = createKernel();

/** The design without its rules where these ask for more than fits. */
export function withFittingRules(design: Design): Design {
  if (design.scatter === undefined) return design;
  const { problems } = scatterDesign(resolvedDesign(design, kernel).design, kernel);
  if (problems.length === 0) return design;
  const { scatter: _scatter, ...rest } = design;
  return rest;
}

/** One to three rules; whether all that they ask for fits into the data is not looked at. */
export function arbitraryScatter(
  keys: readonly string[],
  data: Data,
  effects: fc.Arbitrary<readonly IncidentEffect[]>,
): fc.Arbitrary<readonly ScatterRule[]> {
  return fc
    .array(fc.oneof(ofAnomalies(keys, data), ofIncidents(data, effects)), { minLength: 1, maxLength: 3 })
    .map((rules) => rules.map((rule, index) => ({ ...rule, id: `${rule.id}${index}` })));
}

function span(data: Data, least: number, most: number): fc.Arbitrary<Span> {
  const samples = fc.integer({ min: least, max: most });
  return fc.oneof(
    samples,
    samples.map((length) => formatDuration(length * data.intervalMs)),
  );
}

const pairOf = (data: Data, least: number, most: number): fc.Arbitrary<readonly [Span, Span]> =>
  fc
    .tuple(span(data, least, most), fc.nat(20), fc.boolean())
    .map(([low, more, equal]) => [
      low,
      equal ? low : typeof low === 'number' ? low + more : formatDuration(most * 2 * data.intervalMs),
    ]);

function common(data: Data) {
  const window = fc
    .tuple(fc.nat(data.samples - 1), fc.nat(data.samples))
    .map(([from, length]): readonly [Span, Span] => [from, Math.min(data.samples, from + length + 1)]);
  return fc
    .record({
      id: fc.constantFrom('hard', 'rule-', 'A_b'),
      name: fc.option(fc.constantFrom('', 'Outage', 'Größe "x"'), { nil: undefined }),
      amount: fc.oneof(
        fc.record({ count: fc.integer({ min: 1, max: 4 }) }),
        fc.record({ contamination: fc.constantFrom('1%', '2.5%', '10%') }),
      ),
      within: fc.option(window, { nil: undefined }),
      gap: span(data, 0, 5),
      sign: fc.constantFrom('given', 'either'),
      benign_share: fc.constantFrom(0, 0.25, 1),
      roll: fc.nat(3),
      note: fc.option(fc.constantFrom('two\nlines', 'x'), { nil: undefined }),
      off: fc.option(fc.boolean(), { nil: undefined }),
    })
    .map(({ amount, benign_share, ...rest }) => {
      // Look-alikes alone never make a share of rows; to find that out takes as many as a rule may place.
      const benign = 'count' in amount ? benign_share : Math.min(benign_share, 0.5);
      const chosen = { ...amount, benign_share: benign, ...given(rest) };
      return { ...defaultsOf(SCATTER_FIELDS), ...chosen } as ScatterRule;
    });
}

function ofAnomalies(keys: readonly string[], data: Data): fc.Arbitrary<ScatterRule> {
  return fc
    .record({
      rule: common(data),
      kinds: fc.uniqueArray(fc.tuple(fc.constantFrom(...KINDS.map(({ id }) => id)), fc.constantFrom(0.5, 1, 3)), {
        minLength: 1,
        maxLength: 3,
        selector: ([id]) => id,
      }),
      metrics: fc.option(fc.subarray([...keys], { minLength: 1 }), { nil: undefined }),
      hold: fc.option(pairOf(data, 8, 30), { nil: undefined }),
      onset: fc.option(pairOf(data, 0, 9), { nil: undefined }),
      recovery_time: fc.option(pairOf(data, 0, 9), { nil: undefined }),
      pattern: fc.constantFrom('linear', 'exponential', 'oscillating', 'step'),
      magnitude: fc.option(fc.tuple(fc.nat(3), fc.nat(9)), { nil: undefined }),
      measure: fc.option(fc.constantFrom('units', 'sigma', 'spread'), { nil: undefined }),
      slope: fc.option(fc.constantFrom([-0, 1], [0.25, 0.5]), { nil: undefined }),
    })
    .map(({ rule, kinds, magnitude, measure, slope, onset, recovery_time, pattern, metrics, hold }) => {
      const known = kinds.flatMap(([id]) => anomalyKindOf(id) ?? []);
      const has = (name: string) => known.some(({ params }) => Object.hasOwn(params, name));
      const fades = known.some(({ envelope }) => envelope === 'full');
      const sized = magnitude && has('magnitude') ? { magnitude: [magnitude[0], magnitude[0] + magnitude[1]] } : {};
      return {
        ...rule,
        kinds: Object.fromEntries(kinds),
        ...given({ metrics, hold }),
        ...(fades ? { ...given({ onset, recovery_time }), pattern } : {}),
        ...sized,
        ...('magnitude' in sized ? given({ measure }) : {}),
        ...(slope && has('slope') ? { sizes: { slope } } : {}),
        sign: known.some(turnable) ? rule.sign : 'given',
      } as ScatterRule;
    });
}

function ofIncidents(data: Data, effects: fc.Arbitrary<readonly IncidentEffect[]>): fc.Arbitrary<ScatterRule> {
  return fc
    .tuple(common(data), effects)
    .map(([rule, list]): ScatterRule => ({ ...rule, sign: 'given', effects: list }));
}

function given(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
