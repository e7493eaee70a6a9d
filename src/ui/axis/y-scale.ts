/** The value axis of a track: a calm range around the data, three to five round ticks, and pixels. Knows no chart. */
import { niceStep, powerOfTen } from '../../core/lib/nice-steps.ts';

export interface YScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Free pixels of a plot above its highest and below its lowest value; the title stands in the upper ones. */
export const PLOT_INSET = { top: 20, bottom: 7 } as const;

/** Steps of a value axis: 1, 2, 2.5, 5 × 10^n. */
const FACTORS = [1, 2, 2.5, 5];

/**
 * @param min,max extremes of the data; NaN when there are none
 * @param height of the plot in CSS pixels
 */
export function yScale(min: number, max: number, height: number): YScale {
  if (!Number.isFinite(min) || !Number.isFinite(max)) return { min: 0, max: 1, ticks: [] };
  const flat = max - min <= Math.max(Math.abs(min), Math.abs(max)) * 1e-9;
  const margin = flat ? Math.max(Math.abs(min) * 0.1, min === 0 ? 1 : 0) : (max - min) * 0.06;
  // Data that never go below zero stand on it, if it is near.
  const onZero = min >= 0 && min <= (max - min) * 0.35;
  const low = onZero && !flat ? 0 : min - margin;
  const high = max + margin;
  const room = Math.max(height - PLOT_INSET.top - PLOT_INSET.bottom, 1);
  const wanted = room >= 150 ? 4 : room >= 40 ? 3 : 2;
  const step = tickStepWithin(low, high, wanted, Math.max(Math.min(5, Math.floor(room / LABEL_PX) + 1), wanted));
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9) + (isQuarter(step) ? 1 : 0));
  const ticks: { value: number; label: string }[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
    ticks.push({ value: k * step, label: tickText(k * step, Math.min(decimals, 12)) });
  }
  return { min: low, max: high, ticks };
}

/** Height of a tick's label with its share of air. */
const LABEL_PX = 14;

/** The largest nice step that leaves at least `wanted` ticks, or if that would be more than `most`, the one before. */
function tickStepWithin(low: number, high: number, wanted: number, most: number): number {
  let step = niceStep((high - low) / 2, FACTORS);
  const count = () => Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1;
  for (let turn = 0; turn < 8 && count() < wanted; turn++) {
    const finer = niceStep(step / 2.6, FACTORS);
    const before = step;
    step = finer;
    if (count() > most) return before;
  }
  return step;
}

function isQuarter(step: number): boolean {
  return Math.abs(step / powerOfTen(step) - 2.5) < 1e-6;
}

/** Short enough for a gutter of 40 px: 12,000 is "12k". */
function tickText(value: number, decimals: number): string {
  const size = Math.abs(value);
  if (size >= 1e15) return value.toExponential(0);
  for (const [unit, letter] of [
    [1e12, 'T'],
    [1e9, 'G'],
    [1e6, 'M'],
    [1e4, 'k'],
  ] as const) {
    if (size >= unit) {
      const scale = letter === 'k' ? 1000 : unit;
      return `${trim((value / scale).toFixed(size / scale < 100 ? 2 : 1))}${letter}`;
    }
  }
  if (size !== 0 && size < 1e-4) return value.toExponential(1).replace('.0e', 'e');
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? '0' : text;
}

function trim(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** CSS pixels from the top of the plot. */
export function yOf(scale: YScale, value: number, height: number): number {
  const room = height - PLOT_INSET.top - PLOT_INSET.bottom;
  return PLOT_INSET.top + ((scale.max - value) / (scale.max - scale.min)) * room;
}

export function valuePerPixel(scale: YScale, height: number): number {
  return (scale.max - scale.min) / Math.max(height - PLOT_INSET.top - PLOT_INSET.bottom, 1);
}
