/** Promises 1 to 4 of the design document, as properties over random designs. */
import { NOISES } from '../kinds/noise/index.ts';
import { PROCESSES } from '../kinds/processes/index.ts';
import { SEASONALITIES } from '../kinds/seasonality/index.ts';
import { TRENDS } from '../kinds/trends/index.ts';
import { newSpec } from '../fields/kind.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ANOMALIES } from '../kinds/anomalies/index.ts';
import { arbitraryDesign } from '../design/arbitrary-design.test-support.ts';
import { parseToml } from '../document.ts';
import type { Anomaly, Design, Metric } from '../design/types/design.ts';
import { CELL } from '../samples/cells.ts';
import { labelsTable } from './tables/labels-table.ts';
import { metricsTable } from './tables/metrics-table.ts';
import { createGenerator } from './create-generator.ts';
import { expectSameBits, cellsOf, designOf, framed, generatorOf, kernel } from './dataset.test-support.ts';

const SAMPLES = 2500;
const kindIn = <K extends { readonly id: string }>(kinds: readonly K[]) => fc.constantFrom(...kinds);

const anomaly = (id: string): fc.Arbitrary<Anomaly> =>
  fc
    .record({
      kind: kindIn(ANOMALIES),
      at: fc.integer({ min: 0, max: SAMPLES - 1 }),
      onset: fc.integer({ min: 0, max: 40 }),
      hold: fc.integer({ min: 0, max: 300 }),
      recovery_time: fc.integer({ min: 0, max: 300 }),
      pattern: fc.constantFrom('linear', 'exponential', 'oscillating', 'step'),
      benign: fc.boolean(),
      off: fc.boolean(),
    })
    .map(({ kind, ...rest }) => ({ ...newSpec(kind), ...rest, id }) as Anomaly);

const metric = (key: string): fc.Arbitrary<Metric> =>
  fc
    .record({
      value: fc.double({ min: -500, max: 500, noNaN: true }),
      trend: fc.option(kindIn(TRENDS).map(newSpec), { nil: undefined }),
      seasonality: fc.array(
        fc.tuple(kindIn(SEASONALITIES).map(newSpec), fc.constantFrom('additive', 'multiplicative')),
        { maxLength: 2 },
      ),
      process: fc.uniqueArray(kindIn(PROCESSES), { maxLength: 2 }),
      noise: fc.option(
        fc.tuple(kindIn(NOISES).map(newSpec), fc.constantFrom(1, 2, 7), fc.constantFrom('additive', 'proportional')),
        { nil: undefined },
      ),
      decimals: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
      step_size: fc.option(fc.constantFrom(0.5, 5), { nil: undefined }),
      anomalies: fc.tuple(anomaly('a'), anomaly('b'), anomaly('c')),
    })
    .map(({ trend, seasonality, process, noise, decimals, step_size, ...rest }) => {
      const parts = {
        ...(trend && { trend }),
        seasonality: seasonality.map(([spec, mode]) => ({ ...spec, mode })),
        process: process.map(newSpec),
        ...(noise && { noise: { ...noise[0], smoothing_window: noise[1], mode: noise[2] } }),
        ...(decimals !== undefined && { decimals }),
        ...(step_size !== undefined && { step_size }),
      };
      return { key, ...rest, ...parts } as unknown as Metric;
    });

const design: fc.Arbitrary<Design> = fc
  .tuple(metric('cpu'), metric('latency'), fc.integer({ min: 0, max: 2 ** 40 }))
  .map(([first, second, seed]) => designOf([first, second], { seed, num_samples: SAMPLES, interval: '11m' }));

if (process.env['SOAK']) vi.setConfig({ testTimeout: 600_000 });
const runs = { numRuns: process.env['SOAK'] ? 2000 : 40, seed: 20 };
const same = (a: { values: Float64Array; empty: Uint8Array }, b: { values: Float64Array; empty: Uint8Array }) => {
  expectSameBits(a.values, b.values);
  expect(a.empty).toEqual(b.empty);
};

describe('same design, same bytes', () => {
  it('whatever the windows in which it is asked for', () => {
    fc.assert(
      fc.property(
        design,
        fc.array(fc.tuple(fc.nat(SAMPLES - 1), fc.nat(900)), { maxLength: 5 }),
        (subject, windows) => {
          const whole = cellsOf(subject);
          framed(() => {
            const generator = generatorOf(subject);
            for (const [from, length] of windows) {
              const values = new Float64Array(Math.min(length, SAMPLES - from));
              const empty = new Uint8Array(values.length);
              generator.evaluate(0, from, values, empty);
              same(
                { values, empty },
                {
                  values: whole.values.slice(from, from + values.length),
                  empty: whole.empty.slice(from, from + values.length),
                },
              );
            }
          });
        },
      ),
      runs,
    );
  });
});

