/** Metrics that are described once for many: who they are, what is theirs, and that none moves another. */
import { describe, expect, it } from 'vitest';
import { parseToml } from '../../document.ts';
import type { Design, Metric } from '../../design/types/design.ts';
import { anomalyRows } from '../labels/effects.ts';
import { bitsOf, designOf, framed, gaussianNoise, generatorOf, metricOf } from '../dataset.test-support.ts';

const cpu = (part: Partial<Metric> = {}): Metric =>
  metricOf({
    key: 'cpu',
    value: 30,
    noise: gaussianNoise({ scale: 2 }),
    labels: { region: 'eu' },
    expand: { over: { host: 'web-{1..20}' } },
    ...part,
  });

const seriesOf = (design: Design): ReadonlyMap<string, Float64Array> =>
  framed(() => {
    const generator = generatorOf(design);
    return new Map(
      generator.metrics.map((metric, index) => {
        const values = new Float64Array(generator.samples);
        generator.evaluate(index, 0, values);
        return [metric.key, values];
      }),
    );
  });

const metricsOf = (design: Design) => framed(() => generatorOf(design).design.metrics);

function opened(text: string): Design {
  const result = parseToml(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.design;
}

describe('an expanded metric', () => {
  it('is one metric for each combination of its label values', () => {
    const metrics = metricsOf(designOf([cpu({ expand: { over: { host: 'a, b', core: '{0..1}' } }, label: 'CPU' })]));
    expect(metrics.map(({ key, label, labels, expand }) => [key, label, labels, expand])).toEqual(
      [
        ['a', '0'],
        ['a', '1'],
        ['b', '0'],
        ['b', '1'],
      ].map(([host, core]) => [
        `cpu{host=${host},core=${core}}`,
        `CPU{host=${host},core=${core}}`,
        { region: 'eu', host, core },
        undefined,
      ]),
    );
  });

  it('stays as it is when another label value is added, others go, or their order changes', () => {
    const before = seriesOf(designOf([cpu({ expand: { over: { host: 'web-{1..20}' }, spread: '15%' } })]));
    const after = seriesOf(
      designOf([cpu({ expand: { over: { host: 'web-21, web-{3..20}, web-1' }, spread: '15%' } }), metricOf()]),
    );
    expect(after.size).toBe(21);
    for (const [key, values] of before) {
      const now = after.get(key);
      if (now) expect(bitsOf(now)).toEqual(bitsOf(values));
      else expect(key).toBe('cpu{host=web-2}');
    }
  });

  it('has values that do not depend on those of the others', () => {
    const all = [...seriesOf(designOf([cpu()], { num_samples: 20_000 })).values()];
    const standard = all.map((values) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
      return values.map((value) => (value - mean) / deviation);
    });
    // A sample correlation of independent series has a standard error of 1/√n.
    const error = 1 / Math.sqrt(20_000);
    standard.forEach((a, i) => {
      for (const b of standard.slice(i + 1)) {
        const correlation = a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0) / a.length;
        expect(Math.abs(correlation)).toBeLessThan(5 * error);
      }
    });
  });

  it('has parameters evenly between the ends of their spread, each drawn by itself', () => {
    const spread = { spread: '15%', spread_of: ['value', 'noise_args.scale'] } as const;
    const metrics = metricsOf(designOf([cpu({ expand: { over: { host: '{1..1000}' }, ...spread } })]));
    const levels = metrics.map(({ value }) => value / 30);
    const scales = metrics.map(({ noise }) => (noise?.kind === 'gaussian' ? noise.scale / 2 : 0));
    for (const factors of [levels, scales]) {
      expect(Math.min(...factors)).toBeGreaterThan(0.85);
      expect(Math.min(...factors)).toBeLessThan(0.86);
      expect(Math.max(...factors)).toBeLessThan(1.15);
      expect(Math.max(...factors)).toBeGreaterThan(1.14);
      const mean = factors.reduce((sum, factor) => sum + factor, 0) / 1000;
      // An even number within ±0.15 has a deviation of 0.15/√3.
      expect(Math.abs(mean - 1)).toBeLessThan((5 * 0.15) / Math.sqrt(3 * 1000));
    }
    const product = levels.reduce((sum, level, i) => sum + (level - 1) * ((scales[i] ?? 1) - 1), 0) / 1000;
    expect(Math.abs(product)).toBeLessThan((5 * 0.0075) / Math.sqrt(1000));
    const fewer = metricsOf(designOf([cpu({ expand: { over: { host: '{1..3}' }, spread: '15%' } })]));
    expect(fewer.map(({ value }) => value / 30)).toEqual(levels.slice(0, 3));
  });

  it('shows an anomaly on all, or on those alone that are meant', () => {
    const design = opened(`schema = 1
[general]
num_samples = 100
[metrics.cpu]
value = 30
expand = { over = { host = "web-{1..4}" } }
[[anomalies.cpu]]
id = "all"
at = 10
hold = 5
[[anomalies.cpu]]
id = "some"
at = 30
hold = 5
only = { host = "web-{2..3}" }
[[incidents]]
id = "out"
at = 60
effects = [ { id = "e", metric = "cpu", hold = 5, only = { host = "web-4" } } ]
`);
    const rows = framed(() => anomalyRows(generatorOf(design)));
    expect(rows.map(({ metric, id }) => `${metric} ${id}`)).toEqual([
      'cpu{host=web-1} all',
      'cpu{host=web-2} all',
      'cpu{host=web-2} some',
      'cpu{host=web-3} all',
      'cpu{host=web-3} some',
      'cpu{host=web-4} all',
      'cpu{host=web-4} out.e',
    ]);
    expect(seriesOf(design).get('cpu{host=web-3}')?.slice(29, 36)).toEqual(Float64Array.of(30, 60, 60, 60, 60, 60, 30));
  });

  it('follows the metric with its own label values; a plain one follows all of them', () => {
    const design = opened(`schema = 1
[general]
num_samples = 10
[metrics.requests]
expand = { over = { host = "a, b, c" } }
trend = { kind = "linear", slope = 1 }
[metrics.cpu]
value = 5
expand = { over = { host = "c, a" } }
follows = [ { metric = "requests", gain = 2 } ]
[metrics.total]
follows = [ { metric = "requests" } ]
[metrics.sum]
formula = "2 * requests + 1"
[metrics.only_b]
labels = { host = "b" }
formula = "requests"
[[anomalies.requests]]
kind = "scale"
at = 5
hold = 1
only = { host = "a" }
`);
    const metrics = new Map(metricsOf(design).map((metric) => [metric.key, metric]));
    const leaders = (key: string) => metrics.get(key)?.follows?.map(({ metric }) => metric);
    expect(leaders('cpu{host=c}')).toEqual(['requests{host=c}']);
    expect(leaders('cpu{host=a}')).toEqual(['requests{host=a}']);
    expect(leaders('total')).toEqual(['requests{host=a}', 'requests{host=b}', 'requests{host=c}']);
    expect(metrics.get('sum')?.formula).toBe('2 * (`requests{host=a}` + `requests{host=b}` + `requests{host=c}`) + 1');
    expect(metrics.get('only_b')?.formula).toBe('`requests{host=b}`');
  });

  it('is an error where it would follow nobody', () => {
    const result = parseToml(`schema = 1
[metrics.requests]
expand = { over = { host = "a, b" } }
[metrics.cpu]
expand = { over = { host = "a, c" } }
follows = [ { metric = "requests" } ]
`);
    expect(result.ok ? [] : result.problems.map(({ message, line, column }) => [line, column, message])).toEqual([
      [6, 11, '"cpu{host=c}" would follow no metric of "requests": none has the same label values.'],
    ]);
  });
});

describe('a generator that takes over from an earlier one', () => {
  it('keeps the metrics of a description that was not changed', () => {
    framed(() => {
      const design = designOf([cpu(), metricOf({ key: 'ram' })]);
      const first = generatorOf(design);
      const [described, ram] = design.metrics;
      if (!described || !ram) throw new Error('no metrics');
      const next = generatorOf({ ...design, metrics: [described, { ...ram, value: 3 }] }, { previous: first });
      expect(next.metrics.slice(0, 20)).toEqual(first.metrics.slice(0, 20));
      expect(next.metrics.slice(0, 20).every((metric, index) => metric === first.metrics[index])).toBe(true);
      expect(next.metrics[20]).not.toBe(first.metrics[20]);
    });
  });
});
