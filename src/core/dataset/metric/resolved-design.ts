/** A design as the engine works on it: every metric by itself, none described for many. Knows no values but spreads. */
import type { Kernel } from '../../../kernel/index.ts';
import { withExpandedLeaders } from '../../design/types/expanded-leaders.ts';
import { type DrawOne, expandedMetric } from '../../design/types/expansion.ts';
import type { Design, Metric } from '../../design/types/design.ts';
import { createStream } from '../../samples/stream.ts';

export interface Resolved {
  /** As it was given. */
  readonly given: Design;
  /** Without descriptions; the given design itself where it has none. */
  readonly design: Design;
  /** What each metric that was given has become. */
  readonly members: ReadonlyMap<Metric, readonly Metric[]>;
}

/** @param previous of an earlier state of the design: metrics that nothing changed keep their identity */
export function resolvedDesign(given: Design, kernel: Kernel, previous?: Resolved): Resolved {
  const described = new Map(given.metrics.filter(({ expand }) => expand).map((metric) => [metric.key, metric]));
  if (described.size === 0) return { given, design: given, members: new Map() };
  const isSame = previous !== undefined && namesOf(previous.given) === namesOf(given);
  const draw = drawerOf(given, kernel);
  const members = new Map(
    given.metrics.map((metric) => {
      const known = isSame ? previous.members.get(metric) : undefined;
      return [metric, known ?? expandedMetric(metric, draw).map((one) => withExpandedLeaders(one, described))];
    }),
  );
  return { given, design: { ...given, metrics: [...members.values()].flat() }, members };
}

/** What spreads and leaders depend on beside the metric itself. */
function namesOf({ general, metrics }: Design): string {
  return JSON.stringify([general.seed, metrics.map(({ key, expand }) => [key, expand?.over])]);
}

function drawerOf({ general }: Design, kernel: Kernel): DrawOne {
  const one = new Float64Array(1);
  return (name) => {
    createStream(kernel, general.seed, name).uniforms(one, 0);
    return one[0] ?? 0;
  };
}
