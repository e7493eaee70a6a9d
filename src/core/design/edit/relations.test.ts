/** What becomes of relations when the things that they name change, and which changes of them are possible. */
import { describe, expect, it } from 'vitest';
import { parseToml, writeToml } from '../../document.ts';
import { followersOf, inOrderOfLeading } from '../types/relations.ts';
import type { Design, FollowSpec } from '../types/design.ts';
import {
  addFactor,
  relationProblem,
  removeFactor,
  removeMetric,
  renameFactor,
  renameMetricKey,
  setFactorShare,
  setFollows,
  setFormula,
  setListedField,
  setMetricField,
  setParts,
} from './edits.ts';

const designOf = (text: string): Design => {
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.value.design;
};
const design = designOf(`schema = 1
[noise_factors.weather]
[noise_factors.load]
[metrics.requests]
value = 100
noise = "gaussian"
factors = { weather = 0.5, load = 0.25 }
[metrics.latency]
noise = "laplace"
factors = { weather = 0.2 }
follows = [ { metric = "requests", gain = 2, lag = "5s", curve = "power", exponent = 2 }, { metric = "queue" } ]
[metrics.queue]
value = -3
[metrics.errors]
formula = "0.3 * requests + sqrt(abs(latency)) - requests * queue"
`);
const metricOf = (from: Design, key: string) => from.metrics.find((metric) => metric.key === key);
const follow = (metric: string): FollowSpec => ({ metric, gain: 1, lag: 0, kind: 'linear' });

describe('a metric that others follow', () => {
  it('gets another key in what follows it and in formulas', () => {
    const renamed = renameMetricKey(design, 'requests', 'http requests');
    expect(metricOf(renamed, 'latency')?.follows?.map(({ metric }) => metric)).toEqual(['http requests', 'queue']);
    expect(metricOf(renamed, 'errors')?.formula).toBe(
      '0.3 * `http requests` + sqrt(abs(latency)) - `http requests` * queue',
    );
    expect(metricOf(renamed, 'queue')).toBe(metricOf(design, 'queue'));
    expect(renameMetricKey(renamed, 'http requests', 'requests')).toEqual(design);
  });

  it('is followed no more when it is removed, and leaves its base value in formulas', () => {
    const less = removeMetric(removeMetric(design, 'requests'), 'queue');
    expect(metricOf(less, 'latency')).not.toHaveProperty('follows');
    expect(metricOf(less, 'errors')?.formula).toBe('0.3 * 100 + sqrt(abs(latency)) - 100 * (-3)');
    expect(designOf(writeToml(less))).toEqual(less);
  });
});

describe('the order of metrics', () => {
  it('has leaders before followers, else that of the columns', () => {
    expect(inOrderOfLeading(design.metrics).map(({ key }) => key)).toEqual(['requests', 'queue', 'latency', 'errors']);
  });

  it('says who follows one, through others too', () => {
    expect(followersOf(design.metrics, 'queue')).toEqual(['latency', 'errors']);
    expect(followersOf(design.metrics, 'errors')).toEqual([]);
  });
});

describe('a change of relations', () => {
  it('sets, changes and takes away what a metric follows', () => {
    const set = setFollows(design, 'queue', [follow('requests')]);
    expect(metricOf(set, 'queue')?.follows).toEqual([follow('requests')]);
    expect(setFollows(set, 'queue', [])).toEqual(design);
    expect(metricOf(setListedField(set, 'queue', 'follows', 0, 'gain', 4), 'queue')?.follows?.[0]?.gain).toBe(4);
    expect(setListedField(set, 'queue', 'follows', 0, 'gain', 'much')).toBe(set);
    expect(metricOf(setParts(design, 'queue', 'follows', [follow('requests')]), 'queue')).toEqual(
      metricOf(set, 'queue'),
    );
  });

  it('that makes a circle, names no metric or comes beside a formula changes nothing', () => {
    expect(setFollows(design, 'queue', [follow('latency')])).toBe(design);
    expect(setFollows(design, 'queue', [follow('nobody')])).toBe(design);
    expect(setFollows(design, 'errors', [follow('requests')])).toBe(design);
    expect(relationProblem(design, 'queue', { follows: [follow('latency')] })).toMatch(
      /circle: latency → queue → latency/,
    );
  });

  it('sets a formula only where it can be read and worked out', () => {
    expect(metricOf(setFormula(design, 'queue', 'requests / 2'), 'queue')?.formula).toBe('requests / 2');
    expect(metricOf(setMetricField(design, 'errors', 'formula', undefined), 'errors')).not.toHaveProperty('formula');
    for (const bad of ['requests +', 'latency', 'nobody', 'queue']) {
      expect(setMetricField(design, 'queue', 'formula', bad)).toBe(design);
      expect(relationProblem(design, 'queue', { formula: bad })).toBeTypeOf('string');
    }
  });

  it('bounds what a value may depend on', () => {
    const metrics = Array.from({ length: 14 }, (_, place) =>
      place === 0
        ? '[metrics.m0]'
        : `[metrics.m${place}]\nfollows = [ { metric = "m${place - 1}" }, { metric = "m${place - 1}", lag = ${2 ** place} } ]`,
    );
    const parsed = parseToml(`schema = 1\n${metrics.join('\n')}`);
    expect(parsed.ok ? [] : parsed.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Each value depends on \d+ values of other metrics at other times; at most 1000/),
    ]);
  });
});

describe('common causes of noise', () => {
  it('are added, renamed and removed with their shares', () => {
    expect(addFactor(design, 'load').noise_factors?.at(-1)).toEqual({ key: 'load_2', noise: 'gaussian' });
    const renamed = renameFactor(design, 'weather', 'sun');
    expect(metricOf(renamed, 'requests')?.factors).toEqual({ sun: 0.5, load: 0.25 });
    expect(renameFactor(design, 'weather', 'load')).toBe(design);
    const less = removeFactor(design, 'weather');
    expect(metricOf(less, 'requests')?.factors).toEqual({ load: 0.25 });
    expect(metricOf(less, 'latency')).not.toHaveProperty('factors');
    expect(removeFactor(less, 'load')).not.toHaveProperty('noise_factors');
  });

  it('are shared out up to 1', () => {
    expect(metricOf(setFactorShare(design, 'latency', 'load', 0.8), 'latency')?.factors).toEqual({
      weather: 0.2,
      load: 0.8,
    });
    expect(setFactorShare(design, 'latency', 'load', 0.9)).toBe(design);
    expect(setFactorShare(design, 'latency', 'load', -0.1)).toBe(design);
    expect(setFactorShare(design, 'queue', 'load', 0.1)).toBe(design);
    expect(metricOf(setFactorShare(design, 'latency', 'weather', 0), 'latency')).not.toHaveProperty('factors');
  });
});
