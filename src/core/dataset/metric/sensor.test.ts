/** The sensor process against its settings (100 seeds), and against a second implementation in Python. */
import { parseToml, writeToml } from '../../document.ts';
import { newSpec } from '../../fields/kind.ts';
import { describe, expect, it } from 'vitest';
import { sensor } from '../../kinds/processes/sensor.ts';
import { pinAnomaly, removeAnomalies } from '../../design/edit/edits.ts';
import type { Anomaly, Design, ProcessSpec } from '../../design/types/design.ts';
import reference from '../fixtures/reference.json' with { type: 'json' };
import { cellsOf, cleanOf, designOf, framed, generatorOf, metricOf, valuesOf } from '../dataset.test-support.ts';

/** Largest distance of n values from their distribution: Kolmogorov and Smirnov's 2·exp(−2·2.23²) = 1 in 10,000. */
const farthest = (n: number) => 2.23 / Math.sqrt(n);

const ROWS = 10_000;
const SEEDS = 100;
type Part = Partial<ReturnType<typeof newSpec<typeof sensor>>>;
const spec = (part: Part = {}): ProcessSpec => ({ ...newSpec(sensor), ...part });
const design = (part: Part = {}, seed = 1, anomalies: readonly Anomaly[] = [], rows = ROWS): Design =>
  designOf([metricOf({ key: 'cpu', value: 0, process: [spec(part)], anomalies })], { seed, num_samples: rows });
const each = <T>(use: (seed: number) => T): T[] => Array.from({ length: SEEDS }, (_, seed) => use(seed + 1));
const changesOf = (values: Float64Array) =>
  Float64Array.from(values.subarray(1), (value, i) => value - (values[i] ?? 0));

/** Five standard errors of a count: a sound sensor fails one check in 1.7 million. Seeds are fixed, so it never wavers. */
const agrees = (count: number, trials: number, share: number) =>
  expect(Math.abs(count - trials * share)).toBeLessThan(5 * Math.sqrt(trials * share * (1 - share)));

describe('a sensor', () => {
  it('is the one that Python makes of the same streams', () => {
    const values = valuesOf(design({ percent_out_of_bounds: 1, percent_step: 2 }, 1234, [], 20_000));
    reference.sensor.every997th.forEach((value, i) => expect(values[i * 997]).toBeCloseTo(value, 8));
    expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(reference.sensor.sum, 3);
    expect(values.filter((v) => v < 200 || v > 1000).length).toBe(reference.sensor.outliers);
    const down = valuesOf(design({ trend: 'down', percent_step_trend: 1 }, 99, [], 3000));
    reference.sensorDown.forEach((value, i) => expect(down[i * 251]).toBeCloseTo(value, 8));
  });

  it('begins with a whole number between its limits, and every one of them occurs', () => {
    const firsts = Array.from(
      { length: 4000 },
      (_, seed) => valuesOf(design({ initial_min: 1, initial_max: 6 }, seed), 0, 1)[0] ?? 0,
    );
    for (const face of [1, 2, 3, 4, 5, 6]) agrees(firsts.filter((first) => first === face).length, 4000, 1 / 6);
  });

  it('has the share of outliers that is set, half of them low, within their ranges', () => {
    const outliers = each((seed) => valuesOf(design({}, seed)).filter((v) => v < 200 || v > 1000)).flatMap((found) => [
      ...found,
    ]);
    agrees(outliers.length, SEEDS * (ROWS - 1), 0.0005);
    agrees(outliers.filter((v) => v > 1000).length, outliers.length, 0.5);
    expect(outliers.every((v) => (v >= 0 && v <= 180) || (v >= 1020 && v <= 1200))).toBe(true);
  });

  it('has steps at the rate and of the size that are set, either way without a trend', () => {
    const steps = each((seed) => changesOf(cleanOf(design({}, seed))).filter((c) => Math.abs(c) > 1.0001)).flatMap(
      (found) => [...found],
    );
    agrees(steps.length, SEEDS * (ROWS - 1), 0.0003 * 0.9995);
    agrees(steps.filter((c) => c > 0).length, steps.length, 0.5);
    // A step that meets the end of the valid range is reflected there, and shorter.
    const full = steps
      .map(Math.abs)
      .filter((c) => c >= 50 - 1e-9)
      .sort((a, b) => a - b);
    expect(full.length / steps.length).toBeGreaterThan(0.9);
    expect(full.at(-1)).toBeLessThanOrEqual(80 + 1e-9);
    const distance = Math.max(...full.map((c, i) => Math.abs((c - 50) / 30 - (i + 0.5) / full.length)));
    expect(distance).toBeLessThan(farthest(full.length));
  });

  it('steps only one way under a trend, at the other rate', () => {
    for (const [trend, sign] of [
      ['up', 1],
      ['down', -1],
    ] as const) {
      const jumps = each((seed) =>
        changesOf(cleanOf(design({ trend, initial_value: 500, valid_min: -1e6, valid_max: 1e6 }, seed))).filter(
          (c) => Math.abs(c) > 1.0001,
        ),
      ).flatMap((found) => [...found]);
      agrees(jumps.length, SEEDS * (ROWS - 1), 0.0006 * 0.9995);
      expect(jumps.every((c) => c * sign >= 50 - 1e-9)).toBe(true);
    }
  });

  it('changes by a uniform amount otherwise (Kolmogorov-Smirnov)', () => {
    const changes = changesOf(
      cleanOf(design({ percent_out_of_bounds: 0, percent_step: 0, initial_value: 600 }, 3, [], 200_000)),
    ).sort();
    const inside = changes.map((c) => (c + 1) / 2);
    const distance = inside.reduce((most, p, i) => Math.max(most, Math.abs(p - (i + 0.5) / inside.length)), 0);
    expect(distance).toBeLessThan(farthest(inside.length));
  });

  it('stays in its valid range, and its trends look like those of the scripts', () => {
    const ends = (part: Part) =>
      each((seed) => {
        const values = cleanOf(design(part, seed));
        expect(values.every((v) => v >= 200 && v <= 1000)).toBe(true);
        return values.at(-1) ?? 0;
      });
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    // 10,000 samples hold six steps of 65 on average.
    expect(mean(ends({ trend: 'up', initial_value: 200 }))).toBeGreaterThan(500);
    expect(mean(ends({ trend: 'down', initial_value: 700 }))).toBeLessThan(400);
    expect(Math.abs(mean(ends({ initial_value: 600 })) - 600)).toBeLessThan(60);
  });
});

