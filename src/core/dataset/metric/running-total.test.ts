/** Counters: totals by hand, whatever is asked first, with resets. */
import { describe, expect, it } from 'vitest';
import { counterReset } from '../../kinds/anomalies/rows/counter-reset.ts';
import { spike } from '../../kinds/anomalies/observed/spike.ts';
import type { Metric } from '../../design/types/design.ts';
import {
  anomalyOf,
  bitsOf,
  cellsOf,
  cleanOf,
  designOf,
  framed,
  gaussianNoise,
  generatorOf,
  metricOf,
  valuesOf,
} from '../dataset.test-support.ts';
import { anomalyRows } from '../labels/effects.ts';
import { idleAnomalies } from '../labels/idle.ts';
import { labelsTable } from '../tables/labels-table.ts';
import { samplesCounted } from './running-total.ts';

const counter = (part: Partial<Metric> = {}, general = {}) =>
  designOf([metricOf({ value: 3, type: 'counter', ...part })], { num_samples: 20_000, interval: '10s', ...general });
const reset = (at: number, hold: number) => anomalyOf(counterReset, { id: `r${at}`, at, hold });

describe('a counter', () => {
  it('is the running total of a rate a second', () => {
    expect([...valuesOf(counter(), 0, 4)]).toEqual([30, 60, 90, 120]);
    expect([...valuesOf(counter(), 19_999, 20_000)]).toEqual([600_000]);
  });

  it('never falls, whatever its rate would be', () => {
    const values = valuesOf(counter({ value: 0, noise: gaussianNoise({ scale: 5 }) }));
    for (let i = 1; i < values.length; i++) expect(values[i]).toBeGreaterThanOrEqual(values[i - 1] ?? 0);
    expect(values.some((value, i) => value === values[i - 1])).toBe(true);
  });

  it('has limits of the rate, and steps and decimals of the total', () => {
    expect([...valuesOf(counter({ max: 0.26 }), 0, 3)]).toEqual([2.6, 5.2, 7.800000000000001]);
    expect([...valuesOf(counter({ max: 0.26, decimals: 0 }), 0, 5)]).toEqual([3, 5, 8, 10, 13]);
    expect([...valuesOf(counter({ max: 0.26, step_size: 5 }), 0, 4)]).toEqual([5, 5, 10, 10]);
  });

  it('is the nearest float to the exact total', () => {
    // 0.1 a second has no float: 20,000 plain sums would be off in the tenth digit.
    expect(valuesOf(counter({ value: 0.01 }), 19_999, 20_000)[0]).toBe(2000);
  });

  it('has the same bits whatever is asked first', () => {
    const subject = counter({
      noise: gaussianNoise(),
      anomalies: [anomalyOf(spike, { id: 's', at: 9000, hold: 50, magnitude: 20 }), reset(12_000, 3)],
    });
    const whole = valuesOf(subject);
    framed(() => {
      const generator = generatorOf(subject);
      for (const [from, length] of [
        [19_000, 1000],
        [8190, 5],
        [0, 20_000],
        [12_001, 1],
        [8192, 9000],
        [3, 1],
      ] as const) {
        const values = new Float64Array(length);
        generator.evaluate(0, from, values);
        expect(bitsOf(values)).toEqual(bitsOf(whole.slice(from, from + length)));
      }
    });
  });

  it('falls to 0 at a reset, stays there while it lasts, and counts on from 0', () => {
    const subject = counter({ anomalies: [reset(3, 2), reset(7, 1)] });
    expect([...valuesOf(subject, 0, 10)]).toEqual([30, 60, 90, 0, 0, 30, 60, 0, 30, 60]);
    expect([...cleanOf(subject, 0, 10)]).toEqual([30, 60, 90, 120, 150, 180, 210, 240, 270, 300]);
    expect([...cellsOf(subject, 0, 10).empty]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('says how long it has counted', () => {
    const resets = [
      { start: 3, end: 5 },
      { start: 7, end: 8 },
    ];
    expect([0, 2, 3, 4, 5, 6, 7, 8].map((sample) => samplesCounted(resets, sample))).toEqual([1, 3, 0, 0, 1, 2, 0, 1]);
  });

  it('differs from its clean twin where its rate does, not for ever after', () => {
    const subject = counter({
      anomalies: [anomalyOf(spike, { id: 's', at: 100, hold: 5, magnitude: 20 }), reset(300, 2)],
    });
    const [first, second] = framed(() => anomalyRows(generatorOf(subject)));
    expect(first).toMatchObject({ effectStart: 100, effectEnd: 105, differsStart: 100, differsEnd: 105, peak: 20 });
    expect(second).toMatchObject({ effectStart: 300, effectEnd: 302, differsStart: 300, differsEnd: 302 });
    for (const label of ['cause', 'effect', 'differs'] as const) {
      const labels = framed(() =>
        labelsTable(generatorOf({ ...subject, general: { ...subject.general, label } }))
          .read(98, 210)
          .columns[1]?.values.slice(0, 210),
      );
      const marked = [...(labels ?? [])].flatMap((mark, i) => (mark === 1 ? [98 + i] : []));
      expect(marked).toEqual([100, 101, 102, 103, 104, 300, 301]);
    }
    expect(framed(() => idleAnomalies(generatorOf(subject)))).toEqual([]);
    const off = counter({ max: 3, anomalies: [anomalyOf(spike, { id: 'a', at: 100, hold: 5, magnitude: 20 })] });
    expect(framed(() => idleAnomalies(generatorOf(off)))).toMatchObject([{ code: 'changes-nothing' }]);
  });

  it('is 0 during a reset where it is a gauge', () => {
    const gauge = designOf([metricOf({ value: 3, anomalies: [reset(3, 2)] })], { num_samples: 10 });
    expect([...valuesOf(gauge)]).toEqual([3, 3, 3, 0, 0, 3, 3, 3, 3, 3]);
  });
});
