/** From observed values to cells: clamp, steps, decimals, and what is missing. Knows no stages before it. */
import type { Kernel } from '../../../kernel/index.ts';
import type { General, Metric } from '../../design/types/design.ts';
import type { PlacedDamage } from './stages.ts';

/** Flags of `empty`: what stands in a cell. */
export const CELL = { value: 0, empty: 1, absent: 2 } as const;

/** Decimals of the Python generator's file, which has no word for them. */
const PYTHON_DECIMALS = 6;

/** Decimals that a metric is rounded to; undefined for none. With rng = "numpy" it is 6 where the design says nothing. */
export function decimalsOf({ decimals }: Metric, { rng }: General): number | undefined {
  return decimals ?? (rng === 'numpy' ? PYTHON_DECIMALS : undefined);
}

/** Finer steps than this lie far below the last bit of any value: rounding to them changes nothing, but could overflow. */
const SMALLEST_STEP = 1e-290;

/** clamp (min, max) → step_size → decimals, in place; each rounds half to even. */
export function deliver(values: Float64Array, metric: Metric, decimals: number | undefined, kernel: Kernel): void {
  const { min, max, step_size: step } = metric;
  if (min !== undefined || max !== undefined) {
    kernel.clamp(values, min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY);
  }
  if (step !== undefined && step >= SMALLEST_STEP) kernel.roundStep(values, step);
  if (decimals !== undefined) kernel.roundDecimals(values, decimals);
}

/** Marks the cells of samples [from, from + out.length) that are not delivered, and writes the zeros of those that are 0. */
export function damageCells(
  damages: readonly PlacedDamage[],
  from: number,
  out: Float64Array,
  empty: Uint8Array | undefined,
): void {
  empty?.fill(CELL.value);
  for (const { start, end, damage } of damages) {
    const first = Math.max(start - from, 0);
    const last = Math.min(end - from, out.length);
    if (last <= first) continue;
    if (damage === 'zero') out.fill(0, first, last);
    else empty?.fill(CELL[damage], first, last);
  }
}

/**
 * The last sample up to `sample` whose cell has a value, and whether damage made that value a zero; undefined if none
 * has one. @param damagesAt the damages that hold a sample, in their order
 */
export function lastDelivered(
  sample: number,
  damagesAt: (sample: number) => readonly PlacedDamage[],
): { readonly sample: number; readonly isZero: boolean } | undefined {
  let last = sample;
  while (last >= 0) {
    const holding = damagesAt(last).filter(({ start, end }) => start <= last && end > last);
    const missing = holding.filter(({ damage }) => damage !== 'zero');
    if (missing.length === 0) return { sample: last, isZero: holding.length > 0 };
    last = Math.min(...missing.map(({ start }) => start)) - 1;
  }
  return undefined;
}
