/** Edits say by their types what a thing has, and by its table what a value may be. */
import { describe, expect, it } from 'vitest';
import { newDesign, newMetric } from '../types/defaults.ts';
import {
  addAnomaly,
  expandFieldRefusal,
  metricFieldRefusal,
  setAnomalyField,
  setExpandField,
  setGeneralField,
  setMetricField,
  updateAnomaly,
  updateMetric,
} from './edits.ts';

const design = { ...newDesign(), metrics: [newMetric('cpu', 30)] };
const spiked = addAnomaly(design, 'cpu', { kind: 'spike', at: 5, magnitude: 3 });
const spike = { metric: 'cpu', id: '1' };

describe('an edit by a patch', () => {
  it('takes the names of the thing only', () => {
    expect(updateMetric(design, 'cpu', { value: 3 }).metrics[0]?.value).toBe(3);
    expect(updateAnomaly(spiked, spike, { magnitude: 4 }).metrics[0]?.anomalies[0]).toMatchObject({ magnitude: 4 });
    // @ts-expect-error -- a name that a metric does not have
    updateMetric(design, 'cpu', { vlaue: 3 });
    // @ts-expect-error -- a value of another type
    updateMetric(design, 'cpu', { value: '3' });
    // @ts-expect-error -- a name that no kind of anomaly has
    updateAnomaly(spiked, spike, { magnitud: 3 });
    // @ts-expect-error -- a name that no kind of anomaly has
    addAnomaly(design, 'cpu', { kind: 'spike', magnitud: 3 });
  });

  it('takes a value away with undefined', () => {
    const limited = updateMetric(design, 'cpu', { max: 100 });
    expect(updateMetric(limited, 'cpu', { max: undefined })).toEqual(design);
  });
});

describe('an edit of a field by its name', () => {
  it('sets what fits the table', () => {
    expect(setMetricField(design, 'cpu', 'decimals', 2).metrics[0]?.decimals).toBe(2);
    expect(setAnomalyField(spiked, spike, 'magnitude', 7).metrics[0]?.anomalies[0]).toMatchObject({ magnitude: 7 });
    expect(setGeneralField(design, 'interval', '5m').general.interval).toBe('5m');
  });

  it.each([
    ['a name that the thing does not have', 'vlaue', 3],
    ['a value of another type', 'value', '3'],
    ['a value out of range', 'decimals', 16],
    ['the end of what must be there', 'value', undefined],
  ])('refuses %s', (_what, field, value) => {
    expect(setMetricField(design, 'cpu', field, value)).toBe(design);
  });

  it('refuses a parameter of another kind', () => {
    expect(setAnomalyField(spiked, spike, 'anomaly_factor', 2)).toBe(spiked);
  });

  it('refuses what does not go with the other metrics, and says why', () => {
    const two = { ...design, metrics: [...design.metrics, newMetric('load', 5)] };
    const named = setMetricField(two, 'cpu', 'name', 'usage');
    expect(metricFieldRefusal(named, 'load', 'name', 'usage')).toContain('have the same name "usage" and no labels');
    expect(setMetricField(named, 'load', 'name', 'usage')).toBe(named);
    expect(metricFieldRefusal(named, 'load', 'name', 'other')).toBeUndefined();
    const over = { host: 'web-{1..1000}' };
    expect(expandFieldRefusal(two, 'cpu', 'over', over)).toMatch(/a design has at most/);
    expect(setExpandField(two, 'cpu', 'over', over)).toBe(two);
  });
});
