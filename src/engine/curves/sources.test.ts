import { parseToml } from '../../core/document.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANOMALIES } from '../../core/kinds/anomalies/index.ts';
import {
  addAnomaly,
  moveAnomalies,
  removeAnomalies,
  setGeneral,
  updateAnomaly,
  updateMetric,
} from '../../core/design/edit/edits.ts';
import type { Design } from '../../core/design/types/design.ts';
import { createCurveEngine } from './curve-engine.ts';
import { SUITE_TOML, valueOf } from '../engine.test-support.ts';

const SAMPLES = 30_000;

function firstDesign(): Design {
  const parsed = parseToml(SUITE_TOML.replace('num_samples = 3000', `num_samples = ${SAMPLES}`));
  if (!parsed.ok) throw new Error('the design of the suite is broken');
  return parsed.value.design;
}

const place = fc.integer({ min: 0, max: SAMPLES - 1 });
const metric = fc.constantFrom('cpu', 'load');
const refsOf = (design: Design) =>
  design.metrics.flatMap(({ key, anomalies }) => anomalies.map(({ id }) => ({ metric: key, id })));

type Edit = (design: Design) => Design;

const onSome = (
  pick: number,
  act: (design: Design, ref: { readonly metric: string; readonly id: string }) => Design,
): Edit => {
  return (design) => {
    const refs = refsOf(design);
    const ref = refs[pick % Math.max(1, refs.length)];
    return ref ? act(design, ref) : design;
  };
};

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(metric, fc.constantFrom(...ANOMALIES.map(({ id }) => id)), place, fc.integer({ min: 1, max: 12_000 })).map(
    ([key, kind, at, hold]) =>
      (design: Design) =>
        addAnomaly(design, key, { kind, at, hold }),
  ),
  fc.tuple(fc.nat(20), place).map(([pick, at]) => onSome(pick, (design, ref) => updateAnomaly(design, ref, { at }))),
  fc
    .tuple(fc.nat(20), fc.integer({ min: -9000, max: 9000 }), metric)
    .map(([pick, by, to]) =>
      onSome(pick, (design, ref) => moveAnomalies(design, [ref], { delta: by, toMetric: to }).design),
    ),
  fc.nat(20).map((pick) => onSome(pick, (design, ref) => removeAnomalies(design, [ref]))),
  fc.nat(20).map((pick) => onSome(pick, (design, ref) => updateAnomaly(design, ref, { off: true }))),
  fc.tuple(metric, fc.integer({ min: 0, max: 50 })).map(
    ([key, value]) =>
      (design: Design) =>
        updateMetric(design, key, { value }),
  ),
  fc.integer({ min: 1, max: 9 }).map((seed) => (design: Design) => setGeneral(design, { seed })),
  fc
    .constantFrom(SAMPLES - 5000, SAMPLES, SAMPLES + 5000)
    .map((num_samples) => (design: Design) => setGeneral(design, { num_samples })),
);

describe('a preview with the real engine', () => {
  it('shows after any edits what an engine shows that has seen nothing before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 8 }), fc.boolean(), async (edits, zoomed) => {
        const kept = createCurveEngine();
        const window = zoomed ? { from: 5000, to: 9000 } : { from: 0, to: SAMPLES };
        const request = { revision: 1, ...window, pixels: 80, overviewPixels: 60 };
        let design = firstDesign();
        for (const change of edits) {
          design = change(design);
          const now = valueOf(await kept.preview({ ...request, design }));
          const fresh = valueOf(await createCurveEngine().preview({ ...request, design }));
          expect(now.tracks).toEqual(fresh.tracks);
        }
      }),
      { numRuns: process.env.SOAK ? 300 : 12, seed: 21 },
    );
  });
});
