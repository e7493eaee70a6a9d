import { newSpec } from '../../fields/kind.ts';
import { describe, expect, it } from 'vitest';
import { ANOMALIES } from '../../kinds/anomalies/index.ts';
import { sensor } from '../../kinds/processes/sensor.ts';
import { addAnomaly } from './edit-anomalies.ts';
import type { Anomaly, Metric } from '../types/design.ts';
import { anomalyRows } from '../../dataset/labels/effects.ts';
import { fittedParams, metricScale } from './metric-scale.ts';
import { designOf, framed, gaussianNoise, generatorOf, metricOf } from '../../dataset/dataset.test-support.ts';

const sine = { kind: 'sine', period: 200, amplitude: 20, phase: 0, mode: 'additive' } as const;

describe('the scale of a metric', () => {
  it('is its value, the reach of its waves and processes, and the σ of its noise', () => {
    expect(metricScale(metricOf({ value: 180, seasonality: [sine], noise: gaussianNoise({ scale: 5 }) }))).toEqual({
      level: 180,
      sigma: 5,
      spread: 25,
    });
    expect(
      metricScale(metricOf({ value: 180, seasonality: [{ ...sine, amplitude: 0.1, mode: 'multiplicative' }] })).spread,
    ).toBeCloseTo(18, 12);
    expect(metricScale(metricOf({ value: 0, process: [newSpec(sensor)] }))).toEqual({
      level: 600,
      sigma: 0,
      spread: 80,
    });
    expect(metricScale(metricOf({ value: 0 }))).toEqual({ level: 0, sigma: 0, spread: 1 });
  });
  it('gives sizes of two digits in the unit of the metric', () => {
    const shift = ANOMALIES.find(({ id }) => id === 'level-shift');
    if (!shift) throw new Error('no level-shift');
    expect(fittedParams(shift, metricOf({ value: 180, noise: gaussianNoise({ scale: 5 }) }), 50)).toEqual({
      magnitude: 45,
    });
    expect(fittedParams(shift, metricOf({ value: 123_456 }), 50)).toEqual({ magnitude: 25_000 });
  });
});

describe('a new anomaly on a metric with a process', () => {
  const metric = metricOf({
    value: 0,
    noise: gaussianNoise({ scale: 3 }),
    process: [{ kind: 'mean-reverting', relaxation: 50, scale: 4 }],
  });
  const added = (partial: Partial<Anomaly> & { kind: string }, to = metric) =>
    addAnomaly(designOf([to]), 'm', { at: 10, ...partial }).metrics[0]?.anomalies[0];

  it('is measured in the spread: 8 σ and what it moves, 24 + 7, are 6.2 of 5', () => {
    expect(added({ kind: 'spike' })).toMatchObject({ magnitude: 6.2, measure: 'spread' });
    expect(added({ kind: 'noise-burst' })).toMatchObject({ magnitude: 2.4, measure: 'spread' });
  });

  it('is in units where its size is given, or the process has no deviation', () => {
    expect(added({ kind: 'spike', magnitude: 7 })).toMatchObject({ magnitude: 7, measure: 'units' });
    const counter = metricOf({ noise: gaussianNoise(), process: [{ kind: 'counter', rate: 1, variation: 0 }] });
    expect(added({ kind: 'spike' }, counter)).toMatchObject({ measure: 'units' });
    expect(added({ kind: 'ramp' })).not.toHaveProperty('measure');
  });
});

describe('a new anomaly of any kind shows on any sort of metric', () => {
  const metrics: Record<string, Metric> = {
    'small and quiet': metricOf({ value: 0.006, noise: gaussianNoise({ scale: 0.0001 }) }),
    'large and noisy': metricOf({ value: 250_000, noise: gaussianNoise({ scale: 20_000 }) }),
    seasonal: metricOf({ value: 180, seasonality: [sine], noise: gaussianNoise({ scale: 4 }) }),
    'without noise': metricOf({ value: 40, seasonality: [sine] }),
  };
  const cases = Object.entries(metrics).flatMap(([name, metric]) =>
    ANOMALIES.filter(
      ({ id, stage }) =>
        (metric.seasonality.length > 0 || (stage !== 'time' && id !== 'splice')) &&
        (metric.noise !== undefined || stage !== 'noise'),
    )
      // A frozen, borrowed or rounded value is a normal one: it shows by what it lacks.
      .filter(
        ({ id }) =>
          ![
            'stuck',
            'contextual',
            'variance',
            'scale',
            'saturation',
            'reverse',
            'quantise',
            'correlation-break',
          ].includes(id),
      )
      .map((kind) => ({ name, kind: kind.id, metric })),
  );
  it.each(cases)('$kind, $name', ({ kind, metric }) => {
    const design = addAnomaly(designOf([metric]), 'm', { kind, at: 1010 } as Partial<Anomaly> & { kind: string });
    expect(framed(() => anomalyRows(generatorOf(design)))[0]).toHaveProperty('effectStart');
  });
});
