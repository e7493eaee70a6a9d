/** What rules of placement draw is spread as they say. */
import { describe, expect, it } from 'vitest';
import * as edits from '../edit/edits.ts';
import type { ScatterRule } from '../types/design.ts';
import type { Patch } from '../edit/change.ts';
import { scatterDesign } from './scatter-design.ts';
import { designWith, kernel, made } from './scatter-design.test-support.ts';

describe('by chance', () => {
  const many = (rule: Patch<ScatterRule>, samples: number, keys = ['cpu']) =>
    made(scatterDesign(designWith([rule], samples, keys), kernel));
  /** Five standard errors of a share p of n. */
  const five = (p: number, n: number) => 5 * Math.sqrt((p * (1 - p)) / n);

  it('kinds come by their weights, benign ones by their share, signs by halves, metrics alike', () => {
    const n = 8000;
    const all = many(
      {
        count: n,
        kinds: { spike: 2, dip: 1, ramp: 5 },
        benign_share: 0.2,
        sign: 'either',
        magnitude: [1, 2],
        sizes: { slope: [1, 2] },
      },
      10_000_000,
      ['a', 'b', 'c', 'd'],
    );
    expect(all).toHaveLength(n);
    const share = (holds: (one: (typeof all)[number]) => boolean) => all.filter(holds).length / n;
    for (const [kind, p] of [
      ['spike', 0.25],
      ['dip', 0.125],
      ['ramp', 0.625],
    ] as const)
      expect(Math.abs(share(({ anomaly }) => anomaly.kind === kind) - p)).toBeLessThan(five(p, n));
    expect(Math.abs(share(({ anomaly }) => anomaly.benign === true) - 0.2)).toBeLessThan(five(0.2, n));
    const size = (one: (typeof all)[number]) =>
      Number(Reflect.get(one.anomaly, one.anomaly.kind === 'ramp' ? 'slope' : 'magnitude'));
    expect(Math.abs(share((one) => size(one) < 0) - 0.5)).toBeLessThan(five(0.5, n));
    for (const key of ['a', 'b', 'c', 'd'])
      expect(Math.abs(share(({ metric }) => metric === key) - 0.25)).toBeLessThan(five(0.25, n));
    const mean = all.reduce((sum, one) => sum + Math.abs(size(one)), 0) / n;
    expect(Math.abs(mean - 1.5)).toBeLessThan(5 / Math.sqrt(12) / Math.sqrt(n));
  });

  /** Largest distance of a sample of evenly spread numbers from what it should be, times √n; above 2.2 once in 30,000. */
  function distance(values: readonly number[]): number {
    const sorted = values.toSorted((a, b) => a - b);
    return (
      Math.max(
        ...sorted.map((value, index) => Math.max((index + 1) / sorted.length - value, value - index / sorted.length)),
      ) * Math.sqrt(sorted.length)
    );
  }

  it('a first one stands evenly over all places that the design leaves free', () => {
    const places = Array.from({ length: 3000 }, (_, roll) => {
      const design = designWith([{ count: 1, kinds: { scale: 1 }, hold: [10, 10], gap: 5, roll }], 1000);
      const held = edits.addAnomaly(design, 'cpu', { kind: 'scale', at: 300, hold: 400 });
      const [one] = made(scatterDesign(held, kernel));
      const at = Number(one?.anomaly.at);
      // Free starts are 0 … 285 and 705 … 990.
      expect(at <= 285 || at >= 705).toBe(true);
      return (at < 300 ? at : at - 419) / 572;
    });
    expect(distance(places)).toBeLessThan(2.2);
  });

  it('each later one stands evenly over what those before it leave free', () => {
    const ranks: number[] = [];
    for (let roll = 0; roll < 150; roll++) {
      const rule = { count: 20, kinds: { scale: 1 }, hold: [10, 10], gap: 5, roll } as const;
      const starts = many(rule, 700).map(({ anomaly }) => Number(anomaly.at));
      for (const [index, start] of starts.entries()) {
        const before = starts.slice(0, index);
        let [free, below] = [0, 0];
        for (let at = 0; at <= 690; at++) {
          if (before.some((other) => Math.abs(other - at) < 15)) continue;
          free++;
          if (at < start) below++;
        }
        ranks.push((below + 0.5) / free);
      }
    }
    expect(ranks).toHaveLength(3000);
    expect(distance(ranks)).toBeLessThan(2.2);
  });
});
