/** Anomaly "correlation-break": what the noise shares with other metrics comes from a stream of its own; its margin stays. */
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, Overlay, SpecValues } from '../kind.ts';

const params = {} as const satisfies FieldTable;

export const correlationBreak = {
  id: 'correlation-break',
  label: 'Correlation break',
  help: 'The noise no longer goes with that of other metrics: common causes are replaced by one of its own, and every value by itself stays normal. Does nothing to a metric without common causes.',
  family: 'spread',
  group: 'noise',
  stage: 'noise',
  icon: 'M1 5l3 3 3-4 M9 12l3-4 3 4 M8 2v12',
  defaultHold: 200,
  envelope: 'hold-only',
  params,
  onDraws: true,
  apply(_spec: SpecValues, { start, end, stream, drawsWith }: AnomalyContext): Overlay {
    if (!drawsWith) return () => undefined;
    const draws = drawsWith((common, from, deviation) => {
      const first = Math.max(start, from);
      const last = Math.min(end, from + common.length);
      if (last > first) stream.noise(common.subarray(first - from, last - from), 'gaussian', 0, deviation, first);
    });
    return (values, _envelope, from) => draws(from, values);
  },
} as const satisfies AnomalyKindBase;
