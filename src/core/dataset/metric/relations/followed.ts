/**
 * What a metric takes from those that it follows: the part that is added to its own, and where their anomalies reach it.
 * Knows no stages of its own metric.
 */
import { intervalMsOf } from '../../../design/types/resolve.ts';
import { leadersOf } from '../../../design/types/relations.ts';
import type { Design, Metric } from '../../../design/types/design.ts';
import { knownKind } from '../../../kinds/registry.ts';
import { parseFormula } from '../../../lib/formula/formula.ts';
import { wholeSamples } from '../../../lib/time.ts';
import type { Workspace } from '../../../samples/workspace.ts';
import { type Interval, unionOf } from '../stages.ts';
import type { FillFlow, Flow } from './flow.ts';
import { compileFormula } from './formula-blocks.ts';

/** A metric that is followed. */
export interface Leader {
  readonly key: string;
  /** Its `value`. */
  readonly base: number;
  readonly flow: Flow;
  /** Where what flows on may differ from the clean twin. */
  readonly disturbance: readonly Interval[];
}

export interface Followed {
  /** Adds samples [from, from + out.length) to `out`, at most BLOCK. */
  readonly add: FillFlow;
  readonly disturbance: readonly Interval[];
}

/** Intervals that are kept apart; beyond it neighbours are taken together. */
const MOST_INTERVALS = 4096;

/** @returns undefined for a metric that follows none */
export function createFollowed(
  design: Pick<Design, 'general'>,
  metric: Metric,
  leaderOf: (key: string) => Leader,
  workspace: Workspace,
): Followed | undefined {
  const intervalMs = intervalMsOf(design);
  const samples = design.general.num_samples;
  const links = leadersOf(metric).map(({ key, lag }) => ({
    leader: leaderOf(key),
    lag: wholeSamples(lag, intervalMs),
  }));
  const disturbance = joinedIntervals(
    links.flatMap(({ leader, lag }) => leader.disturbance.map((interval) => carriedBy(interval, lag))),
    samples,
  );
  if (metric.formula !== undefined) {
    const parsed = parseFormula(metric.formula);
    if ('fault' in parsed) throw new Error(`the formula of ${metric.key} was not checked: ${parsed.fault.message}`);
    const leaders = new Map(links.map(({ leader }) => [leader.key, leader.flow]));
    return { add: compileFormula(parsed.tree, leaders, intervalMs / 1000, workspace), disturbance };
  }
  const parts = (metric.follows ?? []).map((follow, index) => {
    const link = links[index];
    if (link === undefined) throw new Error(`what ${metric.key} follows was not checked`);
    const { leader, lag } = link;
    const curve = knownKind('relation', follow.kind).compile(
      { ...follow },
      { kernel: workspace.kernel, base: leader.base },
    );
    return { flow: leader.flow, lag, gain: follow.gain, curve };
  });
  if (parts.length === 0) return undefined;
  return {
    disturbance,
    add: (from, out, clean) =>
      workspace.lend(out.length, (values) => {
        for (const { flow, lag, gain, curve } of parts) {
          flow.read(from - lag, values, clean);
          curve(out, values, gain);
        }
      }),
  };
}

/** Where an interval of a leader shows `lag` samples later; what is there in the first sample is held before it. */
export function carriedBy({ start, end }: Interval, lag: number): Interval {
  return { start: start === 0 ? 0 : start + lag, end: end + lag };
}

/** The union of intervals inside the data, in order; of very many of them a larger set. */
export function joinedIntervals(intervals: readonly Interval[], samples: number): readonly Interval[] {
  let union = unionOf(intervals, 0, samples);
  while (union.length > MOST_INTERVALS) {
    union = union.flatMap((interval, place) => {
      if (place % 2 === 1) return [];
      return [{ start: interval.start, end: (union[place + 1] ?? interval).end }];
    });
  }
  return union;
}
