import { describe, expect, it } from 'vitest';
import { newDesign, newMetric } from '../../../core/design/types/defaults.ts';
import { addAnomaly, addEffect, addIncident } from '../../../core/design/edit/edits.ts';
import { anomaliesOf } from '../../../core/design/types/resolve.ts';
import type { Design } from '../../../core/design/types/design.ts';
import { clipsOf, incidentClip } from '../model/clip-model.ts';
import { moveClips } from './move-clips.ts';
import { findPlaced, patchPlaced } from '../model/placed-anomaly.ts';

function sample(): Design {
  let design: Design = { ...newDesign({ num_samples: 1000 }), metrics: [newMetric('a'), newMetric('b')] };
  design = addAnomaly(design, 'a', { kind: 'spike', at: 100, hold: 20, magnitude: 5 });
  design = addAnomaly(design, 'a', { kind: 'gap', at: '300s', hold: 10 });
  design = addIncident(design, { at: 500, name: 'Outage' });
  const id = design.incidents[0]?.id ?? '';
  return addEffect(design, id, { metric: 'b', kind: 'spike', lag: 10, hold: 30, magnitude: 8, gain: 2, sign: -1 });
}

const startsOf = (design: Design, key: string) => {
  const metric = design.metrics.find((each) => each.key === key);
  return metric ? clipsOf(design, metric).map((clip) => clip.extent.start) : [];
};

describe('moving clips', () => {
  it('shifts them in time and keeps durations durations', () => {
    const refs = [
      { metric: 'a', id: '1' },
      { metric: 'a', id: '2' },
    ];
    const { design, refs: landed } = moveClips(sample(), refs, { delta: 60, toMetric: undefined, copy: false });
    expect(startsOf(design, 'a')).toEqual([160, 360]);
    expect(findPlaced(design, { metric: 'a', id: '2' })?.at).toBe('6m');
    expect(landed).toEqual(refs);
  });

  it('gives back the same design when they go nowhere', () => {
    const before = sample();
    const move = { delta: 0, toMetric: 'a', copy: false };
    expect(moveClips(before, [{ metric: 'a', id: '1' }], move).design).toBe(before);
  });

  it('takes them to another metric', () => {
    const { design, refs } = moveClips(sample(), [{ metric: 'a', id: '1' }], {
      delta: -50,
      toMetric: 'b',
      copy: false,
    });
    expect(startsOf(design, 'a')).toEqual([300]);
    expect(refs).toEqual([{ metric: 'b', id: '1' }]);
    expect(findPlaced(design, { metric: 'b', id: '1' })).toMatchObject({ kind: 'spike', at: 50, magnitude: 5 });
  });

  it('copies under a new id and leaves the original', () => {
    const { design, refs } = moveClips(sample(), [{ metric: 'a', id: '1' }], {
      delta: 40,
      toMetric: undefined,
      copy: true,
    });
    expect(startsOf(design, 'a')).toEqual([100, 300, 140]);
    expect(refs).toEqual([{ metric: 'a', id: '3' }]);
  });
});

describe('an anomaly placed by an incident', () => {
  const ref = (design: Design) => ({ metric: 'b', id: anomaliesOf(design, 'b')[0]?.id ?? '' });

  it('moves by its lag and leaves the incident where it is', () => {
    const before = sample();
    const { design } = moveClips(before, [ref(before)], { delta: 25, toMetric: 'a', copy: false });
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

  it('is covered by the incident’s own clip', () => {
    const design = sample();
    const [incident] = design.incidents;
    expect(incident && incidentClip(design, incident)).toMatchObject({ start: 500, end: 540, value: '1 metric' });
  });
});
