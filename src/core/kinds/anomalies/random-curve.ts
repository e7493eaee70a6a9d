/** A smooth curve by chance over an anomaly's time, for the kinds that warp. Knows no kind. */
import { createCurve } from '../curve.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { AnomalyContext } from './kind.ts';

export const knotParams = {
  knots: {
    type: 'number',
    label: 'Bends',
    help: 'How many places are moved by chance; the curve runs smoothly through them.',
    default: 4,
    min: 1,
    max: 100,
    integer: true,
  },
} as const satisfies FieldTable;

/**
 * Returns what fills `out` with the curve of samples [from, …): 0 before the first and after the last sample of the anomaly, and
 * through a draw from [−1, −½] or [½, 1] at each of `knots` even places between.
 */
export function createRandomCurve(
  knots: number,
  { start, end, stream }: Pick<AnomalyContext, 'start' | 'end' | 'stream'>,
): (from: number, out: Float64Array) => void {
  const draws = new Float64Array(knots);
  stream.uniforms(draws, 0);
  const length = Math.max(1, end - start + 1);
  const points = Array.from(draws, (u, knot) => [(knot + 1) / (knots + 1), u < 0.5 ? u - 1 : u] as const);
  const curve = createCurve([[0, 0], ...points, [1, 0]], 'smooth');
  return (from, out) => {
    for (let i = 0; i < out.length; i++) out[i] = (from + i - start + 1) / length;
    curve(out);
  };
}
