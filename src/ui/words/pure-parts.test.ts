/** The small pure parts of the screen: texts, curves, rows, text changes, flags. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAnomaly, newDesign, newMetric } from '../../core/design/types/defaults.ts';
import { REGISTRIES } from '../../core/kinds/registry.ts';
import { flagsOf } from '../dialogs/export-flags.ts';
import { addPoint, boxOf, movePoint, pointError, type Points } from '../form/points.ts';
import { curveWindow } from '../inspector/curve-window.ts';
import { keysText } from './keys-text.ts';
import { bytesText, clockText, lengthText, pluralText, secondsText, valueText } from './number-text.ts';
import { sortedRows, tableRows } from '../table/anomaly-rows.ts';
import { minimalChange } from '../toml/minimal-change.ts';
import { extremes } from '../../charts/extremes.ts';
import { sparkPath } from '../../charts/spark.ts';

describe('numbers as text', () => {
  it('says sizes, lengths and counts as people do', () => {
    expect([999, 1000, 1_100_000, 999_600, 45e9].map(bytesText)).toEqual([
      '999 B',
      '1.0 kB',
      '1.1 MB',
      '1.0 MB',
      '45 GB',
    ]);
    expect([250, 2_100_000, 4_800_000, 90_061_000].map(lengthText)).toEqual([
      '250 ms',
      '35 min',
      '1 h 20 min',
      '1 d 1 h',
    ]);
    expect([0.42, 75, 3725].map(secondsText)).toEqual(['0.4 s', '1 min 15 s', '1 h 2 min']);
    expect([pluralText(1, 'metric'), pluralText(20_160, 'row')]).toEqual(['1 metric', '20,160 rows']);
    expect([306.24, 0.0124, 12_249, 1e9, -0, Number.NaN].map(valueText)).toEqual([
      '306.2',
      '0.0124',
      '12,249',
      '1.00e+9',
      '0',
      '–',
    ]);
    expect(clockText(Date.UTC(2023, 10, 2, 14, 20, 0, 5), true)).toBe('2023-11-02 14:20:00.005');
  });

  it('spells keys for either kind of keyboard', () => {
    expect(keysText('$mod+Shift+KeyZ, $mod+KeyY', false)).toBe('Ctrl Shift Z or Ctrl Y');
    expect(keysText('$mod+KeyK', true)).toBe('⌘ K');
  });
});

describe('curves', () => {
  const curve = Float64Array.of(0, 1, 1, 3, 2, Number.NaN, 3, 2, 4, 5);

  it('lift the pen at a gap', () => {
    expect(sparkPath(curve, 40, 20).match(/M/g)).toHaveLength(2);
    expect(sparkPath(new Float64Array(0), 40, 20)).toBe('');
  });

  it('have extremes over their numbers alone', () => {
    expect(extremes(curve)).toEqual({ min: 1, max: 5 });
  });

  it('are cut by place', () => {
    expect([...curveWindow(curve, 1, 3.5)]).toEqual([1, 3, 2, Number.NaN, 3, 2]);
    expect(curveWindow(curve, 7, 9)).toHaveLength(0);
  });
});

describe('the smallest change of a text', () => {
  it('makes the one into the other, and is undefined for the same', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '='), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = minimalChange(before, after);
        const made = change ? before.slice(0, change.from) + change.insert + before.slice(change.to) : before;
        expect(made).toBe(after);
        expect(change === undefined).toBe(before === after);
      }),
      { seed: 5 },
    );
  });
});

describe('control points', () => {
  const spec = {
    type: 'points',
    x: 'hour-of-day',
    label: '',
    help: '',
    default: [],
    minLength: 1,
    maxLength: 9,
  } as const;
  const points: Points = [
    [4, -5],
    [9, 3],
    [14, 6],
  ];

  it('stay in order when one is dragged anywhere', () => {
    const box = boxOf(points, 'hour-of-day', 100);
    fc.assert(
      fc.property(
        fc.nat(2),
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        (index, x, y) => {
          const moved = movePoint(points, index, x, y, box, 'hour-of-day');
          expect(moved.every(([at], i) => pointError(moved, i, at, 'hour-of-day') === undefined)).toBe(true);
        },
      ),
      { seed: 5 },
    );
  });

  it('get a new one in the widest gap', () => {
    expect(addPoint(points, spec, 100)).toEqual([...points, [19, 6]]);
  });

  it('say why a place will not do', () => {
    expect(pointError(points, 1, 4, 'hour-of-day')).toBe('Must be more than 4, the point before.');
    expect(pointError(points, 2, 24, 'hour-of-day')).toBe('Must be below 24.');
    expect(pointError([[0, 0]], 0, 1.5, 'sample')).toBe('Samples are whole numbers.');
  });
});

describe('the rows of the anomaly table', () => {
  const [scale, spike] = REGISTRIES.anomaly;
  if (!scale || !spike) throw new Error('no kinds');
  const design = {
    ...newDesign(),
    metrics: [
      { ...newMetric('a', 1), anomalies: [newAnomaly(scale, 300, '1')] },
      { ...newMetric('b', 1), anomalies: [newAnomaly(spike, 20, '1')] },
    ],
  };

  it('have one for every anomaly, with its main value', () => {
    expect(tableRows(design, undefined).map((row) => [row.metric, row.start, row.end, row.main])).toEqual([
      ['a', 300, 350, 2],
      ['b', 20, 21, 10],
    ]);
  });

  it('are sorted either way', () => {
    const rows = tableRows(design, undefined);
    expect(sortedRows(rows, 'start', false).map((row) => row.metric)).toEqual(['b', 'a']);
    expect(sortedRows(rows, 'start', true).map((row) => row.metric)).toEqual(['a', 'b']);
  });
});

it('the flags of an export say what was chosen', () => {
  const options = {
    parts: ['metrics', 'anomalies', 'labels', 'design'],
    format: 'csv',
    options: { timestamp: 'epoch-ms' },
    zip: true,
  };
  const tables = ['metrics', 'anomalies'];
  const flags = (profile?: string, usual?: string) =>
    flagsOf({ ...options, ...(profile ? { profile } : {}) }, { profile: usual, tables }).join(' ');
  expect(flags()).toBe('--with labels,design,zip --option timestamp=epoch-ms --no-plot');
  expect(flags('sensors')).toBe('--with labels,design,zip --profile sensors --option timestamp=epoch-ms --no-plot');
  // What the command line does by itself need not be said, but what it would not do.
  expect(flags('chaos', 'chaos')).toBe(flags());
  expect(flags(undefined, 'chaos')).toContain('--profile none');
  // A usual table that is left out: then every part is named.
  const few = { ...options, parts: ['metrics', 'anomalies-json'], options: {} };
  expect(flagsOf(few, { profile: undefined, tables }).join(' ')).toBe(
    '--table metrics,anomalies-json --with zip --no-plot',
  );
});
