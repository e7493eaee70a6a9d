/** Anomaly "stuck": one value, again and again: the last one before, the lowest, the highest, or one by chance. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, Overlay } from '../kind.ts';

const params = {
  to: {
    type: 'choice?',
    label: 'Stuck to',
    help: "Left out: the last value before. lowest, highest: the end of the metric's range, or without one the extreme of the 1,000 clean values before. random: one by chance between those two.",
    options: ['lowest', 'highest', 'random'],
  },
} as const satisfies FieldTable;

/** Samples in which the extremes of a metric without limits are looked for. */
const LOOK_BACK = 1000;

export const stuck = {
  id: 'stuck',
  label: 'Stuck',
  help: 'Repeats one value, such as a frozen sensor: the last one before, or one of the ends of its range.',
  family: 'data',
  group: 'sensor',
  stage: 'observed',
  icon: 'M1 10l2-4 2 4 1-2h9M9 5v6M12 5v6',
  defaultHold: 50,
  envelope: 'hold-only',
  params,
  apply({ to }: FieldValues<typeof params>, context: AnomalyContext): Overlay {
    let value: number | undefined;
    return (values) => {
      value ??= to === undefined ? context.before() : valueOf(to, context);
      values.fill(value);
    };
  },
} as const satisfies AnomalyKindBase;

function valueOf(to: 'lowest' | 'highest' | 'random', { start, samples, ...context }: AnomalyContext): number {
  const { lowest, highest } = context;
  let [low, high] = [lowest, highest];
  if (low === undefined || high === undefined) {
    const end = Math.min(Math.max(start, 1), samples);
    const before = new Float64Array(Math.min(LOOK_BACK, end));
    context.clean(end - before.length, before);
    low ??= before.reduce((least, value) => Math.min(least, value), highest ?? Number.POSITIVE_INFINITY);
    high ??= before.reduce((most, value) => Math.max(most, value), low);
  }
  if (to !== 'random') return to === 'lowest' ? low : high;
  const draw = new Float64Array(1);
  context.stream.uniforms(draw, 0);
  const share = draw[0] ?? 0;
  return low * (1 - share) + high * share;
}
