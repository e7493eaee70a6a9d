/** Rules of placement and the room that there is: shares of rows, little room, parts of a split, very many. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDesign } from '../../document.ts';
import * as edits from '../edit/edits.ts';
import { extentOf } from '../types/resolve.ts';
import type { Design } from '../types/design.ts';
import { scatterDesign } from './scatter-design.ts';
import { designWith, kernel, made } from './scatter-design.test-support.ts';

describe('a share of rows', () => {
  it('is met within a tenth of a point, over one metric and over several', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('0.5%', '2%', '10%', '25%'),
        fc.constantFrom(1, 2, 5),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(0, 0.3),
        fc.nat(50),
        (share, metrics, least, more, benign, roll) => {
          const keys = ['a', 'b', 'c', 'd', 'e'].slice(0, metrics);
          const design = designWith(
            [{ contamination: share, kinds: { scale: 1 }, hold: [least, least + more], benign_share: benign, roll }],
            20_000,
            keys,
          );
          const { outcomes, problems, design: resolved } = scatterDesign(design, kernel);
          const rows = new Set<number>();
          for (const { anomalies } of resolved.metrics) {
            for (const anomaly of anomalies) {
              if (anomaly.benign) continue;
              const { start, end } = extentOf(anomaly, 1000, 20_000);
              for (let row = start; row < end; row++) rows.add(row);
            }
          }
          expect(outcomes[0]?.rows).toBe(rows.size);
          // Shares that no such lengths can make are said; those here are long for the smallest share at most.
          if (problems.length > 0) expect(problems[0]?.message).toMatch(/the nearest are/);
          else expect(Math.abs(rows.size / 20_000 - Number.parseFloat(share) / 100)).toBeLessThanOrEqual(0.001);
        },
      ),
      { seed: 6, numRuns: 60 },
    );
  });

  it('that cannot be met with the lengths is an error that says which can', () => {
    const design = designWith([{ id: 'x', contamination: '2.5%', kinds: { scale: 1 }, hold: [100, 100] }], 10_000);
    expect(scatterDesign(design, kernel).problems).toEqual([
      {
        severity: 'error',
        code: 'does-not-fit',
        path: 'scatter[0].contamination',
        message:
          '2.5 % cannot be met with these lengths: the nearest are 2 % or 3 %. Allow a shorter `hold`, or ask for one of these.',
      },
    ]);
  });
});

describe('where there is little room', () => {
  it('all that fit are packed, though one after the other they would not', () => {
    // 20 of 45 samples with gaps of 5 need 995 of 1000: no chance would place them one by one.
    const design = designWith([{ count: 20, kinds: { scale: 1 }, hold: [45, 45], gap: 5 }], 1000);
    const { problems, design: resolved } = scatterDesign(design, kernel);
    expect(problems).toEqual([]);
    const starts = (resolved.metrics[0]?.anomalies ?? []).map(({ at }) => Number(at)).toSorted((a, b) => a - b);
    expect(starts).toHaveLength(20);
    for (const [index, start] of starts.entries()) {
      if (index > 0) expect(start - (starts[index - 1] ?? 0)).toBeGreaterThanOrEqual(50);
    }
    expect((starts.at(-1) ?? 0) + 45).toBeLessThanOrEqual(1000);
  });

  it('an error says how many fit', () => {
    const design = designWith([{ id: 'x', count: 25, kinds: { scale: 1 }, hold: [45, 45], gap: 5 }], 1000);
    expect(scatterDesign(design, kernel).problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'scatter[0].count: Only 20 of 25 fit: there is no room for more with a gap of 5 samples. Ask for fewer, or make them or the gap shorter.',
    ]);
    expect(scatterDesign(edits.updateScatter(design, 'x', { off: true }), kernel).problems).toEqual([]);
  });

  it('what stays to the end leaves room behind its beginning', () => {
    const shifted = edits.addAnomaly(designWith([{ count: 30, kinds: { spike: 1 } }], 1000), 'cpu', {
      kind: 'level-shift',
      at: 10,
    });
    const stays = edits.updateAnomaly(shifted, { metric: 'cpu', id: '1' }, { hold: undefined });
    expect(scatterDesign(stays, kernel).problems).toEqual([]);
  });
});

describe('the parts of a split', () => {
  const split = { train: '60%', validation: '20%', train_is_clean: false } as const;
  const base = { ...designWith([{ id: 'r', count: 30, kinds: { spike: 1 } }], 1000), split };
  const startsIn = (design: Design) => made(scatterDesign(design, kernel)).map(({ anomaly }) => Number(anomaly.at));

  it('are where a rule that names one places', () => {
    for (const [within, from, to] of [
      ['train', 0, 600],
      ['validation', 600, 800],
      ['test', 800, 1000],
    ] as const) {
      const starts = startsIn(edits.setScatterField(base, 'r', 'within', within));
      expect(starts).toHaveLength(30);
      expect(Math.min(...starts)).toBeGreaterThanOrEqual(from);
      expect(Math.max(...starts)).toBeLessThan(to);
    }
  });

  it('keep a clean train part clean, whatever window a rule has', () => {
    const clean = { ...base, split: { ...split, train_is_clean: true } };
    expect(Math.min(...startsIn(clean))).toBeGreaterThanOrEqual(600);
    const windowed = edits.setScatterField(clean, 'r', 'within', [500, 700]);
    expect(Math.min(...startsIn(windowed))).toBeGreaterThanOrEqual(600);
    expect(Math.max(...startsIn(windowed))).toBeLessThan(700);
    const read = parseDesign(edits.updateScatter(clean, 'r', { within: 'train' }));
    expect(read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'scatter[0].within: Nothing can be placed there: [split] says that train is clean.',
    ]);
  });

  it('are named only while there is a split', () => {
    const named = edits.setScatterField(base, 'r', 'within', 'test');
    const without = edits.removeSplit(named);
    expect(without.scatter?.[0]).not.toHaveProperty('within');
    expect(edits.setScatterField(without, 'r', 'within', 'test')).toBe(without);
    const read = parseDesign(edits.updateScatter(without, 'r', { within: 'test' }));
    expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([
      'There is no [split], so the data have no part "test"; write from where to where instead.',
    ]);
  });
});

describe('ten thousand in ten million samples', () => {
  it('are placed without looking at all of them', () => {
    const rule = { count: 10_000, kinds: { spike: 1, scale: 1 }, hold: [1, 300], gap: 20 } as const;
    const { problems, outcomes } = scatterDesign(designWith([rule], 10_000_000, ['a', 'b']), kernel);
    expect(problems).toEqual([]);
    expect(outcomes[0]?.count).toBe(10_000);
  });
});
