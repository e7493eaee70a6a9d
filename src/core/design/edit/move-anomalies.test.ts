import { describe, expect, it } from 'vitest';
import { newDesign, newMetric } from '../types/defaults.ts';
import { addAnomaly, addEffect, addIncident } from './edits.ts';
import { anomaliesOf, extentOf } from '../types/resolve.ts';
import type { Design } from '../types/design.ts';
import { moveAnomalies } from './move-anomalies.ts';
import { findPlaced, patchPlaced } from './placed-anomaly.ts';

function sample(): Design {
  let design: Design = { ...newDesign({ num_samples: 1000 }), metrics: [newMetric('a'), newMetric('b')] };
  design = addAnomaly(design, 'a', { kind: 'spike', at: 100, hold: 20, magnitude: 5 });
  design = addAnomaly(design, 'a', { kind: 'gap', at: '300s', hold: 10 });
  design = addIncident(design, { at: 500, name: 'Outage' });
  const id = design.incidents[0]?.id ?? '';
  return addEffect(design, id, { metric: 'b', kind: 'spike', lag: 10, hold: 30, magnitude: 8, gain: 2, sign: -1 });
}

const startsOf = (design: Design, key: string) => {
  return anomaliesOf(design, key).map((anomaly) => extentOf(anomaly, 1000, 1000).start);
};

describe('moving anomalies', () => {
  it('shifts them in time and keeps durations durations', () => {
    const refs = [
      { metric: 'a', id: '1' },
      { metric: 'a', id: '2' },
    ];
    const { design, refs: landed } = moveAnomalies(sample(), refs, { delta: 60 });
    expect(startsOf(design, 'a')).toEqual([160, 360]);
    expect(findPlaced(design, { metric: 'a', id: '2' })?.at).toBe('6m');
    expect(landed).toEqual(refs);
  });

  it('gives back the same design when they go nowhere', () => {
    const before = sample();
    const move = { delta: 0, toMetric: 'a' };
    expect(moveAnomalies(before, [{ metric: 'a', id: '1' }], move).design).toBe(before);
  });

  it('takes them to another metric', () => {
    const { design, refs } = moveAnomalies(sample(), [{ metric: 'a', id: '1' }], {
      delta: -50,
      toMetric: 'b',
    });
    expect(startsOf(design, 'a')).toEqual([300]);
    expect(refs).toEqual([{ metric: 'b', id: '1' }]);
    expect(findPlaced(design, { metric: 'b', id: '1' })).toMatchObject({ kind: 'spike', at: 50, magnitude: 5 });
  });

  it('copies under a new id and leaves the original', () => {
    const { design, refs } = moveAnomalies(sample(), [{ metric: 'a', id: '1' }], {
      delta: 40,
      copy: true,
    });
    expect(startsOf(design, 'a')).toEqual([100, 300, 140]);
    expect(refs).toEqual([{ metric: 'a', id: '3' }]);
  });
});

it('never moves any of them before the data begin', () => {
  const refs = [
    { metric: 'a', id: '1' },
    { metric: 'a', id: '2' },
  ];
  expect(startsOf(moveAnomalies(sample(), refs, { delta: -150 }).design, 'a')).toEqual([0, 200]);
});

describe('an anomaly placed by an incident', () => {
  const ref = (design: Design) => ({ metric: 'b', id: anomaliesOf(design, 'b')[0]?.id ?? '' });

  it('moves by its lag and leaves the incident where it is', () => {
    const before = sample();
    const { design } = moveAnomalies(before, [ref(before)], { delta: 25, toMetric: 'a' });
    expect(startsOf(design, 'b')).toEqual([535]);
    expect(design.incidents[0]).toMatchObject({ at: 500 });
    expect(design.incidents[0]?.effects[0]).toMatchObject({ lag: 35 });
  });

  it('is written without the incident’s gain and sign', () => {
    const before = sample();
    expect(findPlaced(before, ref(before))).toMatchObject({ magnitude: -16 });
    const design = patchPlaced(before, ref(before), { magnitude: -20 });
    expect(design.incidents[0]?.effects[0]).toMatchObject({ magnitude: 10 });
    expect(findPlaced(design, ref(design))).toMatchObject({ magnitude: -20 });
  });
});
