/** Files of the Python generator: they open as they are, and what it did silently is said. */
import { parseToml, writeToml } from '../../document.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../lib/problem.ts';
import { describeLegacy, withIndependentNoise } from './describe-legacy.ts';
import type { Design } from '../types/design.ts';

const folder = new URL('../../dataset/fixtures/python-generator/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.toml'));
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

function opened(text: string): Design {
  const result = parseToml(text);
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  expect(result.value.legacy).toBe(true);
  return result.value.design;
}
const warningsOf = (text: string) => {
  const result = parseToml(text);
  return result.ok ? result.warnings.map(formatProblem) : ['did not open'];
};

const file = (parts: { general?: string; metric?: string; anomalies?: string } = {}) =>
  [
    '[general]',
    parts.general ?? 'seed = 7\nnum_samples = 100',
    '[metrics.cpu]\nvalue = 30',
    parts.metric ?? '',
    '[anomalies]',
    parts.anomalies ?? '',
  ].join('\n');

describe('a file of the Python generator', () => {
  it.each(files)('%s opens without a warning, with its own random numbers', (name) => {
    const design = opened(textOf(name));
    expect(warningsOf(textOf(name))).toEqual([]);
    expect(design.general.rng).toBe('numpy');
  });

  it.each(files)('%s is saved so that it means the same, in words that the generator knows', (name) => {
    const design = opened(textOf(name));
    const saved = writeToml(design);
    expect(opened(saved)).toEqual(design);
    expect(generatorsView(saved)).toEqual(generatorsView(textOf(name)));
  });

  it('is saved so for sixty random files too', () => {
    const random: readonly { readonly toml: string }[] = JSON.parse(textOf('random-files.json'));
    expect(random).toHaveLength(60);
    for (const { toml } of random) {
      const design = opened(toml);
      const saved = writeToml(design);
      expect(opened(saved)).toEqual(design);
      expect(() => generatorsView(saved)).not.toThrow();
    }
  });

  it('keeps the order of its metrics, even where their names are numbers', () => {
    const design = opened(
      '[general]\nseed = 1\nnum_samples = 9\n[metrics.10]\nvalue = 1\n[metrics.b]\nvalue = 1\n[metrics.2]\nvalue = 1\n[anomalies]\n',
    );
    expect(design.metrics.map((metric) => metric.key)).toEqual(['10', 'b', '2']);
  });

  it('is read number for number', () => {
    const design = opened(textOf('02.toml'));
    expect(design.general).toMatchObject({ seed: 7, num_samples: 500 });
    expect(design.metrics[0]).toEqual({
      key: 'queue_0',
      value: 10_000,
      type: 'gauge',
      step_size: 5,
      seasonality: [],
      process: [],
      noise: { kind: 'exponential', scale: 500, smoothing_window: 3, mode: 'additive' },
      anomalies: [
        {
          id: '1',
          kind: 'scale',
          at: 224,
          anomaly_factor: 0.5,
          pattern: 'oscillating',
          recovery_time: 5,
          frequency_arg: 0.25,
        },
      ],
    });
    expect(design.metrics[2]).not.toHaveProperty('noise');
  });

  it('opens as in the generator’s own documentation, comments, indents and quoted keys included', () => {
    const text = readFileSync(new URL('./fixtures/python-generator-readme.toml', import.meta.url), 'utf8');
    const design = opened(text);
    expect(design.metrics.map(({ key, value, noise }) => [key, value, noise?.kind])).toEqual([
      ['metric_1', 30, 'gaussian'],
      ['metric_2', 100, 'uniform'],
      ['metric_3', 5, 'exponential'],
      ['metric_4', 10_000, 'gaussian'],
      ['metric_5', 100, 'logistic'],
    ]);
    expect(design.metrics[3]?.anomalies[0]).toMatchObject({
      at: 300,
      recovery_time: 500,
      pattern: 'oscillating',
      frequency_arg: 0.5,
    });
  });

  it('takes what the generator takes: step 0 is none, a negative step rounds alike, an anomaly may touch the end', () => {
    expect(opened(file({ metric: 'step_size = 0' })).metrics[0]).not.toHaveProperty('step_size');
    expect(opened(file({ metric: 'step_size = -0.5' })).metrics[0]?.step_size).toBe(0.5);
    const anomaly = '[anomalies.cpu]\nat = 90\nanomaly_factor = -2\npattern = "linear"\nrecovery_time = 10';
    expect(opened(file({ anomalies: anomaly })).metrics[0]?.anomalies).toHaveLength(1);
    expect(
      opened(file({ anomalies: '[anomalies.cpu]\nat = 0\nanomaly_factor = 0\npattern = "step"\nrecovery_time = 0' }))
        .metrics[0]?.anomalies,
    ).toHaveLength(1);
  });

  it('may count the start of an anomaly from the end, as Python does', () => {
    const anomaly = (at: number) =>
      file({ anomalies: `[anomalies.cpu]\nanomaly_factor = 2\npattern = "step"\nrecovery_time = 10\nat = ${at}` });
    expect(opened(anomaly(-30)).metrics[0]?.anomalies[0]?.at).toBe(70);
    expect(warningsOf(anomaly(-30))).toEqual([
      'line 12, column 6, anomalies.cpu.at: The Python generator counts a negative start from the end, so this is sample 70.',
    ]);
    // Python's slice is empty here, and the program fails.
    expect(warningsOf(anomaly(-10))).toEqual(['did not open']);
    expect(warningsOf(anomaly(-101))).toEqual(['did not open']);
  });

  it('may have words beside, which are ignored as ever', () => {
    expect(warningsOf(file({ metric: 'unit = "ms"' }))).toEqual([
      'line 6, column 1, metrics.cpu.unit: The Python generator ignores `unit`, and so does this.',
    ]);
  });

  it('warns of a seed that is none', () => {
    const said =
      'the Python generator takes another seed at every run and does not say which; here it is 0, so that the data can be had again.';
    expect(warningsOf(file({ general: 'seed = 0\nnum_samples = 100' }))).toEqual([
      `line 2, column 8, general.seed: Seed 0: ${said}`,
    ]);
    expect(warningsOf(file({ general: 'num_samples = 100' }))).toEqual([`line 1, column 2, general: No seed: ${said}`]);
  });

  it('warns of what the generator silently ignores, and where', () => {
    expect(warningsOf(file({ metric: 'step_sise = 1' }))).toEqual([
      'line 6, column 1, metrics.cpu.step_sise: The Python generator ignores `step_sise`, and so does this. Did you mean `step_size`?',
    ]);
    const anomaly = 'at = 4\nanomaly_factor = 2\nrecovery_time = 10';
    expect(warningsOf(file({ anomalies: `[anomalies.gpu]\n${anomaly}\npattern = "step"` }))).toEqual([
      'line 8, column 12, anomalies.gpu: There is no metric "gpu"; the Python generator ignores this anomaly, and so does this. Did you mean "cpu"?',
    ]);
    expect(
      warningsOf(
        file({ anomalies: `[anomalies.cpu]\n${anomaly}\npattern = "step"\npattern_args = { frequency = 2 }` }),
      ),
    ).toEqual([
      'line 13, column 18, anomalies.cpu.pattern_args.frequency: The Python generator ignores `frequency` here (only pattern "oscillating" has a frequency), and so does this.',
    ]);
    expect(
      warningsOf(
        file({ anomalies: `[anomalies.cpu]\n${anomaly}\npattern = "oscillating"\npattern_args = { frequenzy = 2 }` }),
      ),
    ).toEqual([
      'line 13, column 18, anomalies.cpu.pattern_args.frequenzy: The Python generator ignores `frequenzy` here (the only argument of a pattern is `frequency`), and so does this.',
    ]);
    expect(warningsOf(file({ metric: 'noise_args = { scale = 1 }' }))).toEqual([
      'line 6, column 1, metrics.cpu.noise_args: The Python generator ignores `noise_args` without `noise`, and so does this.',
    ]);
  });

  it('is described in one sentence, with both ways', () => {
    const design = opened(textOf('04.toml'));
    expect(describeLegacy(design)).toBe(
      'A file of the Python generator (6 metrics, 6 anomalies, 300 samples): keep its numbers, where metrics with the same noise share one sequence of random numbers (seed 1234), or give every metric independent noise.',
    );
    expect(withIndependentNoise(design)).toEqual({ ...design, general: { ...design.general, rng: 'philox' } });
    expect(withIndependentNoise(withIndependentNoise(design))).toEqual(withIndependentNoise(design));
    expect(writeToml(withIndependentNoise(design))).toMatch(/^schema = 1\n/);
  });
});

