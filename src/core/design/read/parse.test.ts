/** What a file may say, and what becomes of it. Broken ones: broken-files.test.ts. */
import { parseDesign, parseToml } from '../../document.ts';
import { ANOMALY_FIELDS } from '../../kinds/anomaly.ts';
import { newSpec } from '../../fields/kind.ts';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../lib/problem.ts';
import { newAnomaly, newDesign } from '../types/defaults.ts';
import { EFFECT_FIELDS, NOISE_FIELDS, SEASONALITY_FIELDS } from '../types/fields.ts';
import { REGISTRIES } from '../../kinds/registry.ts';
import type { Design } from '../types/design.ts';

const HEAD = 'schema = 1\n[general]\nseed = 1\nnum_samples = 200\n';

function opened(text: string): Design {
  const result = parseToml(text);
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.value.design;
}
const metricOf = (lines: string) => opened(`${HEAD}[metrics.cpu]\nvalue = 30\n${lines}`).metrics[0];
const anomaliesOf = (lines: string) => opened(`${HEAD}[metrics.cpu]\nvalue = 30\n${lines}`).metrics[0]?.anomalies;
const warningsOf = (text: string) => {
  const result = parseToml(text);
  return result.ok ? result.warnings.map(formatProblem) : ['did not open'];
};

describe('a file', () => {
  it('may say no more than its schema', () => {
    expect(opened('schema = 1')).toEqual(newDesign());
  });

  it('keeps metrics in the order of the text', () => {
    const keys = opened(`${HEAD}[metrics.9]\n[metrics.b]\n[metrics.1]\n`).metrics.map((metric) => metric.key);
    expect(keys).toEqual(['9', 'b', '1']);
  });

  it('may be written with dotted keys, inline tables, comments and a byte order mark', () => {
    const text =
      '\uFEFFschema = 1 # one\nmetrics.cpu = { value = 30, noise = "gaussian", noise_args.scale = 2 }\r\ngeneral.seed = 0x10\n';
    expect(opened(text)).toMatchObject({ general: { seed: 16 }, metrics: [{ key: 'cpu', noise: { scale: 2 } }] });
  });

  it('may give the start in any offset', () => {
    expect(opened('schema = 1\n[general]\nstart = 2023-11-02T17:55:16.5+01:00').general.start).toBe(
      Date.UTC(2023, 10, 2, 16, 55, 16, 500),
    );
    expect(opened('schema = 1\n[general]\nstart = 2024-02-29 00:00:00Z').general.start).toBe(Date.UTC(2024, 1, 29));
  });

  it('has warnings for what will not show, and opens', () => {
    const text = `${HEAD}[metrics.a]\n[[anomalies.a]]\nat = "1h"\n`;
    expect(warningsOf(text)).toEqual([
      'line 7, column 6, anomalies.a[0].at: Begins at sample 3600, but the data end before sample 200: nothing of it will show.',
    ]);
  });
});

describe('a trend in short', () => {
  it('rises or falls by the value over the whole data', () => {
    expect(metricOf('trend = "up"')?.trend).toEqual({ kind: 'linear', slope: 0.15 });
    expect(metricOf('trend = "down"')?.trend).toEqual({ kind: 'linear', slope: -0.15 });
    expect(metricOf('trend = "none"')).not.toHaveProperty('trend');
  });
});

describe('anomalies', () => {
  it('are one table or a list of them; the kind is scale, if none is named', () => {
    const one = anomaliesOf('[anomalies.cpu]\nat = 4\n');
    expect(one).toEqual([{ id: 'scale@4', kind: 'scale', at: 4, anomaly_factor: 2, pattern: 'linear' }]);
    expect(anomaliesOf('[[anomalies.cpu]]\nat = 4\n')).toEqual(one);
  });

  it('without ids are named by what they are and where, the second of the same with a number', () => {
    const list = anomaliesOf(
      ['kind = "spike"\nat = "1.5m"', 'at = 3', 'id = "scale@3-2"', 'at = 3', 'at = 3', 'kind = "noise-burst"']
        .map((body) => `[[anomalies.cpu]]\n${body}\n`)
        .join(''),
    );
    expect(list?.map((anomaly) => anomaly.id)).toEqual([
      'spike@1_5m',
      'scale@3',
      'scale@3-2',
      'scale@3-3',
      'scale@3-4',
      'noise-burst@0',
    ]);
  });

  it('take places and lengths as samples or durations, as they are written', () => {
    const [anomaly] =
      anomaliesOf('[anomalies.cpu]\nat = "1.5m"\nonset = 3\nhold = "250ms"\nrecovery_time = "0s"\n') ?? [];
    expect(anomaly).toMatchObject({ at: '1.5m', onset: 3, hold: '250ms', recovery_time: '0s' });
  });
});

describe('a stored object', () => {
  it('has problems with paths of the stored form', () => {
    const design = {
      ...newDesign(),
      metrics: [
        { key: 'cpu', value: 1, seasonality: [], process: [], anomalies: [{ id: '1', kind: 'spike', at: -1 }] },
      ],
    };
    const result = parseDesign(design);
    expect(result.ok ? [] : result.problems.map(formatProblem)).toEqual([
      'metrics[0].anomalies[0].at: May not be negative.',
    ]);
  });
});

describe('every kind of every registry', () => {
  const kinds = Object.entries(REGISTRIES).flatMap(([registry, list]) =>
    list.map((kind) => [registry, kind.id] as const),
  );

  it.each(kinds)('%s %s is valid with its defaults', (registry, id) => {
    const kind = Object.entries(REGISTRIES)
      .find(([name]) => name === registry)?.[1]
      .find((each) => each.id === id);
    if (!kind) throw new Error('unknown');
    expect(kind.check?.(newSpec(kind))).toBeUndefined();
    const metric = { key: 'a', value: 1, seasonality: [], process: [], anomalies: [] };
    const part = newSpec(kind);
    const anomaly = REGISTRIES.anomaly.find((each) => each === kind);
    const parts = {
      trend: { trend: part },
      seasonality: { seasonality: [part] },
      process: { process: [part] },
      noise: { noise: part },
      anomaly: { anomalies: anomaly ? [newAnomaly(anomaly, 3)] : [] },
    };
    const own = Object.entries(parts).find(([name]) => name === registry)?.[1];
    const result = parseDesign({ ...newDesign(), metrics: [{ ...metric, ...own }] });
    expect(result.ok ? [] : result.problems).toEqual([]);
  });

  it.each(kinds)('%s %s has no parameter that is called like a common field', (registry, id) => {
    const kind = Object.entries(REGISTRIES)
      .find(([name]) => name === registry)?.[1]
      .find((each) => each.id === id);
    const common = {
      trend: {},
      process: {},
      noise: NOISE_FIELDS,
      seasonality: SEASONALITY_FIELDS,
      anomaly: { ...ANOMALY_FIELDS, ...EFFECT_FIELDS },
    };
    const taken = [
      'kind',
      'frequency_arg',
      'pattern_args',
      ...Object.keys(Object.entries(common).find(([name]) => name === registry)?.[1] ?? {}),
    ];
    expect(Object.keys(kind?.params ?? {}).filter((name) => taken.includes(name))).toEqual([]);
  });
});
