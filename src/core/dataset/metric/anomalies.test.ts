/** Every anomaly kind by hand: base 10 or a simple wave, no noise or a known one, and what must come out. */
import { describe, expect, it } from 'vitest';
import type { Anomaly, Design, Metric } from '../../design/types/design.ts';
import { cellsOf, cleanOf, designOf, gaussianNoise, metricOf, valuesOf } from '../dataset.test-support.ts';

const anomaly = (spec: object): Anomaly => ({ id: 'a', at: 3, pattern: 'linear', ...spec }) as Anomaly;
const flat = (spec: object, part: Partial<Metric> = {}): Design =>
  designOf([metricOf({ value: 10, anomalies: [anomaly(spec)], ...part })], { num_samples: 10 });
const numbers = (design: Design) => [...valuesOf(design)];
const units = { measure: 'units' };
const square = { kind: 'square', period: 4, amplitude: 1, phase: 0, duty: 0.5, mode: 'additive' } as const;

describe('kinds that change the level', () => {
  it('scale multiplies the signal along the recovery', () => {
    expect(numbers(flat({ kind: 'scale', anomaly_factor: 2, recovery_time: 5 }))).toEqual([
      10, 10, 10, 20, 17.5, 15, 12.5, 10, 10, 10,
    ]);
  });
  it('scale does not touch the noise', () => {
    const noise = gaussianNoise();
    const design = flat({ kind: 'scale', anomaly_factor: 3, hold: 4 }, { noise });
    const clean = cleanOf(design);
    valuesOf(design).forEach((value, i) => expect(value - (clean[i] ?? 0)).toBeCloseTo(i >= 3 && i < 7 ? 20 : 0, 12));
  });
  it('spike and dip move the observed value, with onset, hold and recovery', () => {
    const envelope = { onset: 1, hold: 2, recovery_time: 3 };
    expect(numbers(flat({ kind: 'spike', magnitude: 4, ...units, ...envelope }))).toEqual([
      10, 10, 10, 12, 14, 14, 14, 12, 10, 10,
    ]);
    expect(numbers(flat({ kind: 'dip', magnitude: 4, ...units, ...envelope }))).toEqual([
      10, 10, 10, 8, 6, 6, 6, 8, 10, 10,
    ]);
  });
  it('a magnitude in σ is a multiple of the deviation of the smoothed noise', () => {
    const noise = gaussianNoise({ scale: 4, smoothing_window: 16 });
    const design = flat({ kind: 'spike', magnitude: 5, measure: 'sigma', hold: 1 }, { noise });
    expect((valuesOf(design)[3] ?? 0) - (cleanOf(design)[3] ?? 0)).toBeCloseTo(5, 12);
  });
  it('a level shift without recovery stays, with one it comes back', () => {
    expect(numbers(flat({ kind: 'level-shift', magnitude: 5, ...units }))).toEqual([
      10, 10, 10, 15, 15, 15, 15, 15, 15, 15,
    ]);
    expect(numbers(flat({ kind: 'level-shift', magnitude: 4, ...units, hold: 2, recovery_time: 3 }))).toEqual([
      10, 10, 10, 14, 14, 14, 12, 10, 10, 10,
    ]);
  });
  it('a ramp climbs from its first sample on and falls back at the end', () => {
    expect(numbers(flat({ kind: 'ramp', slope: 2, hold: 4 }))).toEqual([10, 10, 10, 10, 12, 14, 16, 10, 10, 10]);
  });
  it('a platform is a constant, whatever the noise', () => {
    expect(numbers(flat({ kind: 'platform', value: 3, hold: 4 }, { noise: gaussianNoise() })).slice(3, 7)).toEqual([
      3, 3, 3, 3,
    ]);
  });
  it('a spike train comes ever faster', () => {
    const design = flat({ kind: 'spike-train', magnitude: 5, ...units, spikes: 4, at: 0, hold: 160 }, {});
    const long = { ...design, general: { ...design.general, num_samples: 200 } };
    const places = numbers(long).flatMap((value, i) => (value > 10 ? [i] : []));
    // 1 − ((4 − j)/4)² of 160
    expect(places).toEqual([0, 70, 120, 150]);
  });
});