describe('a design with something that the Python generator does not know', () => {
  const base = () => opened(textOf('08.toml'));
  it.each<[string, (design: Design) => Design]>([
    [
      'a label',
      (design) => ({ ...design, metrics: design.metrics.map((metric) => ({ ...metric, label: `${metric.key} L` })) }),
    ],
    ['a name', (design) => ({ ...design, general: { ...design.general, name: 'Mine' } })],
    ['another interval', (design) => ({ ...design, general: { ...design.general, interval: '1m' } })],
    [
      'a hold',
      (design) => ({
        ...design,
        metrics: design.metrics.map((metric) => ({
          ...metric,
          anomalies: metric.anomalies.map((anomaly) => ({ ...anomaly, hold: 3 })),
        })),
      }),
    ],
    ['an anomaly beyond the end', (design) => ({ ...design, general: { ...design.general, num_samples: 1010 } })],
    ['an incident', (design) => ({ ...design, incidents: [{ id: '1', name: '', at: 3, effects: [] }] })],
  ])('such as %s is saved in the present form', (_what, change) => {
    const design = change(base());
    const saved = writeToml(design);
    expect(saved).toMatch(/^schema = 1\n/);
    const result = parseToml(saved);
    expect(result.ok && result.value.design).toEqual(design);
  });
});