describe('what a sensor does by itself is an anomaly', () => {
  const stopping = design({ stop_min: 100, stop_max: 200, percent_out_of_bounds: 2 }, 5, [], 1000);
  const places = (subject: Design) =>
    framed(() => generatorOf(subject).metrics[0]?.generatedIn(0, subject.general.num_samples) ?? []);

  it('outliers are labelled, and stand where the data leave the range', () => {
    const { values } = cellsOf(design({ percent_out_of_bounds: 1 }, 5));
    const outliers = places(design({ percent_out_of_bounds: 1 }, 5));
    expect(outliers.map(({ extent }) => extent.start)).toEqual(
      [...values.keys()].filter((i) => (values[i] ?? 0) < 200 || (values[i] ?? 0) > 1000),
    );
    for (const { anomaly, extent } of outliers)
      expect(anomaly).toMatchObject({ kind: 'outlier', value: values[extent.start] });
  });

  it('a stop comes after stop_min to stop_max samples; from there on cells are empty and labelled', () => {
    const stop = places(stopping).find(({ anomaly }) => anomaly.kind === 'stopped');
    const at = stop?.extent.start ?? 0;
    expect(at >= 100 && at <= 200 && stop?.extent.end === 1000).toBe(true);
    expect([...cellsOf(stopping).empty]).toEqual(Array.from({ length: 1000 }, (_, i) => (i >= at ? 1 : 0)));
    framed(() => {
      const labels = new Float64Array(1000);
      generatorOf(stopping).metrics[0]?.fillLabels(0, labels);
      expect(labels.subarray(at).every((label) => label === 1)).toBe(true);
      expect(labels[at - 1]).toBe(0);
    });
  });

  it('the same id in the design switches one off, moves it or pins it; all else stays', () => {
    const [first] = places(stopping);
    if (!first) throw new Error('no outlier');
    const at = first.extent.start;
    const before = cellsOf(stopping);
    const withAnomaly = (anomaly: Anomaly) =>
      cellsOf({ ...stopping, metrics: stopping.metrics.map((m) => ({ ...m, anomalies: [anomaly] })) });
    expect(withAnomaly(first.anomaly).values).toEqual(before.values);
    const off = withAnomaly({ ...first.anomaly, off: true });
    const clean = cleanOf(stopping);
    off.values.forEach((value, i) => expect(value).toBe(i === at ? clean[i] : before.values[i]));
    const moved = withAnomaly({ ...first.anomaly, at: at + 1 });
    expect(moved.values[at]).toBe(clean[at]);
    expect(moved.values[at + 1]).toBe(before.values[at]);
  });

  it('pinned to the design they change no value and no label; removed from it, they are back', () => {
    const made = places(stopping).map(({ anomaly }) => anomaly);
    expect(made.length).toBeGreaterThan(2);
    const pinned = made.reduce((now, anomaly) => pinAnomaly(now, 'cpu', anomaly), stopping);
    expect(places(pinned)).toEqual([]);
    expect(cellsOf(pinned)).toEqual(cellsOf(stopping));
    expect(labelsOf(pinned)).toEqual(labelsOf(stopping));
    expect(pinAnomaly(pinned, 'cpu', made[0] ?? stopAtEnd)).toBe(pinned);
    const refs = made.map(({ id }) => ({ metric: 'cpu', id }));
    expect(removeAnomalies(pinned, refs)).toEqual(stopping);
    const opened = parseToml(writeToml(pinned));
    expect(opened.ok && opened.value.design).toEqual(pinned);
  });
});

const stopAtEnd: Anomaly = { id: 'stop', kind: 'stopped', at: 999, pattern: 'linear' };

function labelsOf(subject: Design): Float64Array {
  return framed(() => {
    const labels = new Float64Array(subject.general.num_samples);
    generatorOf(subject).metrics[0]?.fillLabels(0, labels);
    return labels.slice();
  });
}
