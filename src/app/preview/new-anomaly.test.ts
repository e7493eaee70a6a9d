import { describe, expect, it } from 'vitest';
import { newDesign, newMetric } from '../../core/design/types/defaults.ts';
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import { extentOf } from '../../core/design/types/resolve.ts';
import { addVisible, newLength, roundHand, visibleMain } from './new-anomaly.ts';

const range = { min: 1_000_000, max: 5_000_000 };
const mainOf = (id: string, length = 11) => {
  const kind = anomalyKindOf(id);
  return kind && visibleMain(kind, range, length);
};

describe('a new anomaly', () => {
  it('is sized by the metric where its main parameter has the metric’s unit', () => {
    expect(mainOf('spike')).toEqual({ magnitude: 2_000_000 });
    expect(mainOf('platform')).toEqual({ value: 3_800_000 });
    expect(mainOf('ramp', 100)).toEqual({ slope: 28_000 });
  });

  it('keeps the kind’s default for factors, and where nothing is known', () => {
    expect(mainOf('variance')).toEqual({});
    const spike = anomalyKindOf('spike');
    expect(spike && visibleMain(spike, undefined, 10)).toEqual({});
    expect(spike && visibleMain(spike, { min: Number.NaN, max: Number.NaN }, 10)).toEqual({});
  });

  it('can be seen at the zoom, and lasts at least the kind’s usual length', () => {
    // A ninth part and less of 80,000 s: two hours.
    expect(newLength('spike', { from: 0, to: 80_000 }, 1000)).toBe(7200);
    expect(newLength('frequency', { from: 0, to: 80 }, 1000)).toBe(100);
  });

  it('lies where it was drawn, permanent kinds included', () => {
    const before = { ...newDesign({ num_samples: 1000 }), metrics: [newMetric('m')] };
    const { design, id } = addVisible(before, 'm', 'level-shift', 100, 250, undefined);
    const anomaly = design.metrics[0]?.anomalies.find((each) => each.id === id);
    expect(anomaly && extentOf(anomaly, 1000, 1000)).toMatchObject({ start: 100, end: 250 });
  });
});

it('a hand types two digits', () => {
  expect(roundHand(183.7)).toBe(180);
  expect(roundHand(-0.01234)).toBe(-0.012);
  expect(roundHand(Number.NaN)).toBe(0);
});