describe('a spike train', () => {
  const train = (spikes: number, hold: number) =>
    numbers(flat({ kind: 'spike-train', magnitude: 5, ...units, spikes, at: 1, hold })).flatMap((value, i) =>
      value === 15 ? [i] : [],
    );
  it('has as many spikes as asked, down to one a sample', () => {
    for (const hold of [1, 2, 5, 7, 8]) {
      for (let spikes = 1; spikes <= hold; spikes++) expect(train(spikes, hold)).toHaveLength(spikes);
    }
    expect(train(8, 8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('kinds that change the noise', () => {
  it('variance multiplies the noise and leaves the signal', () => {
    const design = flat({ kind: 'variance', factor: 3, hold: 4 }, { noise: gaussianNoise() });
    const clean = cleanOf(design);
    valuesOf(design).forEach((value, i) =>
      expect(value - 10).toBeCloseTo(((clean[i] ?? 0) - 10) * (i >= 3 && i < 7 ? 3 : 1), 12),
    );
  });
  it('a noise burst adds noise of its own size, also where there is none', () => {
    const design = designOf(
      [
        metricOf({
          value: 10,
          anomalies: [anomaly({ kind: 'noise-burst', magnitude: 2, ...units, at: 1000, hold: 50_000 })],
        }),
      ],
      { num_samples: 52_000 },
    );
    const values = valuesOf(design);
    expect(values.subarray(0, 1000).every((value) => value === 10)).toBe(true);
    const burst = values.subarray(1000, 51_000);
    const variance = burst.reduce((sum, value) => sum + (value - 10) ** 2, 0) / burst.length;
    expect(Math.abs(variance / 4 - 1)).toBeLessThan(5 * Math.sqrt(2 / burst.length));
  });
});

describe('kinds that change the seasons', () => {
  const wavy = (spec: object, period = 4) => numbers(flat(spec, { value: 0, seasonality: [{ ...square, period }] }));
  it('the wave by itself', () =>
    expect(wavy({ kind: 'spike', magnitude: 0, ...units })).toEqual([1, 1, -1, -1, 1, 1, -1, -1, 1, 1]));
  it('frequency runs it faster and is back in step afterwards', () => {
    expect(wavy({ kind: 'frequency', factor: 2, at: 0, hold: 5 })).toEqual([1, -1, 1, -1, 1, 1, -1, -1, 1, 1]);
  });
  it('phase shift moves it', () => {
    expect(wavy({ kind: 'phase-shift', shift: 0.5, at: 2, hold: 4 })).toEqual([1, 1, 1, 1, -1, -1, -1, -1, 1, 1]);
  });
  it('season loss flattens it, flip turns it over, a missing cycle holds it', () => {
    expect(wavy({ kind: 'season-loss', remaining: 0.25, at: 2, hold: 4 })).toEqual([
      1, 1, -0.25, -0.25, 0.25, 0.25, -1, -1, 1, 1,
    ]);
    expect(wavy({ kind: 'flip', at: 2, hold: 4 })).toEqual([1, 1, 1, 1, -1, -1, -1, -1, 1, 1]);
    expect(wavy({ kind: 'missing-cycle', at: 3, hold: 5 })).toEqual([1, 1, -1, -1, -1, -1, -1, -1, 1, 1]);
  });
  it('reaches factors as well as sums, and leaves trend and process alone', () => {
    const parts: Partial<Metric> = {
      trend: { kind: 'linear', slope: 1 },
      process: [{ kind: 'walk', step: 1 }],
      seasonality: [{ ...square, amplitude: 0.5, mode: 'multiplicative' }],
    };
    const lost = numbers(flat({ kind: 'season-loss', remaining: 0, at: 0, hold: 10 }, parts));
    const plain = numbers(flat({ kind: 'spike', magnitude: 0, ...units }, { ...parts, seasonality: [] }));
    expect(lost).toEqual(plain);
  });
  it('contextual shows the shape of another time under its own noise', () => {
    const trend = { kind: 'linear', slope: 2 } as const;
    const long = (noise: Metric['noise']) => {
      const part = { trend, ...(noise && { noise }) };
      const design = flat({ kind: 'contextual', shift: 5, noise: 'own', at: 1, hold: 8 }, part);
      return { ...design, general: { ...design.general, num_samples: 20 } };
    };
    const shape = cleanOf(long(undefined));
    const from = (i: number) => (i < 5 ? i + 5 : i - 5);
    for (const mode of ['additive', 'proportional'] as const) {
      const noisy = long(gaussianNoise({ scale: 0.2, mode }));
      const clean = cleanOf(noisy);
      const values = valuesOf(noisy);
      for (let i = 1; i < 9; i++) {
        const other = shape[from(i)] ?? 0;
        const draw = (clean[i] ?? 0) - (shape[i] ?? 0);
        const own = mode === 'additive' ? draw : (draw / (shape[i] ?? 1)) * other;
        expect(values[i]).toBeCloseTo(other + own, 10);
        expect(values[i]).not.toBeCloseTo(clean[from(i)] ?? 0, 3);
      }
      expect(values[9]).toBe(clean[9]);
    }
  });
  it('contextual with copied noise shows the clean values of another time', () => {
    const design = flat({ kind: 'contextual', shift: 5, noise: 'copied', at: 1, hold: 8 }, { noise: gaussianNoise() });
    const long = { ...design, general: { ...design.general, num_samples: 20 } };
    const clean = cleanOf(long);
    const values = valuesOf(long);
    // Before sample 5 there is nothing 5 earlier: taken from 5 later.
    for (let i = 1; i < 9; i++) expect(values[i]).toBe(clean[i < 5 ? i + 5 : i - 5]);
  });
});

describe('kinds that damage the data', () => {
  it('stuck repeats the last value before it, with the anomalies that came before', () => {
    const noise = gaussianNoise();
    const spike = anomaly({ id: 's', kind: 'spike', magnitude: 50, ...units, at: 2, hold: 1 });
    const stuck = anomaly({ kind: 'stuck', hold: 4 });
    const design = designOf([metricOf({ value: 10, noise, anomalies: [spike, stuck] })], { num_samples: 10 });
    const values = valuesOf(design);
    expect(values[2]).toBeCloseTo((cleanOf(design)[2] ?? 0) + 50, 10);
    expect([...values.subarray(3, 7)]).toEqual([values[2], values[2], values[2], values[2]]);
    expect(values[7]).toBe(cleanOf(design)[7]);
  });
  it('stuck from the first sample on repeats the first one', () => {
    const design = flat({ kind: 'stuck', at: 0, hold: 3 }, { noise: gaussianNoise() });
    expect(new Set(valuesOf(design).subarray(0, 3)).size).toBe(1);
    expect(valuesOf(design)[0]).toBe(cleanOf(design)[0]);
  });
  it('stuck after missing values repeats the last one that was delivered', () => {
    const noise = gaussianNoise();
    const gaps = (as: string) => [
      anomaly({ id: 'g1', kind: 'gap', as, at: 4, hold: 2 }),
      anomaly({ id: 'g2', kind: 'gap', as, at: 3, hold: 1 }),
    ];
    const after = (as: string) => {
      const stuck = anomaly({ kind: 'stuck', at: 6, hold: 2 });
      return designOf([metricOf({ value: 10, noise, anomalies: [stuck, ...gaps(as)] })], { num_samples: 10 });
    };
    for (const as of ['empty', 'absent']) expect(valuesOf(after(as))[6]).toBe(cleanOf(after(as))[2]);
    expect(valuesOf(after('zero'))[6]).toBe(0);
    const nothing = flat({ kind: 'stuck', at: 4, hold: 2 }, { noise });
    const silent = {
      ...nothing,
      metrics: nothing.metrics.map((metric) => ({
        ...metric,
        anomalies: [...metric.anomalies, anomaly({ id: 'g', kind: 'gap', as: 'empty', at: 0, hold: 4 })],
      })),
    };
    expect(new Set(valuesOf(silent).subarray(4, 6))).toEqual(new Set([cleanOf(silent)[4]]));
  });
  it('saturation cuts off at the ceiling and the floor', () => {
    const trend = { kind: 'linear', slope: 1 } as const;
    expect(numbers(flat({ kind: 'saturation', ceiling: 17, floor: 14.5, hold: 6 }, { trend }))).toEqual([
      10, 11, 12, 14.5, 14.5, 15, 16, 17, 17, 19,
    ]);
  });
  it('an outlier is one value', () => {
    expect(numbers(flat({ kind: 'outlier', value: -7 }))).toEqual([10, 10, 10, -7, 10, 10, 10, 10, 10, 10]);
  });
  it('a gap is an empty cell, an absent row or a zero', () => {
    const cells = (as: string) => cellsOf(flat({ kind: 'gap', as, hold: 2 }));
    expect([...cells('empty').empty]).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0, 0]);
    expect([...cells('absent').empty]).toEqual([0, 0, 0, 2, 2, 0, 0, 0, 0, 0]);
    expect([...cells('zero').values]).toEqual([10, 10, 10, 0, 0, 10, 10, 10, 10, 10]);
    expect([...cells('zero').empty]).toEqual(Array.from({ length: 10 }, () => 0));
  });
  it('stopped is empty for good', () => {
    expect([...cellsOf(flat({ kind: 'stopped' })).empty]).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
  });
});

describe('anomalies together', () => {
  it('apply in their order, each on what is left by the one before', () => {
    const first = anomaly({ id: '1', kind: 'scale', anomaly_factor: 2, hold: 4 });
    const second = anomaly({ id: '2', kind: 'level-shift', magnitude: 1, ...units, at: 5, hold: 4 });
    const of = (anomalies: Anomaly[]) => [
      ...valuesOf(designOf([metricOf({ value: 10, anomalies })], { num_samples: 10 })),
    ];
    expect(of([first, second])).toEqual([10, 10, 10, 20, 20, 21, 21, 11, 11, 10]);
    expect(of([second, first])).toEqual([10, 10, 10, 20, 20, 22, 22, 11, 11, 10]);
  });
  it('off is not injected; benign is, and the clean twin has neither', () => {
    const spec = { kind: 'scale', anomaly_factor: 2, hold: 2 };
    expect(numbers(flat({ ...spec, off: true }))).toEqual(Array.from({ length: 10 }, () => 10));
    expect(numbers(flat({ ...spec, benign: true }))[3]).toBe(20);
    expect(cleanOf(flat({ ...spec, benign: true }))[3]).toBe(10);
  });
  it('what the end of the data cuts off keeps its slope', () => {
    expect(numbers(flat({ kind: 'scale', anomaly_factor: 2, at: 8, recovery_time: 5 })).slice(7)).toEqual([
      10, 20, 17.5,
    ]);
  });
  it('an incident places its effects with lag, gain and sign', () => {
    const design = designOf([metricOf({ value: 10 })], { num_samples: 10 });
    const effect = {
      id: 'e',
      metric: 'm',
      kind: 'scale',
      anomaly_factor: 1.5,
      pattern: 'step',
      hold: 2,
      lag: 1,
      gain: 2,
      sign: -1,
    } as const;
    const incident = { id: 'i', name: 'Failover', at: '3s', effects: [effect] } as const;
    expect(numbers({ ...design, incidents: [incident] })).toEqual([10, 10, 10, 10, 0, 0, 10, 10, 10, 10]);
    expect(numbers({ ...design, incidents: [{ ...incident, off: true }] })).toEqual(
      Array.from({ length: 10 }, () => 10),
    );
  });
});

describe('delivery', () => {
  it('clamps, then rounds to steps, then to decimals, half to even', () => {
    const of = (value: number, part: Partial<Metric>) =>
      valuesOf(designOf([metricOf({ value, ...part })], { num_samples: 1 }))[0];
    expect(of(7, { max: 6.2, step_size: 0.5 })).toBe(6);
    expect(of(-3, { min: -1.26, decimals: 1 })).toBe(-1.3);
    expect([of(2.5, { step_size: 1 }), of(3.5, { step_size: 1 }), of(0.125, { decimals: 2 })]).toEqual([2, 4, 0.12]);
  });
  it('proportional noise grows with the level, as anomalies leave it', () => {
    const noise = gaussianNoise({ scale: 0.1, mode: 'proportional' });
    const design = flat({ kind: 'scale', anomaly_factor: 3, hold: 4 }, { noise });
    const clean = cleanOf(design);
    valuesOf(design).forEach((value, i) => expect(value).toBeCloseTo((clean[i] ?? 0) * (i >= 3 && i < 7 ? 3 : 1), 12));
  });
});

describe('negative zero', () => {
  it('does not tell whether a burst of noise stands elsewhere in the block', () => {
    const seasonality = [{ ...square, mode: 'multiplicative', amplitude: 2 } as const];
    const quiet = valuesOf(designOf([metricOf({ value: 0, seasonality })], { num_samples: 10 }));
    const burst = valuesOf(flat({ kind: 'noise-burst', magnitude: 2, ...units, hold: 2 }, { value: 0, seasonality }));
    expect(Object.is(quiet[9], burst[9]) && Object.is(quiet[2], burst[2])).toBe(true);
  });
});
