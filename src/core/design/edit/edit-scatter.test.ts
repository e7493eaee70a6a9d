/** Edits of rules of placement. */
import { describe, expect, it } from 'vitest';
import { parseDesign, parseToml, writeToml } from '../../document.ts';
import { newDesign } from '../types/defaults.ts';
import type { Anomaly, Design } from '../types/design.ts';
import * as edits from './edits.ts';

const two = edits.addMetric(edits.addMetric(newDesign(), { key: 'cpu', label: 'CPU', value: 30 }), { key: 'disk' });
const placed = edits.addAnomaly(two, 'cpu', { kind: 'scale', at: 100, anomaly_factor: 3, recovery_time: 50 });
const ref = { metric: 'cpu', id: '1' };

describe('rules of placement', () => {
  const ruled = edits.addScatter(placed, { kinds: { spike: 1, 'level-shift': 2 }, count: 5, metrics: ['cpu', 'disk'] });
  const rule = (design: Design) => edits.findScatter(design, 'scatter');

  it('have a fresh id, and are written and read back', () => {
    expect(
      edits.addScatter(ruled, { id: 'scatter', count: 2, kinds: { dip: 1 } }).scatter?.map(({ id }) => id),
    ).toEqual(['scatter', 'scatter-2']);
    const text = writeToml(ruled);
    expect(text).toContain(
      '[[scatter]]\nid = "scatter"\ncount = 5\nkinds = { spike = 1, level-shift = 2 }\nmetrics = ["cpu", "disk"]\n',
    );
    const read = parseToml(text);
    expect(read.ok ? read.value.design : read.problems).toEqual(ruled);
  });

  it('have a count or a contamination, never both and never neither', () => {
    const shared = edits.setScatterField(ruled, 'scatter', 'contamination', '2%');
    expect(rule(shared)).toMatchObject({ contamination: '2%' });
    expect(rule(shared)).not.toHaveProperty('count');
    expect(rule(edits.setScatterField(shared, 'scatter', 'count', 7))).toMatchObject({ count: 7 });
    expect(edits.setScatterField(shared, 'scatter', 'contamination', undefined)).toBe(shared);
  });

  it('lose a size with the last kind that has it', () => {
    const sized = edits.updateScatter(ruled, 'scatter', { magnitude: [3, 6], measure: 'sigma' });
    const without = edits.setScatterField(sized, 'scatter', 'kinds', { variance: 1 });
    expect(rule(without)).not.toHaveProperty('magnitude');
    expect(parseDesign(without).ok).toBe(true);
  });

  it('follow the key of a metric, and end with their last one', () => {
    const renamed = edits.renameMetricKey(ruled, 'disk', 'ssd');
    expect(rule(renamed)?.metrics).toEqual(['cpu', 'ssd']);
    const one = edits.removeMetric(renamed, 'cpu');
    expect(rule(one)?.metrics).toEqual(['ssd']);
    expect(edits.removeMetric(one, 'ssd')).not.toHaveProperty('scatter');
  });

  it('give what they placed to the design, and end when all is pinned', () => {
    const anomaly = { ...edits.findAnomaly(placed, ref), id: 'scatter-1' } as Anomaly;
    const pinned = edits.pinScattered(ruled, { metric: 'disk', anomaly });
    expect(edits.findAnomaly(pinned, { metric: 'disk', id: 'scatter-1' })).toBe(anomaly);
    expect(edits.pinScattered(pinned, { metric: 'disk', anomaly })).toBe(pinned);
    const all = edits.pinAllScattered(pinned, 'scatter', [
      { metric: 'cpu', anomaly: { ...anomaly, id: 'scatter-2' } },
      { incident: { id: 'scatter-3', name: '', at: 5, effects: [] } },
    ]);
    expect(all).not.toHaveProperty('scatter');
    expect(all.incidents.map(({ id }) => id)).toEqual(['scatter-3']);
    expect(all.metrics.map(({ anomalies }) => anomalies.map(({ id }) => id))).toEqual([
      ['1', 'scatter-2'],
      ['scatter-1'],
    ]);
  });
});
