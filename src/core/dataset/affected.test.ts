/** The truth about what anomalies do to the metrics that follow: the list, and the columns of labels.csv. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDesign } from '../design/arbitrary-design.test-support.ts';
import { parseToml } from '../document.ts';
import type { Design } from '../design/types/design.ts';
import type { TableSource } from '../samples/table.ts';
import { followersTable } from './tables/followers-table.ts';
import { labelsTable } from './tables/labels-table.ts';
import { framed, generatorOf } from './dataset.test-support.ts';

function designOf(more: string, general = ''): Design {
  const parsed = parseToml(`schema = 1
[general]
seed = 3
num_samples = 100
label_followers = true
${general}
[metrics.root]
value = 10
[metrics.left]
follows = [{ metric = "root", lag = 5 }]
[metrics.right]
follows = [{ metric = "root", gain = 2, lag = 10 }]
max = 8
[metrics.end]
formula = "left - 0.5 * right"
[metrics.apart]
value = 1
${more}`);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.value.design;
}
const SHIFT = '[[anomalies.root]]\nid = "a"\nkind = "level-shift"\nmagnitude = 6\nat = 20\nhold = 4\nonset = 2\n';

type Cell = string | number | undefined;
function rowsOf(table: TableSource): readonly Readonly<Record<string, Cell>>[] {
  const { columns, rows } = table.read(0, table.rows);
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      table.columns.map(({ name, type }, index): readonly [string, Cell] => {
        const { values, texts, empty } = columns[index] ?? { values: new Float64Array(0) };
        const value = values[row] ?? 0;
        if (empty?.[row]) return [name, undefined];
        return [name, type === 'text' ? texts?.[value] : value];
      }),
    ),
  );
}
const followersOf = (design: Design) => framed(() => rowsOf(followersTable(generatorOf(design))));
const columnOf = (design: Design, header: string) =>
  framed(() => rowsOf(labelsTable(generatorOf(design))).map((row) => row[header]));
const ones = (cells: readonly Cell[]) => cells.flatMap((cell, sample) => (cell === 1 ? [sample] : []));

describe('followers.csv', () => {
  it('has for each anomaly every metric that it reaches, the path, and where it shows', () => {
    const rows = followersOf(designOf(SHIFT));
    expect(rows).toMatchObject([
      { id: 'a', metric: 'root', kind: 'level-shift', follower: 'left', path: 'root > left', lag: 5, longest_lag: 5 },
      { follower: 'right', path: 'root > right', lag: 10, effect_start: 30, effect_end: 36, peak: 8, benign: 0 },
      { follower: 'end', path: 'root > left > end', lag: 5, longest_lag: 10, cause_start: 25, cause_end: 36 },
    ]);
    expect(rows[0]).toMatchObject({ cause_start: 25, cause_end: 31, effect_start: 25, effect_end: 31, peak: 6 });
    expect(rows[2]).toMatchObject({ effect_start: 25, effect_end: 36 });
  });

  it('leaves out what only mismeasures, what is off, and the own anomalies of a follower', () => {
    const spike = '[[anomalies.root]]\nkind = "spike"\nat = 50\n';
    const off = '[[anomalies.root]]\nkind = "scale"\nat = 60\noff = true\n';
    const own = '[[anomalies.left]]\nkind = "level-shift"\nmagnitude = 100\nat = 24\nhold = 20\n';
    const rows = followersOf(designOf(SHIFT + spike + off + own));
    expect(rows.map(({ id, metric, follower }) => `${id} ${metric} ${follower}`)).toEqual([
      'a root left',
      'a root right',
      'level-shift@24 left end',
      'a root end',
    ]);
    expect(rows[0]).toMatchObject({ effect_start: 25, effect_end: 31, peak: 6 });
  });

  it('says nothing shows where limits hide it', () => {
    const hidden = designOf(`${SHIFT}`.replace('magnitude = 6', 'magnitude = -6')).metrics;
    const design = {
      ...designOf(SHIFT),
      metrics: hidden.map((one) => (one.key === 'right' ? { ...one, min: 0 } : one)),
    };
    expect(followersOf(design).find(({ follower }) => follower === 'right')).toMatchObject({
      effect_start: undefined,
      differs_start: undefined,
      peak: 0,
    });
  });
});

describe('the affected columns of labels.csv', () => {
  it('mark where anomalies reach a follower, as the label mode says', () => {
    const range = (from: number, to: number) => Array.from({ length: to - from }, (_, place) => from + place);
    expect(ones(columnOf(designOf(SHIFT), 'left affected'))).toEqual(range(25, 31));
    expect(ones(columnOf(designOf(SHIFT), 'end affected'))).toEqual(range(25, 36));
    expect(ones(columnOf(designOf(SHIFT, 'label = "effect"'), 'end affected'))).toEqual(range(25, 36));
    // left and right undo each other where both are shifted.
    expect(ones(columnOf(designOf(SHIFT, 'label = "differs"'), 'left affected'))).toEqual(range(25, 31));
    expect(ones(columnOf(designOf(`${SHIFT}benign = true\n`), 'left affected'))).toEqual([]);
    expect(ones(columnOf(designOf(SHIFT), 'left'))).toEqual([]);
  });

  it('are there for followers alone, and only on request', () => {
    const named = (design: Design) => framed(() => labelsTable(generatorOf(design)).columns.map(({ name }) => name));
    const design = designOf(SHIFT);
    expect(named(design).slice(6)).toEqual(['is_anomaly', 'left affected', 'right affected', 'end affected']);
    expect(named({ ...design, general: { ...design.general, label_followers: false } }).at(-1)).toBe('is_anomaly');
  });

  it('a follower that is neither labelled nor affected is its clean twin, in random designs', () => {
    const choices = {
      maxSamples: 2000,
      maxMetrics: 5,
      metricsOnly: true,
      general: { label: 'cause', label_followers: true },
    } as const;
    fc.assert(
      fc.property(arbitraryDesign(choices), (subject) => {
        framed(() => {
          const honest = {
            ...subject,
            metrics: subject.metrics.map((one) => ({
              ...one,
              anomalies: one.anomalies.map((anomaly) => ({ ...anomaly, benign: false })),
            })),
          };
          const generator = generatorOf(honest);
          const table = labelsTable(generator, { sourceRow: true });
          const { columns, rows } = table.read(0, generator.samples);
          const sources = columns.at(-1)?.values ?? new Float64Array();
          const labels = columns.map(({ values }) => {
            const bySample = new Float64Array(generator.samples);
            for (let row = 0; row < rows; row++) if (values[row] === 1) bySample[sources[row] ?? 0] = 1;
            return bySample;
          });
          for (const [index, metric] of generator.metrics.entries()) {
            const affected = labels[table.columns.findIndex(({ name }) => name === `${metric.label} affected`)];
            const [data, twin] = [new Float64Array(generator.samples), new Float64Array(generator.samples)];
            // A counter's total never comes back to that of the twin: its rate does.
            metric.evaluateCurve(0, data);
            metric.evaluateCurve(0, twin, undefined, true);
            for (let i = 0; i < data.length; i++) {
              if (labels[index + 1]?.[i] === 1 || affected?.[i] === 1) continue;
              if (!Object.is(data[i], twin[i])) throw new Error(`${metric.key}, sample ${i} differs without a label`);
            }
          }
        });
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});
