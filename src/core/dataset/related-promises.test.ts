/** The promises for designs whose metrics follow each other and share causes of noise, as properties over random designs. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { arbitraryDesign } from '../design/arbitrary-design.test-support.ts';
import { setGeneralField, updateMetric } from '../design/edit/edits.ts';
import { followersOf } from '../design/types/relations.ts';
import type { Design } from '../design/types/design.ts';
import { createGenerator } from './create-generator.ts';
import type { Generator } from './metric/generator.ts';
import { bitText, expectSameBits, framed, generatorOf, kernel } from './dataset.test-support.ts';

if (process.env['SOAK']) vi.setConfig({ testTimeout: 900_000 });
const runs = { numRuns: process.env['SOAK'] ? 2000 : 60, seed: 11 };
const design = arbitraryDesign({
  maxSamples: 3000,
  numbers: 'plain',
  maxMetrics: 6,
  general: { rng: 'philox' },
}).filter(({ metrics }) => metrics.some(({ follows, formula, factors }) => follows ?? formula ?? factors));

function bitsIn(generator: Generator, metric: number, from: number, to: number, clean = false): string {
  const values = new Float64Array(to - from);
  const empty = new Uint8Array(to - from);
  generator.evaluate(metric, from, values, empty, clean);
  return `${bitText(values)} ${empty.join()}`;
}
/** Bits of every column, with the key of the metric as the design has it. */
const wholeOf = (subject: Design): readonly { readonly of: string; readonly bits: string }[] =>
  framed(() => {
    const generator = generatorOf(subject);
    return generator.design.metrics.map(({ key, member }, index) => ({
      of: member?.of ?? key,
      bits: bitsIn(generator, index, 0, generator.samples),
    }));
  });

describe('metrics that follow each other', () => {
  it('have the same bits in any window, data and clean twin, whatever was read before', () => {
    const window = fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(900), fc.boolean());
    fc.assert(
      fc.property(design, fc.array(window, { minLength: 1, maxLength: 5 }), (subject, windows) => {
        framed(() => {
          const [whole, pieces] = [generatorOf(subject), generatorOf(subject)];
          const { samples, metrics } = whole;
          for (const [index, start, length, clean] of windows) {
            const metric = index % metrics.length;
            const from = start % samples;
            const to = Math.min(samples, from + length);
            const all = new Float64Array(samples);
            whole.evaluate(metric, 0, all, undefined, clean);
            const part = new Float64Array(to - from);
            pieces.evaluate(metric, from, part, undefined, clean);
            expectSameBits(part, all.slice(from, to));
          }
        });
      }),
      runs,
    );
  });

  it('compose the same values from kept shapes and noises', () => {
    fc.assert(
      fc.property(design, (subject) => {
        framed(() => {
          const [straight, kept] = [generatorOf(subject), generatorOf(subject)];
          for (const [index, metric] of kept.metrics.entries()) {
            const [shape, noise, values] = [0, 1, 2].map(() => new Float64Array(kept.samples));
            if (!shape || !noise || !values) throw new Error('no arrays');
            metric.fillShape(0, shape);
            metric.fillNoise(0, noise);
            for (const clean of [false, true]) {
              const empty = new Uint8Array(kept.samples);
              metric.compose(shape, noise, 0, values, empty, { clean });
              const expected = new Float64Array(kept.samples);
              straight.metrics[index]?.evaluateCurve(0, expected, undefined, clean);
              expectSameBits(values, expected);
            }
          }
        });
      }),
      runs,
    );
  });

  it('move with an edit of what they follow, and nothing else does', () => {
    fc.assert(
      fc.property(
        design,
        fc.nat(100),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        (subject, place, step, isAnomaly) => {
          const metric = subject.metrics[place % subject.metrics.length];
          if (!metric) return;
          const change = isAnomaly ? { anomalies: metric.anomalies.slice(1) } : { value: metric.value + step };
          const edited = updateMetric(subject, metric.key, change);
          const moved = new Set([metric.key, ...followersOf(subject.metrics, metric.key)]);
          const [before, after] = [wholeOf(subject), wholeOf(edited)];
          for (const [index, { of, bits }] of before.entries())
            if (!moved.has(of)) expect(after[index]?.bits).toBe(bits);
        },
      ),
      runs,
    );
  });

  it('are what a fresh generator gives when one takes over from an earlier state', () => {
    fc.assert(
      fc.property(
        design,
        fc.array(fc.tuple(fc.nat(100), fc.nat(3)), { minLength: 1, maxLength: 4 }),
        (subject, edits) => {
          framed(() => {
            let now = subject;
            let generator = generatorOf(now);
            for (const [place, sort] of edits) {
              const metric = now.metrics[place % now.metrics.length];
              if (!metric) return;
              bitsIn(generator, place % now.metrics.length, 0, Math.min(700, generator.samples));
              if (sort === 0) now = updateMetric(now, metric.key, { value: metric.value + 1 });
              else if (sort === 1) now = updateMetric(now, metric.key, { anomalies: metric.anomalies.slice(1) });
              else if (sort === 2) now = setGeneralField(now, 'seed', now.general.seed === 5 ? 6 : 5);
              else now = updateMetric(now, metric.key, { follows: undefined, formula: undefined });
              generator = createGenerator(now, kernel, { previous: generator });
            }
            const fresh = generatorOf(now);
            for (const index of fresh.metrics.keys()) {
              expect(bitsIn(generator, index, 0, fresh.samples)).toBe(bitsIn(fresh, index, 0, fresh.samples));
            }
          });
        },
      ),
      runs,
    );
  });

  it('are the clean twin where nothing that flows on and no anomaly of their own is', () => {
    fc.assert(
      fc.property(design, (subject) => {
        framed(() => {
          const generator = generatorOf(subject);
          for (const metric of generator.metrics) {
            const [data, twin] = [new Float64Array(generator.samples), new Float64Array(generator.samples)];
            // A counter's total never comes back to that of the twin: its rate does.
            metric.evaluateCurve(0, data);
            metric.evaluateCurve(0, twin, undefined, true);
            const touched = new Uint8Array(generator.samples);
            for (const { extent } of [...metric.anomalies, ...metric.generatedIn(0, generator.samples)]) {
              touched.fill(1, extent.start, extent.end);
            }
            for (const { start, end } of metric.carried()) touched.fill(1, start, end);
            for (let i = 0; i < data.length; i++) {
              if (touched[i] === 0 && !Object.is(data[i], twin[i])) throw new Error(`${metric.key}, sample ${i}`);
            }
          }
        });
      }),
      runs,
    );
  });
});
