/** Data as delivered beside their clean twin, and when the two count as different. Knows no anomalies. */
import { BLOCK } from '../../samples/workspace.ts';
import { CELL } from '../../samples/cells.ts';
import type { Generator } from '../metric/generator.ts';
import type { ComposeOptions, MetricEvaluator } from '../metric/metric-evaluator.ts';

/** Whether a cell counts as different. @param cell flag of the data's cell; the clean twin always has a value */
export type Differs = (data: number, clean: number, cell: number) => boolean;

/** Two numbers are the same up to this share of their size: what rounding in the arithmetic can make. */
const ROUNDING = 1e-12;

/** A cell of the files is not the twin's: it has no value, or another one. */
export const differsAtAll: Differs = (data, clean, cell) =>
  cell !== CELL.value || (data !== clean && !(Number.isNaN(data) && Number.isNaN(clean)));

/**
 * The rule of the effect interval: no value, or |data − clean| > k·σ (k = general.effect_sigma); without noise, a
 * difference beyond rounding.
 */
export function createNoticed({ design }: Generator, { sigma }: MetricEvaluator): Differs {
  const limit = design.general.effect_sigma * sigma;
  return (data, clean, cell) => {
    const noticed = sigma > 0 ? limit : ROUNDING * (Math.abs(data) + Math.abs(clean));
    return cell !== CELL.value || Math.abs(data - clean) > noticed;
  };
}

/** Data, clean twin and cells of a window of at most BLOCK samples, from one shape and one noise, so that processes only ever run forward. @param as whose data: the delivered ones, if left out */
export function compare(
  { workspace: { lend } }: Pick<Generator, 'workspace'>,
  metric: MetricEvaluator,
  from: number,
  length: number,
  use: (data: Float64Array, clean: Float64Array, cells: Uint8Array) => void,
  as: ComposeOptions = {},
): void {
  const cells = new Uint8Array(length);
  lend(length, (data) =>
    lend(length, (clean) =>
      lend(length, (noise) => {
        metric.fillShape(from, clean);
        metric.fillNoise(from, noise);
        metric.compose(clean, noise, from, data, cells, as);
        metric.compose(clean, noise, from, clean, undefined, { clean: true });
        use(data, clean, cells);
      }),
    ),
  );
}

/**
 * First and after the last sample of [start, end) that differs; undefined where none does. Looks from both ends
 * inwards, and stops where it has found them.
 */
export function differingEnds(
  generator: Generator,
  metric: MetricEvaluator,
  start: number,
  end: number,
  differs: Differs,
  as?: ComposeOptions,
): { readonly start: number; readonly end: number } | undefined {
  const find = (from: number, to: number, isLast: boolean): number | undefined => {
    let found: number | undefined;
    compare(
      generator,
      metric,
      from,
      to - from,
      (data, clean, cells) => {
        for (let i = 0; i < data.length && (isLast || found === undefined); i++) {
          if (differs(data[i] ?? 0, clean[i] ?? 0, cells[i] ?? 0)) found = from + i;
        }
      },
      as,
    );
    return found;
  };
  let first: number | undefined;
  for (let at = start; at < end && first === undefined; at += BLOCK) first = find(at, Math.min(at + BLOCK, end), false);
  if (first === undefined) return undefined;
  let last: number | undefined;
  for (let at = end; at > first && last === undefined; at -= BLOCK) last = find(Math.max(at - BLOCK, first), at, true);
  return { start: first, end: (last ?? first) + 1 };
}
