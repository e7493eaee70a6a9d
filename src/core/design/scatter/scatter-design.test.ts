/** What rules of placement place: how many, where, what, and what an edit leaves as it is. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createKernel } from '../../../kernel/index.ts';
import { arbitraryDesign } from '../arbitrary-design.test-support.ts';
import { parseDesign } from '../../document.ts';
import * as edits from '../edit/edits.ts';
import { newDesign, newMetric } from '../types/defaults.ts';
import { anomaliesOf, extentOf, intervalMsOf } from '../types/resolve.ts';
import type { Design, ScatterRule } from '../types/design.ts';
import type { Patch } from '../edit/change.ts';
import { stretchOf } from './occupied.ts';
import { type ScatteredDesign, scatterDesign } from './scatter-design.ts';

// The long form takes minutes.
if (process.env['SOAK']) vi.setConfig({ testTimeout: 600_000 });

const kernel = createKernel();
const runs = { seed: 12, numRuns: process.env['SOAK'] ? 3000 : 150 };

function designWith(rules: readonly Patch<ScatterRule>[], samples = 10_000, keys = ['cpu']): Design {
  const plain = { ...newDesign({ seed: 5, num_samples: samples }), metrics: keys.map((key) => newMetric(key, 50)) };
  return rules.reduce<Design>((design, rule) => edits.addScatter(design, rule), plain);
}

const made = ({ outcomes }: ScatteredDesign) => outcomes.flatMap(({ anomalies }) => anomalies);
const placesOf = (scattered: ScatteredDesign) =>
  made(scattered).map(({ metric, anomaly }) => [anomaly.id, metric, anomaly.kind, anomaly.at, anomaly.hold]);

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

describe('by chance', () => {
  const many = (rule: Patch<ScatterRule>, samples: number, keys = ['cpu']) =>
    made(scatterDesign(designWith([rule], samples, keys), kernel));
  /** Five standard errors of a share p of n. */
  const five = (p: number, n: number) => 5 * Math.sqrt((p * (1 - p)) / n);

  it('kinds come by their weights, benign ones by their share, signs by halves, metrics alike', () => {
    const n = 8000;
    const all = many(
      {
        count: n,
        kinds: { spike: 2, dip: 1, ramp: 5 },
        benign_share: 0.2,
        sign: 'either',
        magnitude: [1, 2],
        sizes: { slope: [1, 2] },
      },
      10_000_000,
      ['a', 'b', 'c', 'd'],
    );
    expect(all).toHaveLength(n);
    const share = (holds: (one: (typeof all)[number]) => boolean) => all.filter(holds).length / n;
    for (const [kind, p] of [
      ['spike', 0.25],
      ['dip', 0.125],
      ['ramp', 0.625],
    ] as const)
      expect(Math.abs(share(({ anomaly }) => anomaly.kind === kind) - p)).toBeLessThan(five(p, n));
    expect(Math.abs(share(({ anomaly }) => anomaly.benign === true) - 0.2)).toBeLessThan(five(0.2, n));
    const size = (one: (typeof all)[number]) =>
      Number(Reflect.get(one.anomaly, one.anomaly.kind === 'ramp' ? 'slope' : 'magnitude'));
    expect(Math.abs(share((one) => size(one) < 0) - 0.5)).toBeLessThan(five(0.5, n));
    for (const key of ['a', 'b', 'c', 'd'])
      expect(Math.abs(share(({ metric }) => metric === key) - 0.25)).toBeLessThan(five(0.25, n));
    const mean = all.reduce((sum, one) => sum + Math.abs(size(one)), 0) / n;
    expect(Math.abs(mean - 1.5)).toBeLessThan(5 / Math.sqrt(12) / Math.sqrt(n));
  });

  /** Largest distance of a sample of evenly spread numbers from what it should be, times √n; above 2.2 once in 30,000. */
  function distance(values: readonly number[]): number {
    const sorted = values.toSorted((a, b) => a - b);
    return (
      Math.max(
        ...sorted.map((value, index) => Math.max((index + 1) / sorted.length - value, value - index / sorted.length)),
      ) * Math.sqrt(sorted.length)
    );
  }

  it('a first one stands evenly over all places that the design leaves free', () => {
    const places = Array.from({ length: 3000 }, (_, roll) => {
      const design = designWith([{ count: 1, kinds: { scale: 1 }, hold: [10, 10], gap: 5, roll }], 1000);
      const held = edits.addAnomaly(design, 'cpu', { kind: 'scale', at: 300, hold: 400 });
      const [one] = made(scatterDesign(held, kernel));
      const at = Number(one?.anomaly.at);
      // Free starts are 0 … 285 and 705 … 990.
      expect(at <= 285 || at >= 705).toBe(true);
      return (at < 300 ? at : at - 419) / 572;
    });
    expect(distance(places)).toBeLessThan(2.2);
  });

  it('each later one stands evenly over what those before it leave free', () => {
    const ranks: number[] = [];
    for (let roll = 0; roll < 150; roll++) {
      const rule = { count: 20, kinds: { scale: 1 }, hold: [10, 10], gap: 5, roll } as const;
      const starts = many(rule, 700).map(({ anomaly }) => Number(anomaly.at));
      for (const [index, start] of starts.entries()) {
        const before = starts.slice(0, index);
        let [free, below] = [0, 0];
        for (let at = 0; at <= 690; at++) {
          if (before.some((other) => Math.abs(other - at) < 15)) continue;
          free++;
          if (at < start) below++;
        }
        ranks.push((below + 0.5) / free);
      }
    }
    expect(ranks).toHaveLength(3000);
    expect(distance(ranks)).toBeLessThan(2.2);
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
