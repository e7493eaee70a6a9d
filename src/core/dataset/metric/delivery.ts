/** From observed values to cells: clamp, steps, decimals, and what is missing. Knows no stages before it. */
import type { Kernel } from '../../../kernel/index.ts';
import type { General, Metric } from '../../design/types/design.ts';
import { CELL } from '../../samples/cells.ts';
import { hull, type Interval, type PlacedDamage, touches } from './stages.ts';
import { part } from '../../samples/workspace.ts';

/** Decimals of the Python generator's file, which has no word for them. */
const PYTHON_DECIMALS = 6;

/** Decimals that a metric is rounded to; undefined for none. With rng = "numpy" it is 6 where the design says nothing. */
export function decimalsOf({ decimals }: Metric, { rng }: General): number | undefined {
  return decimals ?? (rng === 'numpy' ? PYTHON_DECIMALS : undefined);
}

/** Finer steps than this lie far below the last bit of any value: rounding to them changes nothing, but could overflow. */
const SMALLEST_STEP = 1e-290;

/** Limits (min, max) of what is observed, in place. A counter never counts down: its rate is 0 at least. */
export function clampObserved(values: Float64Array, { min, max, type }: Metric, kernel: Kernel): void {
  const low = type === 'counter' ? Math.max(0, min ?? 0) : min;
  if (low === undefined && max === undefined) return;
  kernel.clamp(
    values,
    low ?? Number.NEGATIVE_INFINITY,
    Math.max(max ?? Number.POSITIVE_INFINITY, low ?? Number.NEGATIVE_INFINITY),
  );
}

/** step_size → decimals, in place; each rounds half to even. */
export function roundDelivered(
  values: Float64Array,
  { step_size: step }: Metric,
  decimals: number | undefined,
  kernel: Kernel,
): void {
  if (step !== undefined && step >= SMALLEST_STEP) kernel.roundStep(values, step);
  if (decimals !== undefined) kernel.roundDecimals(values, decimals);
}

/** Marks the cells of samples [from, from + out.length) that are not delivered, and writes what is delivered instead. */
export function damageCells(
  damages: readonly PlacedDamage[],
  from: number,
  out: Float64Array,
  empty: Uint8Array | undefined,
): void {
  empty?.fill(CELL.value);
  for (const { start, end, missing, deliver: change } of damages) {
    const first = Math.max(start - from, 0);
    const last = Math.min(end - from, out.length);
    if (last <= first) continue;
    if (missing !== undefined) empty?.fill(CELL[missing], first, last);
    change?.(part(out, first, last - first), empty?.subarray(first, last), from + first);
  }
}

/** Marks the cells of samples [from, …) at which a counter stands at 0. */
export function markResets(resets: readonly Interval[], from: number, empty: Uint8Array): void {
  for (const { start, end } of resets) {
    if (end > from) empty.fill(CELL.reset, Math.max(start - from, 0), Math.max(end - from, 0));
  }
}

/** Rounds again what damage converted. */
export function roundConverted(
  damages: readonly PlacedDamage[],
  from: number,
  out: Float64Array,
  decimals: number | undefined,
  kernel: Kernel,
): void {
  if (decimals === undefined || damages.length === 0) return;
  const converting = damages.filter(({ converts }) => converts === true);
  const touched = hull(converting, from, from + out.length);
  if (touched) kernel.roundDecimals(part(out, touched.start - from, touched.end - touched.start), decimals);
}

/** Whether a cell of [from, to) may have no value. */
export function mayLack(damages: readonly PlacedDamage[], from: number, to: number): boolean {
  return (
    damages.length > 0 &&
    touches(
      damages.filter((damage) => damage.missing !== undefined || damage.mayLack === true),
      from,
      to,
    )
  );
}

/**
 * The last sample up to `sample` whose cell has a value, and that value where damage wrote it (a zero, a sentinel);
 * undefined if none has one. @param damagesAt the damages that hold a sample, in their order
 */
export function lastDelivered(
  sample: number,
  damagesAt: (sample: number) => readonly PlacedDamage[],
): { readonly sample: number; readonly written?: number } | undefined {
  const value = new Float64Array(1);
  const cell = new Uint8Array(1);
  let last = sample;
  while (last >= 0) {
    const holding = damagesAt(last).filter(({ start, end }) => start <= last && end > last);
    const missing = holding.filter((damage) => damage.missing !== undefined);
    if (missing.length > 0) {
      last = Math.min(...missing.map(({ start }) => start)) - 1;
      continue;
    }
    value.fill(Number.NaN);
    damageCells(holding, last, value, cell);
    if (cell[0] === CELL.value) {
      const written = value[0] ?? Number.NaN;
      return Number.isNaN(written) ? { sample: last } : { sample: last, written };
    }
    last--;
  }
  return undefined;
}
