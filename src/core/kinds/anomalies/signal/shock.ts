/** Anomaly "shock": x + magnitude·h(i − at)·e, h the impulse response of the metric's process with memory. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import { spanSamples } from '../../../lib/time.ts';
import type { AnomalyContext, AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';
import { fittedMagnitude, magnitudeIn, magnitudeParams } from '../magnitude.ts';

const params = {
  ...magnitudeParams,
  relaxation: {
    type: 'span',
    label: 'Relaxation',
    help: 'Time in which it falls to 37 %, on a metric whose processes have no memory of their own; with an autoregression or a mean-reverting process the shock decays as that one does.',
    default: 20,
    minSamples: 0.01,
    fractional: true,
  },
} as const satisfies FieldTable;

export const shock = {
  id: 'shock',
  label: 'Shock',
  help: 'One blow that the metric forgets as it forgets its own chance: it decays by the coefficients of its process.',
  family: 'level',
  group: 'trend',
  stage: 'signal',
  icon: 'M1 12h4V2c1 7 3 9 10 10',
  main: 'magnitude',
  defaultHold: 100,
  envelope: 'full',
  params,
  fit: (scale: MetricScale) => ({ magnitude: fittedMagnitude(scale) }),
  apply(spec: FieldValues<typeof params>, context: AnomalyContext): Overlay {
    const { start, memory, intervalMs, math } = context;
    const size = magnitudeIn(spec, context);
    const weights = memory.length > 0 ? memory : [math.exp(-1 / spanSamples(spec.relaxation, intervalMs))];
    const fill = createResponse(weights);
    return (values, envelope, from) =>
      context.lend(values.length, (response) => {
        fill(from - start, response);
        for (let i = 0; i < values.length; i++) {
          values[i] = (values[i] ?? 0) + size * (response[i] ?? 0) * (envelope[i] ?? 0);
        }
      });
  },
} as const satisfies AnomalyKindBase;

/** Samples between two kept states. */
const SPACING = 8192;

/** h(0) = 1, h(k) = Σ weight(j)·h(k − j): any stretch of it, with the same bits. */
function createResponse(weights: readonly number[]): (from: number, out: Float64Array) => void {
  /** The last values before sample n·SPACING, the newest first. */
  const kept: Float64Array[] = [new Float64Array(weights.length)];
  const run = (state: Float64Array, from: number, out: Float64Array) => {
    for (let i = 0; i < out.length; i++) {
      let sum = from + i === 0 ? 1 : 0;
      for (let j = weights.length - 1; j >= 0; j--) {
        sum += (weights[j] ?? 0) * (state[j] ?? 0);
        if (j > 0) state[j] = state[j - 1] ?? 0;
      }
      state[0] = sum;
      out[i] = sum;
    }
  };
  const scratch = new Float64Array(SPACING);
  const stateAt = (mark: number): Float64Array => {
    for (let next = kept.length; next <= mark; next++) {
      const state = (kept[next - 1] ?? new Float64Array(weights.length)).slice();
      run(state, (next - 1) * SPACING, scratch);
      kept.push(state);
    }
    return (kept[mark] ?? new Float64Array(weights.length)).slice();
  };
  return (from, out) => {
    const mark = Math.floor(from / SPACING);
    const state = stateAt(mark);
    run(state, mark * SPACING, scratch.subarray(0, from - mark * SPACING));
    run(state, from, out);
  };
}
