/**
 * How the metrics of a design depend on each other: who leads whom, in which order they can be worked out, and what of
 * it cannot be. Draws nothing and knows no values.
 */
import { metricsIn, parseFormula } from '../../lib/formula/formula.ts';
import { cutText } from '../../lib/cut-text.ts';
import { type Span, wholeSamples } from '../../lib/time.ts';
import { unknownWordFault, withinText } from '../../fields/check.ts';
import { type Fault, quote } from '../../fields/fault.ts';
import type { Design, Metric } from './design.ts';
import { leaderGaps } from './expanded-leaders.ts';
import { LIMITS } from './limits.ts';

/** What a metric takes from another. */
export interface Link {
  readonly key: string;
  readonly lag: Span;
}

/** What of a metric says whom it follows. */
export type Following = Pick<Metric, 'key' | 'follows' | 'formula'>;

/** The metrics that one follows directly, by `follows` or by its formula, in order; a metric may be there several times. */
export function leadersOf({ follows = [], formula }: Following): readonly Link[] {
  if (formula !== undefined) return metricsIn(formula).map((key) => ({ key, lag: 0 }));
  return follows.map(({ metric, lag }) => ({ key: metric, lag }));
}

/** Keys of all metrics that follow one, directly or through others. */
export function followersOf(metrics: readonly Following[], key: string): readonly string[] {
  const found = new Set<string>();
  let edge = [key];
  while (edge.length > 0) {
    const before = new Set(edge);
    edge = metrics
      .filter((metric) => !found.has(metric.key) && leadersOf(metric).some((link) => before.has(link.key)))
      .map((metric) => metric.key);
    for (const one of edge) found.add(one);
  }
  found.delete(key);
  return metrics.map((metric) => metric.key).filter((one) => found.has(one));
}

/** Metrics after those that they follow, else in their own order; those of a cycle are left out. */
export function inOrderOfLeading<M extends Following>(metrics: readonly M[]): readonly M[] {
  return sorted(metrics).order;
}

interface Sorted<M> {
  readonly order: readonly M[];
  /** Keys along each cycle, the first once more at the end. */
  readonly cycles: readonly (readonly string[])[];
}

/** Depth first, without recursion: a design may have a thousand metrics in a row. */
function sorted<M extends Following>(metrics: readonly M[]): Sorted<M> {
  const byKey = new Map(metrics.map((metric) => [metric.key, metric]));
  const links = new Map(metrics.map((metric) => [metric.key, leadersOf(metric)]));
  const done = new Set<string>();
  const broken = new Set<string>();
  const order: M[] = [];
  const cycles: (readonly string[])[] = [];
  for (const { key } of metrics) {
    if (done.has(key)) continue;
    const path: { readonly key: string; next: number }[] = [{ key, next: 0 }];
    const onPath = new Set([key]);
    while (path.length > 0) {
      const top = path.at(-1);
      if (top === undefined) break;
      const link = links.get(top.key)?.[top.next];
      top.next++;
      if (link === undefined) {
        path.pop();
        onPath.delete(top.key);
        done.add(top.key);
        const metric = byKey.get(top.key);
        if (metric && !broken.has(top.key)) order.push(metric);
      } else if (onPath.has(link.key)) {
        const keys = path.map((step) => step.key);
        const cycle = keys.slice(keys.indexOf(link.key));
        cycles.push([...cycle, link.key]);
        for (const one of cycle) broken.add(one);
      } else if (!done.has(link.key) && byKey.has(link.key)) {
        path.push({ key: link.key, next: 0 });
        onPath.add(link.key);
      }
    }
  }
  return { order, cycles };
}

/** What is wrong with a metric's relations: a field of it, and the fault in the value of that field. */
export interface RelationFault {
  /** Place of the metric in the design. */
  readonly metric: number;
  readonly field: 'follows' | 'formula' | 'factors' | 'key';
  readonly fault: Fault;
}

/**
 * Moments (another metric, how much earlier) that a value may depend on. It bounds what one value can cost, which grows
 * beyond all bounds where many metrics follow many others with many lags.
 */
const MOST_MOMENTS = 1000;
/** The moment of metric 0 that lies before any data. */
const LONGEST = LIMITS.samples * LIMITS.metrics;
/** Metrics in a row of which each follows the next: the engine works them out within each other. */
const DEEPEST = 100;
/** Metrics of a cycle that a message names. */
const MOST_NAMED = 12;

/** Everything that is wrong with how metrics depend on each other and on common causes; formulas that cannot be read are left to their field. */
export function relationFaults(
  design: Pick<Design, 'metrics' | 'noise_factors' | 'general'>,
  intervalMs: number,
): readonly RelationFault[] {
  const { metrics } = design;
  const related = metrics.some(({ follows, formula }) => follows !== undefined || formula !== undefined);
  return [
    ...(related ? linkFaults(metrics) : []),
    ...(related ? orderFaults(metrics, intervalMs) : []),
    ...(related ? leaderFaults(metrics) : []),
    ...factorFaults(design),
  ];
}

/** Followers that agree with no metric of an expanded leader. */
function leaderFaults(metrics: readonly Metric[]): readonly RelationFault[] {
  return leaderGaps(metrics).map(({ index, message }) => ({
    metric: index,
    field: metrics[index]?.formula === undefined ? 'follows' : 'formula',
    fault: { code: 'no-leader', message },
  }));
}

