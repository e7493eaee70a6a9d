import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CASES } from '../core/detect/reference-cases.test-support.ts';
import { temporaryFolder } from './cli.test-support.ts';
import { score } from './score.ts';

const folder = temporaryFolder();
const file = (name: string, text: string) => {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
};
const column = (name: string, values: Iterable<number>) => `${name}\n${[...values].join('\n')}\n`;
const FLAGS = { window: '50', train: '0' } as const;

let printed = '';
let said = '';
beforeEach(() => {
  printed = '';
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

describe('faultline score', () => {
  it('prints the numbers of the original implementations for two files', async () => {
    const one = CASES.find(({ name }) => name === 'good-one-long');
    if (!one) throw new Error('the case is gone');
    const labels = Array.from({ length: one.length }, (_, row) =>
      one.labels.some(([first, last]) => first <= row && row <= last) ? 1 : 0,
    );
    await score({
      ...FLAGS,
      labels: file('L.csv', column('label', labels)),
      scores: file('S.csv', column('score', one.scores)),
      json: true,
    });
    const printedValues: Readonly<Record<string, number>> = JSON.parse(printed);
    expect(printedValues.window).toBe(50);
    expect(printedValues['auc-roc']).toBeCloseTo(one.expected.thresholdFree.aucRoc ?? -1, 12);
    expect(printedValues['vus-pr-tsbad']).toBeCloseTo(one.expected.tsbad.vusWindow50?.['VUS-PR'] ?? -1, 12);
    expect(printedValues['f1-pa-tsbad']).toBeCloseTo(one.expected.tsbad['PA-F1'] ?? -1, 12);
  });

  const design = file(
    'd.toml',
    `schema = 1
[general]
num_samples = 200
[metrics.a]
noise = "gaussian"
[metrics.b]
[[anomalies.a]]
kind = "spike"
at = 50
hold = 10
`,
  );

  it('compares a lone column with the rows of a design, and columns with the metrics of their names', async () => {
    const perfect = Array.from({ length: 200 }, (_, row) => (row >= 50 && row < 60 ? 1 : 0));
    await score({ ...FLAGS, config: design, scores: file('one.csv', column('score', perfect)), json: true });
    expect(JSON.parse(printed)).toMatchObject({ rows: 200, events: 1, labelled: 10, 'auc-roc': 1, 'f1-best': 1 });
    printed = '';
    const rows = perfect.map((value, row) => `${row},${value},0`);
    await score({
      ...FLAGS,
      config: design,
      scores: file('each.csv', `Timestamp,a,b\n${rows.join('\n')}\n`),
      json: true,
    });
    expect(JSON.parse(printed)).toMatchObject({ a: { 'auc-roc': 1 }, b: { events: 0, 'auc-roc': null } });
  });

  it('counts the rows that are written where some are repeated', async () => {
    const repeated = file(
      'repeated.toml',
      'schema = 1\n[general]\nnum_samples = 100\n[metrics.a]\n[[anomalies.a]]\nkind = "duplicate"\nat = 10\nhold = 5\nshare = 1\n',
    );
    const labelled = Array.from({ length: 105 }, (_, row) => (row >= 10 && row < 20 ? 1 : 0));
    await score({ ...FLAGS, config: repeated, scores: file('rows.csv', column('score', labelled)), json: true });
    expect(JSON.parse(printed)).toMatchObject({ rows: 105, labelled: 10, 'auc-roc': 1 });
  });

  it('says when high scores seem to be the normal ones', async () => {
    const inverted = Array.from({ length: 200 }, (_, row) => (row >= 50 && row < 60 ? 0 : 1));
    await score({ ...FLAGS, config: design, scores: file('low.csv', column('score', inverted)), json: true });
    expect(said).toContain('AUC-ROC is 0.000; the negated score would have 1.000');
  });

  it.each([
    ['rows that are missing', column('score', [1, 2]), /has 2 scores, .* has 200 rows: 198 missing/],
    [
      'a row without a score',
      column(
        'score',
        Array.from({ length: 200 }, (_, row) => (row === 7 ? Number.NaN : 1)),
      ),
      /no score in 1 row, the first is row 7/,
    ],
    ['no column of scores', `x,y\n${'1,2\n'.repeat(200)}`, /no column holds scores/],
  ])('refuses %s and says what to do', async (_what, text, message) => {
    await expect(score({ ...FLAGS, config: design, scores: file('bad.csv', text) })).rejects.toThrow(message);
  });

  it('wants a design or labels, not both', async () => {
    const scores = file('s.csv', column('score', [1]));
    await expect(score({ ...FLAGS, scores })).rejects.toThrow(/Give either a design/);
    expect(readFileSync(scores, 'utf8')).toBe('score\n1\n');
  });
});
