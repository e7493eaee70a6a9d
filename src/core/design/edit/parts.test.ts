import { describe, expect, it } from 'vitest';
import { parseToml } from '../../document.ts';
import { newSpec } from '../../fields/kind.ts';
import { REGISTRIES } from '../../kinds/registry.ts';
import { setPart, setParts } from './edits.ts';

const parsed = parseToml('schema = 1\n[metrics.a]\n[metrics.b]\n');
if (!parsed.ok) throw new Error('the design is broken');
const { design } = parsed.value;

describe('parts of a metric, as the inspector chooses them', () => {
  it.each(REGISTRIES.trend.map((kind) => [kind.id, kind] as const))('trend %s is set and taken away', (_id, kind) => {
    const spec = newSpec(kind);
    const set = setPart(design, 'a', 'trend', spec);
    expect(set.metrics[0]?.trend).toEqual(spec);
    expect(set.metrics[1]).toBe(design.metrics[1]);
    expect(setPart(set, 'a', 'trend', undefined)).toEqual(design);
  });

  it.each(REGISTRIES.noise.map((kind) => [kind.id, kind] as const))('noise %s is set', (_id, kind) => {
    const spec = { ...newSpec(kind), smoothing_window: 1, mode: 'additive' };
    expect(setPart(design, 'b', 'noise', spec).metrics[1]?.noise).toEqual(spec);
  });

  it.each(REGISTRIES.seasonality.map((kind) => [kind.id, kind] as const))('season %s is added', (_id, kind) => {
    const spec = { ...newSpec(kind), mode: 'additive' };
    expect(setParts(design, 'a', 'seasonality', [spec]).metrics[0]?.seasonality).toEqual([spec]);
  });

  it.each(REGISTRIES.process.map((kind) => [kind.id, kind] as const))('process %s is added', (_id, kind) => {
    expect(setParts(design, 'a', 'process', [newSpec(kind)]).metrics[0]?.process).toEqual([newSpec(kind)]);
  });

  it('of no kind, or with a value that does not fit, change nothing', () => {
    expect(setPart(design, 'a', 'noise', { kind: 'linear', slope: 1 })).toBe(design);
    expect(setPart(design, 'a', 'trend', { kind: 'linear', slope: 'steep' })).toBe(design);
    expect(setPart(design, 'a', 'trend', { kind: 'linear', slope: 1, bend: 2 })).toBe(design);
  });
});
