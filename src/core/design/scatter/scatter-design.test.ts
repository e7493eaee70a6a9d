/** What rules of placement place: how many, where, what, and what an edit leaves as it is. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createKernel } from '../../../kernel/index.ts';
import { arbitraryDesign } from '../arbitrary-design.test-support.ts';
import { parseDesign } from '../../document.ts';
import * as edits from '../edit/edits.ts';
import { anomaliesOf, extentOf, intervalMsOf } from '../types/resolve.ts';
import { stretchOf } from './occupied.ts';
import { scatterDesign } from './scatter-design.ts';
import { designWith, kernel, made, placesOf } from './scatter-design.test-support.ts';

// The long form takes minutes.
if (process.env['SOAK']) vi.setConfig({ testTimeout: 600_000 });

const runs = { seed: 12, numRuns: process.env['SOAK'] ? 3000 : 150 };

describe('what a rule places', () => {
  it('are ordinary anomalies of a design without rules, as many as asked, which parse again', () => {
    const design = designWith([
      {
        id: 'hard',
        count: 7,
        kinds: { spike: 2, 'level-shift': 1 },
        hold: [5, '20s'],
        magnitude: [3, 6],
        measure: 'sigma',
      },
    ]);
    const { design: resolved, outcomes, problems } = scatterDesign(design, kernel);
    expect(problems).toEqual([]);
    expect(resolved).not.toHaveProperty('scatter');
    expect(resolved.metrics[0]?.anomalies.map(({ id }) => id)).toEqual(
      Array.from({ length: 7 }, (_, index) => `hard-${index + 1}`),
    );
    expect(outcomes).toMatchObject([{ rule: 'hard', count: 7, benign: 0, part: { from: 0, to: 10_000 } }]);
    const again = parseDesign(resolved);
    expect(again.ok ? again.value : again.problems).toEqual(resolved);
    for (const { anomaly } of made(scatterDesign(design, kernel))) {
      expect(Number(anomaly.hold)).toBeGreaterThanOrEqual(5);
      expect(Number(anomaly.hold)).toBeLessThanOrEqual(20);
    }
  });

  it('are in the places that they were in when rules were new', () => {
    const design = designWith(
      [
        {
          id: 'a',
          count: 3,
          kinds: { spike: 1, variance: 1 },
          hold: [2, 40],
          sizes: { factor: [2, 4] },
          sign: 'either',
          magnitude: [1, 9],
        },
        { id: 'b', contamination: '1%', kinds: { ramp: 1 }, hold: [20, 60], roll: 2, gap: '1m' },
      ],
      5000,
      ['cpu', 'disk'],
    );
    expect(placesOf(scatterDesign(design, kernel))).toMatchInlineSnapshot(`
      [
        [
          "a-1",
          "disk",
          "variance",
          2545,
          6,
        ],
        [
          "a-2",
          "cpu",
          "spike",
          2321,
          32,
        ],
        [
          "a-3",
          "cpu",
          "spike",
          130,
          23,
        ],
        [
          "b-1",
          "disk",
          "ramp",
          68,
          28,
        ],
        [
          "b-2",
          "disk",
          "ramp",
          2980,
          20,
        ],
      ]
    `);
  });

  it('of several rules keep clear of each other, of what stands there, and inside their window', () => {
    fc.assert(
      fc.property(arbitraryDesign({ maxSamples: 4000, maxMetrics: 3 }), (design) => {
        const scattered = scatterDesign(design, kernel);
        const intervalMs = intervalMsOf(design);
        const failed = new Set(scattered.problems.map(({ path }) => Number(/\d+/.exec(path)?.[0])));
        const gaps = new Map(
          (design.scatter ?? []).map((rule) => [
            rule.id,
            extentOf({ kind: 'x', at: 0, hold: rule.gap }, intervalMs, 1e9).end,
          ]),
        );
        for (const [place, rule] of (design.scatter ?? []).entries()) {
          const outcome = scattered.outcomes[place];
          if (!failed.has(place) && !rule.off && rule.count !== undefined) expect(outcome?.count).toBe(rule.count);
        }
        for (const { key, anomalies: own } of design.metrics) {
          const hand = new Set(anomaliesOf(design, key).map(({ id }) => id));
          const all = anomaliesOf(scattered.design, key).map((anomaly) => ({
            ...anomaly,
            ...stretchOf(anomaly, intervalMs),
          }));
          expect(all.length).toBeGreaterThanOrEqual(own.length);
          const placed = all.filter(({ id }) => !hand.has(id));
          for (const one of placed) {
            const gap = gaps.get(one.id.replace(/-\d+(\.[^.]*)?$/, '')) ?? 0;
            const outcome = scattered.outcomes.find(({ rule }) => one.id.startsWith(`${rule}-`));
            expect(one.from).toBeGreaterThanOrEqual(outcome?.part.from ?? 0);
            expect(one.to).toBeLessThanOrEqual(outcome?.part.to ?? 0);
            for (const other of all) {
              if (other.id === one.id || other.to <= other.from) continue;
              const sameIncident = one.incident !== undefined && one.incident === other.incident;
              const laterRule = placed.includes(other) && placed.indexOf(other) > placed.indexOf(one);
              if (sameIncident || laterRule) continue;
              expect(one.from >= other.to + gap || one.to + gap <= other.from).toBe(true);
            }
          }
        }
      }),
      runs,
    );
  });

  it('is the same each time, and part of a valid design', () => {
    fc.assert(
      fc.property(arbitraryDesign({ maxSamples: 4000, maxMetrics: 3 }), (design) => {
        const first = scatterDesign(design, kernel);
        expect(scatterDesign(design, createKernel()).design).toEqual(first.design);
        expect(scatterDesign(design, kernel, first).design.metrics).toEqual(first.design.metrics);
        const read = parseDesign(first.design);
        expect(read.ok ? [] : read.problems).toEqual([]);
      }),
      { ...runs, numRuns: runs.numRuns / 3 },
    );
  });
});

describe('an edit', () => {
  const rule = { id: 'r', count: 40, kinds: { spike: 1 }, hold: [1, 30], gap: 5 } as const;
  const base = designWith([rule], 10_000, ['cpu', 'disk', 'net']);
  const before = placesOf(scatterDesign(base, kernel));

  it('that asks for more or fewer leaves the first ones where they are', () => {
    const more = placesOf(scatterDesign(edits.setScatterField(base, 'r', 'count', 60), kernel));
    expect(more.slice(0, 40)).toEqual(before);
    const fewer = placesOf(scatterDesign(edits.setScatterField(base, 'r', 'count', 11), kernel));
    expect(fewer).toEqual(before.slice(0, 11));
  });

  it('by hand moves only what it hits', () => {
    fc.assert(
      fc.property(fc.nat(9900), fc.nat(90), fc.constantFrom('cpu', 'disk'), (at, hold, key) => {
        const edited = edits.addAnomaly(base, key, { id: 'hand', kind: 'scale', at, hold });
        const after = placesOf(scatterDesign(edited, kernel));
        const hit = before.filter(
          ([, metric, , start, length]) =>
            metric === key && Number(start) < at + hold + 5 && Number(start) + Number(length) + 5 > at,
        );
        const moved = after.filter(
          ([id, metric, , start], index) =>
            before[index]?.[3] !== start || before[index]?.[1] !== metric || before[index]?.[0] !== id,
        );
        const ids = new Set(hit.map(([id]) => id));
        // What is hit goes elsewhere, and may hit those behind it in turn: never more than a few.
        expect(moved.length).toBeLessThanOrEqual(hit.length * 3);
        if (hit.length === 0) expect(after).toEqual(before);
        else expect(moved.some(([id]) => ids.has(id))).toBe(true);
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  it('of what a metric is, or one metric more that is not named, moves nothing', () => {
    const named = edits.updateScatter(base, 'r', { metrics: ['cpu', 'disk'] });
    const places = placesOf(scatterDesign(named, kernel));
    const wider = edits.addMetric(edits.updateMetric(named, 'cpu', { value: 3 }), { key: 'other' });
    expect(placesOf(scatterDesign(wider, kernel))).toEqual(places);
    expect(placesOf(scatterDesign(edits.moveMetric(named, 'cpu', 2), kernel))).toEqual(places);
    expect(placesOf(scatterDesign(edits.renameMetricKey(named, 'net', 'eth'), kernel))).toEqual(places);
  });

  it('that adds a metric to draw from takes there only what goes there', () => {
    const wider = placesOf(scatterDesign(edits.addMetric(base, { key: 'other' }), kernel));
    const stayed = wider.filter(([, metric]) => metric !== 'other');
    expect(stayed.length).toBeGreaterThan(15);
    expect(stayed.length).toBeLessThan(40);
    expect(before).toEqual(expect.arrayContaining(stayed));
  });

  it('that switches an anomaly or an earlier rule off moves nothing', () => {
    const two = edits.addScatter(edits.addAnomaly(base, 'cpu', { id: 'h', kind: 'scale', at: 500, hold: 900 }), {
      id: 's',
      count: 9,
      kinds: { dip: 1 },
    });
    const places = placesOf(scatterDesign(two, kernel));
    const off = edits.updateScatter(edits.updateAnomaly(two, { metric: 'cpu', id: 'h' }, { off: true }), 'r', {
      off: true,
    });
    const after = scatterDesign(off, kernel);
    expect(placesOf(after)).toEqual(places);
    expect(made(after).map(({ anomaly }) => anomaly.off)).toEqual([
      ...Array(40).fill(true),
      ...Array(9).fill(undefined),
    ]);
  });

  it('of the roll draws everything anew, and of the seed too', () => {
    const rolled = placesOf(scatterDesign(edits.rerollScatter(base, 'r'), kernel));
    expect(rolled.filter((place, index) => place[3] === before[index]?.[3])).toEqual([]);
    const seeded = placesOf(scatterDesign(edits.setGeneral(base, { seed: 6 }), kernel));
    expect(seeded.filter((place, index) => place[3] === before[index]?.[3])).toEqual([]);
  });
});

describe('what is pinned', () => {
  it('stands in the design as it was placed, and the rule leaves it and all else alone', () => {
    const base = designWith([{ id: 'r', count: 12, kinds: { spike: 1 }, hold: [1, 30], benign_share: 0.3 }], 5000, [
      'cpu',
      'disk',
    ]);
    const first = scatterDesign(base, kernel);
    const one = made(first)[4];
    if (!one) throw new Error('There are twelve.');
    const pinned = edits.pinScattered(base, one);
    const after = scatterDesign(pinned, kernel);
    expect(placesOf(after)).toEqual(placesOf(first).filter(([id]) => id !== 'r-5'));
    expect(after.outcomes[0]).toMatchObject({ count: 12, rows: first.outcomes[0]?.rows });
    expect(after.design.metrics.map(({ anomalies }) => anomalies.map(({ id }) => id).toSorted())).toEqual(
      first.design.metrics.map(({ anomalies }) => anomalies.map(({ id }) => id).toSorted()),
    );
    const moved = edits.setAnomalyExtent(pinned, { metric: one.metric, id: 'r-5' }, { at: 0 });
    expect(scatterDesign(moved, kernel).outcomes[0]?.count).toBe(12);
    const all = edits.pinAllScattered(base, 'r', made(first));
    expect(all).toEqual(first.design);
  });

  it('of an incident whose effects all come later begins inside the data', () => {
    const late = {
      id: 'e',
      metric: 'cpu',
      kind: 'spike',
      pattern: 'linear',
      lag: 900,
      magnitude: 4,
      measure: 'units',
    } as const;
    for (let roll = 0; roll < 20; roll++) {
      const { design, problems } = scatterDesign(designWith([{ count: 1, effects: [late], roll }], 1000), kernel);
      expect(problems).toEqual([]);
      expect(Number(design.incidents[0]?.at)).toBeGreaterThanOrEqual(0);
    }
  });

  it('of incidents likewise', () => {
    const effects = [
      { id: 'e', metric: 'cpu', kind: 'spike', pattern: 'linear', hold: 9, magnitude: 4, measure: 'units' },
      {
        id: 'f',
        metric: 'disk',
        kind: 'level-shift',
        pattern: 'linear',
        lag: 5,
        hold: 30,
        magnitude: 4,
        measure: 'units',
      },
    ] as const;
    const base = designWith([{ id: 'r', name: 'Outage', count: 6, effects, gain: [0.5, 2], sign: 'either' }], 5000, [
      'cpu',
      'disk',
    ]);
    const first = scatterDesign(base, kernel);
    expect(first.design.incidents.map(({ id, name }) => [id, name])).toEqual(
      Array.from({ length: 6 }, (_, index) => [`r-${index + 1}`, 'Outage']),
    );
    const incident = first.design.incidents[2];
    if (!incident) throw new Error('There are six.');
    const after = scatterDesign(edits.pinScattered(base, { incident }), kernel);
    expect(new Set(after.design.incidents)).toEqual(new Set(first.design.incidents));
    const read = parseDesign(first.design);
    expect(read.ok ? [] : read.problems).toEqual([]);
  });
});