describe('any valid design', () => {
  /** Values of all metrics in one block, after checking that pieces give the same bits. */
  /** Cover all samples. Noises with a long memory take their time for each of many: so at most 80 are short. */
  const windowsOf = (samples: number, piece: number) => {
    const all = Array.from({ length: Math.ceil(samples / piece) }, (_, index) => index * piece);
    const from = all.length > 16 ? [...all.slice(0, 8), ...all.slice(-8)] : all;
    return from.map((first, index) => [first, from[index + 1] ?? samples] as const);
  };
  const valuesInPieces = (subject: Design, piece: number): Float64Array[] =>
    framed(() => {
      const samples = subject.general.num_samples;
      const generator = generatorOf(subject);
      return generator.metrics.map((_, index) => {
        const whole = new Float64Array(samples);
        const parts = new Float64Array(samples);
        generator.evaluate(index, 0, whole);
        for (const [from, to] of windowsOf(samples, piece)) generator.evaluate(index, from, parts.subarray(from, to));
        expectSameBits(parts, whole);
        return whole;
      });
    });
  const piece = fc.integer({ min: 1, max: 900 });

  it('gives finite values, and the same ones in one block or in many', () => {
    fc.assert(
      fc.property(arbitraryDesign({ maxSamples: 3000, numbers: 'plain' }), piece, (subject, length) => {
        expect(valuesInPieces(subject, length).every((values) => values.every(Number.isFinite))).toBe(true);
      }),
      runs,
    );
  });
  it('does so with any numbers, as far as these fit into a float', () => {
    fc.assert(
      fc.property(arbitraryDesign({ maxSamples: 3000, numbers: 'any' }), piece, (subject, length) => {
        valuesInPieces(subject, length);
      }),
      runs,
    );
  });
});

describe('a generator that takes over from an earlier one', () => {
  it('gives what a fresh one gives', () => {
    fc.assert(
      fc.property(design, metric('cpu'), fc.boolean(), (subject, changed, anomaliesOnly) => {
        const [first, second] = subject.metrics as [Metric, Metric];
        const edited = anomaliesOnly ? { ...first, anomalies: changed.anomalies } : changed;
        const after = { ...subject, metrics: [edited, second] };
        framed(() => {
          const previous = generatorOf(subject);
          previous.evaluate(0, 700, new Float64Array(300));
          const next = createGenerator(after, kernel, { previous });
          for (const index of [0, 1]) {
            const values = new Float64Array(SAMPLES);
            const empty = new Uint8Array(SAMPLES);
            next.evaluate(index, 0, values, empty);
            same({ values, empty }, cellsOf(after, 0, SAMPLES, index));
          }
        });
      }),
      runs,
    );
  });
  it('composes the same values from kept shapes and noises', () => {
    fc.assert(
      fc.property(design, (subject) => {
        framed(() => {
          const [evaluator] = generatorOf(subject).metrics;
          const shape = new Float64Array(SAMPLES);
          const noise = new Float64Array(SAMPLES);
          const values = new Float64Array(SAMPLES);
          const empty = new Uint8Array(SAMPLES);
          evaluator?.fillShape(0, shape);
          evaluator?.fillNoise(0, noise);
          evaluator?.compose(shape, noise, 0, values, empty);
          // Only curves tell readings whose row is not as planned from others.
          same({ values, empty: empty.map((cell) => (cell === CELL.moved ? CELL.value : cell)) }, cellsOf(subject));
          evaluator?.compose(shape, noise, 0, values, empty, { clean: true });
          same({ values, empty }, cellsOf(subject, 0, SAMPLES, 0, true));
        });
      }),
      runs,
    );
  });
});

