/** Trend "logistic": an S-curve from 0 to a height. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, TrendKindBase } from '../kind.ts';
import { spanSamples } from '../../lib/time.ts';

/** Beyond it the curve is 0 to the last bit, and exp stays finite. */
const LARGEST_EXPONENT = 700;

const params = {
  height: {
    type: 'number',
    label: 'Height',
    help: 'How far the level has moved when the curve is over; negative falls.',
    default: 10,
    unit: { of: 'metric' },
  },
  midpoint: {
    type: 'span',
    isPlace: true,
    label: 'Midpoint',
    help: 'Where half of the height is reached, from the start of the data.',
    default: 500,
  },
  width: {
    type: 'span',
    label: 'Width',
    help: 'Time from 10 % to 90 % of the height.',
    default: 200,
    minSamples: 1,
    fractional: true,
  },
} as const satisfies FieldTable;

export const logistic = {
  id: 'logistic',
  label: 'S-curve',
  help: 'Moves from one level to another along an S-curve, such as a rollout.',
  params,
  /** height/(1 + exp(−rate·(i − midpoint))); from 10 % to 90 % takes 2·ln 9 / rate. */
  compile({ height, midpoint, width }: FieldValues<typeof params>, { intervalMs, workspace }: ComponentContext) {
    const middle = spanSamples(midpoint, intervalMs);
    const rate = (2 * workspace.kernel.log(9)) / spanSamples(width, intervalMs);
    return (from: number, out: Float64Array) =>
      workspace.lend(out.length, (powers) => {
        for (let i = 0; i < powers.length; i++) powers[i] = Math.min(-rate * (from + i - middle), LARGEST_EXPONENT);
        workspace.kernel.expAll(powers);
        for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + height / (1 + (powers[i] ?? 0));
      });
  },
} as const satisfies TrendKindBase;
