/** Which anomalies are said to change nothing. */
import { expect, it } from 'vitest';
import type { Anomaly, Design } from '../../design/types/design.ts';
import { designOf, framed, gaussianNoise, generatorOf, metricOf } from '../dataset.test-support.ts';
import { idleAnomalies } from './idle.ts';

const anomaly = (spec: object): Anomaly => ({ id: 'a', at: 100, pattern: 'linear', ...spec }) as Anomaly;
const warningsOf = (design: Design, budget?: number) => framed(() => idleAnomalies(generatorOf(design), budget));
const pathsOf = (design: Design) => warningsOf(design).map(({ path }) => path);

it('warns of a ceiling above the data, a season that is not there, a factor of 1 and a spike that is rounded away', () => {
  const design = designOf([
    metricOf({
      key: 'a',
      noise: gaussianNoise(),
      anomalies: [anomaly({ kind: 'saturation', ceiling: 500, hold: 900 })],
    }),
    metricOf({ key: 'b', anomalies: [anomaly({ kind: 'season-loss', remaining: 0, hold: 500 })] }),
    metricOf({ key: 'c', anomalies: [anomaly({ kind: 'scale', anomaly_factor: 1, hold: 5 })] }),
    metricOf({
      key: 'd',
      decimals: 0,
      anomalies: [
        anomaly({ kind: 'spike', magnitude: 5, measure: 'units' }),
        anomaly({ id: 'b', kind: 'spike', magnitude: 0.1, measure: 'units', at: 200 }),
      ],
    }),
  ]);
  expect(warningsOf(design)[0]).toEqual({
    severity: 'warning',
    code: 'changes-nothing',
    path: 'anomalies.a[0]',
    message: 'saturation changes nothing in the data.',
  });
  expect(pathsOf(design)).toEqual(['anomalies.a[0]', 'anomalies.b[0]', 'anomalies.c[0]', 'anomalies.d[1]']);
});

it('finds a difference at the end of a long anomaly, and sees what only shows together with another', () => {
  const spike = anomaly({ id: 's', kind: 'spike', magnitude: 50, measure: 'units', at: 2900, hold: 1 });
  const ceiling = anomaly({ kind: 'saturation', ceiling: 120, at: 0, hold: 3000 });
  expect(pathsOf(designOf([metricOf({ anomalies: [spike, ceiling] })]))).toEqual([]);
  // What lies wholly under another that hides it changes nothing.
  const gap = anomaly({ id: 'g', kind: 'gap', as: 'empty', at: 2800, hold: 200 });
  expect(pathsOf(designOf([metricOf({ anomalies: [spike, gap] })]))).toEqual(['anomalies.m[0]']);
});

it('names effects of incidents by their place, leaves out what is off, and says what was not looked at', () => {
  const effect = { id: 'e', metric: 'm', kind: 'scale', pattern: 'linear', anomaly_factor: 2, gain: 0, hold: 9 };
  const design = {
    ...designOf([metricOf({ anomalies: [anomaly({ kind: 'scale', anomaly_factor: 1, hold: 5, off: true })] })]),
    incidents: [{ id: 'i', name: '', at: 7, effects: [effect] }],
  } as Design;
  expect(pathsOf(design)).toEqual(['incidents[0].effects[0]']);
  expect(warningsOf(design, 4)).toMatchObject([
    { path: 'anomalies', message: expect.stringMatching(/^1 anomaly was not looked at/) },
  ]);
});