function linkFaults(metrics: readonly Metric[]): readonly RelationFault[] {
  const keys = metrics.map(({ key }) => key);
  const known = new Set(keys);
  return metrics.flatMap((metric, index) => {
    const faults: RelationFault[] = [];
    if (metric.formula !== undefined && metric.follows !== undefined && metric.follows.length > 0) {
      const message = 'A metric has a formula or follows others, not both: write what it follows into the formula.';
      faults.push({ metric: index, field: 'formula', fault: { code: 'contradiction', message } });
    }
    const missing = (key: string): Fault | undefined => {
      if (key === metric.key)
        return { code: 'follows-itself', message: `The metric ${quote(key)} cannot follow itself.` };
      return known.has(key) || key === '' ? undefined : unknownWordFault('unknown-metric', key, keys);
    };
    for (const [place, follow] of (metric.follows ?? []).entries()) {
      const fault = missing(follow.metric);
      if (fault) faults.push({ metric: index, field: 'follows', fault: { ...fault, at: [place, 'metric'] } });
    }
    const parsed = metric.formula === undefined ? undefined : parseFormula(metric.formula);
    for (const mention of parsed && 'mentions' in parsed ? parsed.mentions : []) {
      const fault = missing(mention.key);
      if (fault === undefined) continue;
      const placed = withinText(metric.formula ?? '', { ...mention, message: fault.message });
      faults.push({ metric: index, field: 'formula', fault: { ...fault, ...placed } });
    }
    return faults;
  });
}

function orderFaults(metrics: readonly Metric[], intervalMs: number): readonly RelationFault[] {
  const { order, cycles } = sorted(metrics);
  const places = new Map(metrics.map(({ key }, index) => [key, index]));
  const faultOf = (key: string, code: string, message: string): RelationFault => {
    const metric = places.get(key) ?? 0;
    return { metric, field: metrics[metric]?.formula === undefined ? 'follows' : 'formula', fault: { code, message } };
  };
  // A metric that follows itself is told so already.
  const found = cycles
    .filter((cycle) => cycle.length > 2)
    .map((cycle) => {
      const first = cycle[0] ?? '';
      const path = cycle.length > MOST_NAMED ? [...cycle.slice(0, MOST_NAMED - 1), '…', first] : cycle;
      const words = path.map((key) => cutText(key, 40)).join(' → ');
      return faultOf(first, 'cycle', `Metrics follow each other in a circle: ${words}. Take one of these links away.`);
    });
  if (cycles.length > 0) return found;
  return momentFaults(order, intervalMs).map(({ key, message }) => faultOf(key, 'too-many', message));
}

function momentFaults(
  order: readonly Metric[],
  intervalMs: number,
): readonly { readonly key: string; readonly message: string }[] {
  const moments = new Map<string, ReadonlySet<number>>();
  const places = new Map(order.map(({ key }, place) => [key, place]));
  const depths = new Map<string, number>();
  for (const metric of order) {
    const own = new Set<number>();
    for (const { key, lag } of leadersOf(metric)) {
      // A moment is a number: the lag, times the most metrics there can be, plus the metric's place.
      const later = Math.min(wholeSamples(lag, intervalMs), LIMITS.samples) * LIMITS.metrics;
      own.add(later + (places.get(key) ?? 0));
      for (const moment of moments.get(key) ?? [])
        own.add(Math.min(moment + later, LONGEST + (moment % LIMITS.metrics)));
    }
    if (own.size > MOST_MOMENTS) {
      const message = `Each value depends on ${own.size} values of other metrics at other times; at most ${MOST_MOMENTS} can be followed. Use fewer links, or the same lags.`;
      return [{ key: metric.key, message }];
    }
    moments.set(metric.key, own);
    const depth = 1 + Math.max(0, ...leadersOf(metric).map(({ key }) => depths.get(key) ?? 0));
    if (depth > DEEPEST) {
      const message = `It stands at the end of a row of ${depth} metrics that follow each other; at most ${DEEPEST} may.`;
      return [{ key: metric.key, message }];
    }
    depths.set(metric.key, depth);
  }
  return [];
}

/** What rounding in a sum of shares can make. */
const ROUNDING = 1e-9;

function factorFaults({
  metrics,
  noise_factors: factors = [],
  general,
}: Pick<Design, 'metrics' | 'noise_factors' | 'general'>): readonly RelationFault[] {
  const keys = factors.map(({ key }) => key);
  return metrics.flatMap((metric, index) => {
    const faultOf = (fault: Fault): RelationFault => ({ metric: index, field: 'factors', fault });
    const taken = metric.key === 'factors' && factors.length > 0;
    const message =
      'A metric of a design with noise factors cannot have the key "factors": it names their random numbers.';
    const ofKey = taken ? [{ metric: index, field: 'key', fault: { code: 'bad-key', message } } as const] : [];
    if (metric.factors === undefined) return ofKey;
    const unknown = Object.keys(metric.factors).filter((name) => !keys.includes(name));
    const sum = Object.values(metric.factors).reduce((total, share) => total + share, 0);
    return [
      ...ofKey,
      ...unknown.map((name) => faultOf({ ...unknownFactor(name, keys), at: [name], ofName: true })),
      ...(sum > 1 + ROUNDING
        ? [
            faultOf({
              code: 'out-of-range',
              message: `The shares add up to ${Number(sum.toPrecision(6))}; at most 1 can be shared out.`,
            }),
          ]
        : []),
      ...(metric.noise === undefined
        ? [
            faultOf({
              code: 'without-effect',
              message: 'Common causes are shares of the noise, and this metric has none: say which noise.',
            }),
          ]
        : []),
      ...(general.rng === 'numpy'
        ? [
            faultOf({
              code: 'contradiction',
              message: 'With rng = "numpy" there are no common causes: take rng = "philox".',
            }),
          ]
        : []),
    ];
  });
}

function unknownFactor(name: string, keys: readonly string[]): Fault {
  if (keys.length > 0) return unknownWordFault('unknown-factor', name, keys);
  return { code: 'unknown-factor', message: `There is no noise factor ${quote(name)}: write [noise_factors.${name}].` };
}