describe('one change moves one thing', () => {
  it('edits, renames, moves, adds and deletes of one metric leave the other bit for bit', () => {
    fc.assert(
      fc.property(design, metric('other'), fc.string(), (subject, added, label) => {
        const [first, second] = subject.metrics as [Metric, Metric];
        const before = cellsOf(subject, 0, SAMPLES, 1);
        for (const metrics of [
          [{ ...added, key: first.key }, second],
          [{ ...first, label }, second],
          [added, second],
          [first, { ...second, label }],
        ])
          same(cellsOf({ ...subject, metrics }, 0, SAMPLES, 1), before);
        same(cellsOf({ ...subject, metrics: [second, first] }), before);
        same(cellsOf({ ...subject, metrics: [second] }), before);
        same(cellsOf({ ...subject, metrics: [added, first, second] }, 0, SAMPLES, 2), before);
      }),
      runs,
    );
  });

  it('an anomaly that is put before others in a file moves no other anomaly', () => {
    const block = (kind: string, at: number) =>
      `[[anomalies.cpu]]\nkind = "${kind}"\nat = ${at}\nhold = 20\n${kind === 'noise-burst' ? 'magnitude = 5\n' : ''}`;
    const effect = '{ metric = "cpu", kind = "noise-burst", hold = 20 }';
    const incident = (at: number) => `[[incidents]]\nat = ${at}\neffects = [${effect}]\n`;
    const file = (parts: readonly string[]) =>
      `schema = 1\n[general]\nnum_samples = 1000\nseed = 5\n[metrics.cpu]\nvalue = 10\n${parts.join('\n')}`;
    const valuesOfFile = (parts: readonly string[]) => {
      const parsed = parseToml(file(parts));
      if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
      return cellsOf(parsed.value.design).values;
    };
    const blocks = [block('noise-burst', 300), block('noise-burst', 500), incident(700), incident(900)];
    const before = valuesOfFile(blocks);
    const place = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(place, fc.nat(4), fc.boolean(), (tenth, index, asIncident) => {
        const added = asIncident ? incident(tenth * 10 + 1) : block('noise-burst', tenth * 9);
        const after = valuesOfFile(blocks.toSpliced(asIncident ? Math.max(index, 2) : Math.min(index, 2), 0, added));
        const start = asIncident ? tenth * 10 + 1 : tenth * 9;
        for (let i = 0; i < 1000; i++) {
          if (i >= start && i < start + 20) continue;
          if (!Object.is(before[i], after[i])) throw new Error(`sample ${i} moved`);
        }
      }),
      runs,
    );
  });

  it("an anomaly changes nothing outside its own interval and its metric's later copies of a value", () => {
    fc.assert(
      fc.property(design, (subject) => {
        const [first, second] = subject.metrics as [Metric, Metric];
        const [a, b, c] = first.anomalies as [Anomaly, Anomaly, Anomaly];
        // A stuck value repeats what stands before it, so it follows an anomaly there.
        fc.pre(![b.kind, c.kind].includes('stuck'));
        const without = { ...subject, metrics: [{ ...first, anomalies: [b, c] }, second] };
        const before = cellsOf(without);
        const after = cellsOf(subject);
        const place = framed(() =>
          generatorOf(subject).metrics[0]?.anomalies.find(({ anomaly: { id } }) => id === a.id),
        );
        for (let i = 0; i < SAMPLES; i++) {
          if (place && i >= place.extent.start && i < place.extent.end) continue;
          if (!Object.is(before.values[i], after.values[i]) || before.empty[i] !== after.empty[i]) {
            throw new Error(`sample ${i} changed, outside of ${JSON.stringify(place?.extent)}`);
          }
        }
      }),
      runs,
    );
  });
});

describe('labels are the truth', () => {
  it('where no anomaly is labelled and none is benign, the data are the clean twin', () => {
    fc.assert(
      fc.property(design, (subject) => {
        framed(() => {
          const honest = {
            ...subject,
            metrics: subject.metrics.map((m) => ({
              ...m,
              anomalies: m.anomalies.map((a) => ({ ...a, benign: false })),
            })),
          };
          const generator = generatorOf(honest);
          const data = metricsTable(generator, { sourceRow: true }).read(0, SAMPLES);
          const clean = metricsTable(generator, { clean: true }).read(0, SAMPLES);
          const labels = labelsTable(generator).read(0, SAMPLES);
          const sources = data.columns.at(-1)?.values;
          for (const column of [1, 2]) {
            const found = new Map<number, number[]>();
            const labelled = new Set<number>();
            for (let row = 0; row < data.rows; row++) {
              const source = sources?.[row] ?? -1;
              if (labels.columns[column]?.values[row] === 1) labelled.add(source);
              if (data.columns[column]?.empty?.[row]) continue;
              found.set(source, [...(found.get(source) ?? []), data.columns[column]?.values[row] ?? Number.NaN]);
            }
            const caused = new Float64Array(SAMPLES);
            generator.metrics[column - 1]?.fillLabels(0, caused);
            for (let i = 0; i < SAMPLES; i++) {
              // What would come after the end of the data is in no row, and so in no label.
              if (labelled.has(i) || (caused[i] === 1 && !found.has(i))) continue;
              const [value, ...more] = found.get(i) ?? [];
              if (more.length > 0 || !Object.is(value, clean.columns[column]?.values[i])) {
                throw new Error(`column ${column}, sample ${i} differs without a label`);
              }
            }
          }
        });
      }),
      runs,
    );
  });

  it('is_anomaly is 1 exactly where a metric is labelled', () => {
    fc.assert(
      fc.property(design, (subject) => {
        framed(() => {
          const { columns } = labelsTable(generatorOf(subject)).read(0, SAMPLES);
          for (let i = 0; i < SAMPLES; i++) {
            const any = Math.max(columns[1]?.values[i] ?? 0, columns[2]?.values[i] ?? 0);
            if (columns[3]?.values[i] !== any) throw new Error(`sample ${i}`);
          }
        });
      }),
      runs,
    );
  });
});