/** What the generator would see: its own few words, line by line, with its own defaults; throws on any other word. */
function generatorsView(text: string): unknown {
  const view = new Map<string, Map<string, string>>();
  let section = '';
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const header = /^\[(.+)\]$/.exec(line)?.[1];
    if (header !== undefined) {
      if (!/^(?:general|metrics|anomalies|metrics\.\w+|anomalies\.\w+)$/.test(header))
        throw new Error(`Unknown table ${header}`);
      section = header;
      view.set(section, new Map());
    } else if (line !== '') {
      const [, key = '', value = ''] = /^(\w+) = (.*)$/.exec(line) ?? [];
      const known =
        section === 'general'
          ? /^(seed|num_samples)$/
          : section.startsWith('metrics.')
            ? /^(value|step_size|noise|noise_args)$/
            : /^(at|anomaly_factor|pattern|recovery_time|pattern_args)$/;
      if (!known.test(key)) throw new Error(`Unknown key ${key} in ${section}`);
      if (key === 'noise_args') view.get(section)?.set(key, argumentsOf(value));
      else view.get(section)?.set(key, /^[-\d]/.test(value) ? String(Number(value)) : value);
    }
  }
  for (const needed of ['general', 'metrics', 'anomalies']) if (!view.has(needed)) throw new Error(`No [${needed}]`);
  for (const [name, table] of view) {
    if (name.startsWith('metrics.') && table.has('noise') && !table.has('noise_args'))
      throw new Error('noise without noise_args');
    if (name.startsWith('anomalies.'))
      for (const needed of ['at', 'anomaly_factor', 'pattern', 'recovery_time'])
        if (!table.has(needed)) throw new Error(`no ${needed}`);
  }
  return [...view].map(([name, table]) => [name, inOrder([...table])]);
}

/** `{ scale = 500.0, loc = 0 }` with numbers as numbers, without what is default for every noise that has it. */
function argumentsOf(text: string): string {
  const defaults: Readonly<Record<string, number>> = { loc: 0, scale: 1, low: 0, high: 1, smoothing_window: 1 };
  const pairs = [...text.matchAll(/(\w+) = ([^,} ]+)/g)].map(([, name = '', value]) => [name, Number(value)] as const);
  return JSON.stringify(inOrder(pairs.filter(([name, value]) => defaults[name] !== value)));
}

function inOrder<T>(
  pairs: readonly (readonly [name: string, value: T])[],
): readonly (readonly [name: string, value: T])[] {
  return pairs.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
