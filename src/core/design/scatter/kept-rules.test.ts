/** A rule is carried out again where what it depends on has changed, and only there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kernel } from '../../../kernel/index.ts';
import { arbitraryDesign } from '../arbitrary-design.test-support.ts';
import * as edits from '../edit/edits.ts';
import type { Design } from '../types/design.ts';
import { scatterDesign, type ScatteredDesign } from './scatter-design.ts';
import { designWith, kernel } from './scatter-design.test-support.ts';

const RULES = [
  { id: 'a', count: 30, kinds: { spike: 1 }, metrics: ['cpu'] },
  { id: 'b', count: 30, kinds: { 'level-shift': 1 }, metrics: ['disk'] },
];
const base = designWith(RULES, 20_000, ['cpu', 'disk', 'net']);

/** Carries a design out after another, and names the rules for which chance was asked. */
function drawnAfter(design: Design, previous: ScatteredDesign) {
  const streams: string[] = [];
  const watched: Kernel = {
    ...kernel,
    uniforms(...args) {
      streams.push('uniforms');
      kernel.uniforms(...args);
    },
  };
  const now = scatterDesign(design, watched, previous);
  const again = RULES.map(({ id }) => id).filter((id) => now.kept.get(id)?.result !== previous.kept.get(id)?.result);
  return { now, again, draws: streams.length };
}

const withoutFunctions = ({ design, outcomes, problems }: ScatteredDesign) => ({ design, outcomes, problems });

describe('what a rule has placed', () => {
  const before = scatterDesign(base, kernel);

  it.each([
    ['of a name', edits.setGeneralField(base, 'name', 'other')],
    ['of a metric that it does not touch', edits.updateMetric(base, 'net', { value: 7 })],
    ['of another table', edits.updateMetric(base, 'net', { unit: 'B' })],
  ])('stays without a draw at an edit %s', (_what, edited) => {
    const { again, draws } = drawnAfter(edited, before);
    expect(again).toEqual([]);
    expect(draws).toBe(0);
  });

  it('is placed again by an edit of its own rule, and that of another rule is not', () => {
    expect(drawnAfter(edits.updateScatter(base, 'b', { count: 31 }), before).again).toEqual(['b']);
    expect(drawnAfter(edits.updateScatter(base, 'a', { gap: '1m' }), before).again).toEqual(['a']);
  });

  it('is placed again where something new stands in its way', () => {
    const at = before.outcomes[0]?.anomalies[0]?.anomaly.at ?? 0;
    const edited = edits.updateMetric(base, 'cpu', {
      anomalies: [{ id: 'own', kind: 'spike', at, hold: 50, magnitude: 1, pattern: 'linear', measure: 'units' }],
    });
    expect(drawnAfter(edited, before).again).toEqual(['a']);
  });

  it('is what a fresh start gives, after any edits', () => {
    const edit = fc.tuple(fc.nat(5), fc.nat(100));
    const design = arbitraryDesign({ numbers: 'plain', maxSamples: 2000 }).filter(
      ({ scatter, metrics }) => scatter !== undefined && scatter.length > 0 && metrics.length > 0,
    );
    fc.assert(
      fc.property(design, fc.array(edit, { minLength: 1, maxLength: 4 }), (subject, steps) => {
        let now = subject;
        let kept = scatterDesign(now, kernel);
        for (const [sort, place] of steps) {
          now = changed(now, sort, place);
          kept = scatterDesign(now, kernel, kept);
          expect(withoutFunctions(kept)).toEqual(withoutFunctions(scatterDesign(now, kernel)));
        }
      }),
      { seed: 31, numRuns: 25 },
    );
  });
});

/** One edit of a sort. */
function changed(design: Design, sort: number, place: number): Design {
  const metric = design.metrics[place % design.metrics.length];
  const rule = design.scatter?.[place % (design.scatter.length || 1)];
  if (!metric) return design;
  if (sort === 0) return edits.setGeneralField(design, 'seed', place);
  if (sort === 1) return edits.updateMetric(design, metric.key, { value: metric.value + place });
  if (sort === 2) return edits.updateMetric(design, metric.key, { anomalies: metric.anomalies.slice(1) });
  if (sort === 3 && rule) return edits.updateScatter(design, rule.id, { roll: place });
  if (sort === 4 && rule) return edits.removeScatter(design, rule.id);
  return edits.setGeneralField(design, 'num_samples', design.general.num_samples + place);
}
