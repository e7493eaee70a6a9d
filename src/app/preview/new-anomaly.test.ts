import { describe, expect, it } from 'vitest';
import { addMetric, addAnomaly } from '../../core/design/edit/edits.ts';
import { newDesign } from '../../core/design/types/defaults.ts';
import { extentOf } from '../../core/design/types/resolve.ts';
import { addBetween, newLength } from './new-anomaly.ts';

/** A metric around 5,000,000 that moves by 1,000,000. */
const before = addMetric(newDesign({ num_samples: 1000 }), {
  key: 'm',
  value: 5_000_000,
  seasonality: [{ kind: 'sine', period: 100, amplitude: 1_000_000, phase: 0, mode: 'additive' }],
});
const added = (kind: string, start: number, end: number) => {
  const { design, id } = addBetween(before, 'm', kind, start, end);
  return design.metrics[0]?.anomalies.find((each) => each.id === id);
};

describe('a new anomaly', () => {
  it('has the one size that the kind itself fits to the metric, however it is made', () => {
    const spike = added('spike', 100, 110);
    const [plain] = addAnomaly(before, 'm', { kind: 'spike', at: 100, hold: 10 }).metrics[0]?.anomalies ?? [];
    expect(spike).toEqual(plain);
    const size = spike && 'magnitude' in spike ? Number(spike.magnitude) : 0;
    expect(size).toBeGreaterThan(500_000);
  });

  it('can be seen at the zoom, and lasts at least the kind’s usual length', () => {
    // A ninth part and less of 80,000 s: two hours.
    expect(newLength('spike', { from: 0, to: 80_000 }, 1000)).toBe(7200);
    expect(newLength('frequency', { from: 0, to: 80 }, 1000)).toBe(100);
  });

  it('lies where it was drawn, permanent kinds included, and inside the data', () => {
    const shift = added('level-shift', 100, 250);
    expect(shift && extentOf(shift, 1000, 1000)).toMatchObject({ start: 100, end: 250 });
    const late = added('gap', 4000, 5000);
    expect(late && extentOf(late, 1000, 1000)).toMatchObject({ start: 999, end: 1000 });
  });
});
