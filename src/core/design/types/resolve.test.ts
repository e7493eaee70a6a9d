/** Where anomalies lie, and which ones a metric has. */
import { describe, expect, it } from 'vitest';
import { addEffect, addIncident, addMetric, updateEffect, updateIncident } from '../edit/edits.ts';
import { newDesign } from './defaults.ts';
import { anomaliesOf, extentOf, placementOf } from './resolve.ts';

const SECOND = 1000;

describe('the extent of an anomaly', () => {
  it('is onset, hold and recovery one after the other', () => {
    const anomaly = { kind: 'scale', at: 10, onset: 5, hold: 20, recovery_time: 7 };
    expect(extentOf(anomaly, SECOND, 100)).toEqual({ start: 10, onsetEnd: 15, holdEnd: 35, end: 42 });
  });

  it('takes durations by the interval, rounded to whole samples half away from zero', () => {
    const anomaly = { kind: 'scale', at: '1m', hold: '90s', recovery_time: '15s' } as const;
    expect(extentOf(anomaly, 30 * SECOND, 100)).toEqual({ start: 2, onsetEnd: 2, holdEnd: 5, end: 6 });
  });

  it('is clipped to the data, but keeps its true lengths for the envelope', () => {
    const anomaly = { kind: 'scale', at: 90, recovery_time: 30 };
    expect(extentOf(anomaly, SECOND, 100)).toEqual({ start: 90, onsetEnd: 90, holdEnd: 90, end: 100 });
    expect(placementOf(anomaly, SECOND, 100).end).toBe(120);
    expect(extentOf({ kind: 'scale', at: 500, hold: 3 }, SECOND, 100)).toEqual({
      start: 100,
      onsetEnd: 100,
      holdEnd: 100,
      end: 100,
    });
    expect(extentOf({ kind: 'scale', at: -5, hold: 8 }, SECOND, 100)).toEqual({
      start: 0,
      onsetEnd: 0,
      holdEnd: 3,
      end: 3,
    });
  });

  it('has the usual length of its kind where no length is given', () => {
    expect(extentOf({ kind: 'spike', at: 10 }, SECOND, 100).end).toBe(11);
    expect(extentOf({ kind: 'scale', at: 10 }, SECOND, 100).end).toBe(60);
    expect(extentOf({ kind: 'scale', at: 10, onset: 4 }, SECOND, 100)).toMatchObject({ onsetEnd: 14, end: 64 });
  });

  it('goes on to the end for a permanent kind, unless a length is given', () => {
    expect(extentOf({ kind: 'level-shift', at: 10 }, SECOND, 100)).toMatchObject({ holdEnd: 100, end: 100 });
    expect(extentOf({ kind: 'level-shift', at: 10, hold: 5 }, SECOND, 100).end).toBe(15);
    expect(extentOf({ kind: 'level-shift', at: 10, recovery_time: 5 }, SECOND, 100)).toMatchObject({
      holdEnd: 10,
      end: 15,
    });
  });
});

describe('the anomalies of a metric', () => {
  const base = addIncident(addMetric(addMetric(newDesign(), { key: 'cpu' }), { key: 'disk' }), {
    name: 'Failover',
    at: '1m',
  });
  const design = addEffect(base, '1', { metric: 'cpu', kind: 'scale', anomaly_factor: 1.5, lag: 5 });

  it('are those of incidents too, at the start of the incident plus lag', () => {
    expect(anomaliesOf(design, 'cpu')).toMatchObject([
      { id: '1.1', kind: 'scale', at: 65, anomaly_factor: 1.5, incident: '1' },
    ]);
    expect(anomaliesOf(design, 'cpu')[0]).not.toHaveProperty('metric');
    expect(anomaliesOf(design, 'disk')).toEqual([]);
  });

  it('feel gain and sign on the distance of their main parameter from no change', () => {
    const gained = updateEffect(design, '1', '1', { gain: 2 });
    expect(anomaliesOf(gained, 'cpu')).toMatchObject([{ anomaly_factor: 2 }]);
    const turned = updateEffect(design, '1', '1', { sign: -1 });
    expect(anomaliesOf(turned, 'cpu')).toMatchObject([{ anomaly_factor: 0.5 }]);
    const spike = addEffect(base, '1', { metric: 'cpu', kind: 'spike', magnitude: 10, gain: 0.5, sign: -1 });
    expect(anomaliesOf(spike, 'cpu')).toMatchObject([{ magnitude: -5 }]);
  });

  it('are off with their incident', () => {
    expect(anomaliesOf(updateIncident(design, '1', { off: true }), 'cpu')).toMatchObject([{ off: true }]);
  });

  it('are the metric’s own list, the same object, where no incident touches it', () => {
    expect(anomaliesOf(design, 'disk')).toBe(design.metrics[1]?.anomalies);
  });
});
