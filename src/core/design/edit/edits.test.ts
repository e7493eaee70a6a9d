/** Edits change one thing, keep the identity of all else, and always give a valid design. */
import { parseDesign, parseToml, writeToml } from '../../document.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { arbitraryDesign } from '../arbitrary-design.test-support.ts';
import { newDesign, newMetric } from '../types/defaults.ts';
import * as edits from './edits.ts';
import { anomalyKindOf, REGISTRIES } from '../../kinds/registry.ts';
import { extentOf, intervalMsOf } from '../types/resolve.ts';
import type { Design } from '../types/design.ts';

// The long form takes minutes.
if (process.env['SOAK']) vi.setConfig({ testTimeout: 1_800_000 });

const { addAnomaly, addEffect, addIncident, addMetric, findAnomaly } = edits;

const two = addMetric(addMetric(newDesign(), { key: 'cpu', label: 'CPU', value: 30 }), { key: 'disk' });
const placed = addAnomaly(two, 'cpu', { kind: 'scale', at: 100, anomaly_factor: 3, recovery_time: 50 });
const ref = { metric: 'cpu', id: '1' };
const withIncident = addEffect(addIncident(placed, { name: 'Failover', at: '1m' }), '1', {
  metric: 'cpu',
  kind: 'spike',
  lag: '10s',
});

describe('metrics', () => {
  it('are added with a fresh key', () => {
    const design = addMetric(addMetric(addMetric(newDesign())), { key: 'metric_1' });
    expect(design.metrics.map((metric) => metric.key)).toEqual(['metric_1', 'metric_2', 'metric_3']);
    expect(addMetric(two, { key: 'cpu' }).metrics.map((metric) => metric.key)).toEqual(['cpu', 'disk', 'cpu_2']);
  });

  it('are duplicated right behind the original, with a key and a label of their own', () => {
    const { metrics } = edits.duplicateMetric(edits.duplicateMetric(placed, 'cpu'), 'cpu');
    expect(metrics.map(({ key, label }) => [key, label])).toEqual([
      ['cpu', 'CPU'],
      ['cpu_3', 'CPU 3'],
      ['cpu_2', 'CPU 2'],
      ['disk', undefined],
    ]);
    expect(metrics[1]?.anomalies).toBe(placed.metrics[0]?.anomalies);
  });

  it('are removed with the effects of incidents on them', () => {
    const shared = edits.addEffect(withIncident, '1', { metric: 'disk', kind: 'gap' });
    const design = edits.removeMetric(shared, 'cpu');
    expect(design.metrics.map((metric) => metric.key)).toEqual(['disk']);
    expect(design.incidents[0]?.effects).toMatchObject([{ metric: 'disk' }]);
    expect(design.metrics[0]).toEqual({ ...shared.metrics[1], color: 1 });
  });

  it('are moved to the place that is asked for', () => {
    const three = addMetric(two, { key: 'rps' });
    const order = (design: Design) => design.metrics.map((metric) => metric.key).join();
    expect(order(edits.moveMetric(three, 'cpu', 2))).toBe('disk,rps,cpu');
    expect(order(edits.moveMetric(three, 'rps', 0))).toBe('rps,cpu,disk');
    expect(order(edits.moveMetric(three, 'cpu', 1))).toBe('disk,cpu,rps');
    expect(edits.moveMetric(three, 'cpu', 0)).toBe(three);
  });

  it('get another key everywhere', () => {
    const design = edits.renameMetricKey(withIncident, 'cpu', 'load');
    expect(design.metrics[0]?.key).toBe('load');
    expect(design.incidents[0]?.effects[0]?.metric).toBe('load');
    expect(edits.renameMetricKey(withIncident, 'cpu', 'disk')).toBe(withIncident);
    expect(edits.renameMetricKey(withIncident, 'cpu', '')).toBe(withIncident);
  });

  it('lose what is set to undefined', () => {
    const design = edits.updateMetric(two, 'cpu', { label: undefined, max: 100 });
    expect(design.metrics[0]).toEqual({ ...newMetric('cpu', 30), max: 100 });
  });

  it('keep their colours when others are moved, copied or removed', () => {
    const three = addMetric(two, { key: 'rps' });
    const colors = (design: Design) =>
      Object.fromEntries(design.metrics.map((metric, place) => [metric.key, edits.metricColorOf(metric, place)]));
    expect(colors(three)).toEqual({ cpu: 0, disk: 1, rps: 2 });
    expect(colors(edits.moveMetric(three, 'cpu', 2))).toEqual(colors(three));
    expect(colors(edits.duplicateMetric(three, 'cpu'))).toEqual({ ...colors(three), cpu_2: 3 });
    expect(colors(edits.removeMetric(three, 'cpu'))).toEqual({ disk: 1, rps: 2 });
    expect(colors(addMetric(edits.removeMetric(three, 'cpu'), { key: 'net' }))).toEqual({ disk: 1, rps: 2, net: 0 });
    expect(colors(edits.updateMetric(three, 'disk', { color: 7 }))).toEqual({ ...colors(three), disk: 7 });
  });

  it('say a colour only where their place does not give it', () => {
    const three = addMetric(two, { key: 'rps' });
    expect(three.metrics.every((metric) => !('color' in metric))).toBe(true);
    expect(edits.moveMetric(edits.moveMetric(three, 'cpu', 2), 'cpu', 0)).toEqual(three);
  });
});

describe('anomalies', () => {
  it('are added with the defaults of their kind, a size that fits the metric, and a fresh id', () => {
    const design = addAnomaly(addAnomaly(two, 'cpu', { kind: 'spike', at: 5 }), 'cpu', {
      kind: 'level-shift',
      at: '10m',
    });
    expect(design.metrics[0]?.anomalies).toEqual([
      { id: '1', kind: 'spike', at: 5, hold: 1, pattern: 'linear', magnitude: 6, measure: 'units' },
      { id: '2', kind: 'level-shift', at: '10m', pattern: 'linear', magnitude: 6, measure: 'units' },
    ]);
    expect(addAnomaly(two, 'nothing', { kind: 'spike', at: 5 })).toBe(two);
    expect(addAnomaly(two, 'cpu', { kind: 'nothing', at: 5 })).toBe(two);
  });

  it('never take the id of another one, also after a deletion', () => {
    const three = [1, 2, 3].reduce((design, at) => addAnomaly(design, 'cpu', { kind: 'spike', at }), two);
    const design = addAnomaly(edits.removeAnomalies(three, [{ metric: 'cpu', id: '1' }]), 'cpu', {
      kind: 'spike',
      at: 9,
    });
    expect(design.metrics[0]?.anomalies.map((anomaly) => anomaly.id)).toEqual(['2', '3', '4']);
  });

  it('lose their frequency when their pattern no longer has one', () => {
    const waving = edits.updateAnomaly(placed, ref, { pattern: 'oscillating', frequency_arg: 2 });
    expect(findAnomaly(waving, ref)).toMatchObject({ frequency_arg: 2 });
    expect(findAnomaly(edits.updateAnomaly(waving, ref, { pattern: 'step' }), ref)).not.toHaveProperty('frequency_arg');
  });

  it('become another kind and keep what both have', () => {
    const spike = addAnomaly(two, 'cpu', {
      kind: 'spike',
      at: 7,
      magnitude: 99,
      measure: 'sigma',
      note: 'n',
      onset: 2,
      recovery_time: 3,
    });
    const dip = edits.changeAnomalyKind(spike, ref, 'dip');
    expect(findAnomaly(dip, ref)).toEqual({ ...findAnomaly(spike, ref), kind: 'dip' });
    const gap = edits.changeAnomalyKind(spike, ref, 'gap');
    expect(findAnomaly(gap, ref)).toEqual({
      id: '1',
      kind: 'gap',
      at: 7,
      hold: 5,
      as: 'empty',
      pattern: 'linear',
      note: 'n',
    });
  });

  it('are moved in time together, and never before the start', () => {
    const both = addAnomaly(placed, 'disk', { kind: 'spike', at: '10s' });
    const refs = [ref, { metric: 'disk', id: '1' }];
    const at = (design: Design) => refs.map((each) => findAnomaly(design, each)?.at);
    expect(at(edits.moveAnomalies(both, refs, { delta: 20 }).design)).toEqual([120, '30s']);
    expect(at(edits.moveAnomalies(both, refs, { delta: -40 }).design)).toEqual([90, '0s']);
    expect(edits.moveAnomalies(both, refs, {}).design).toBe(both);
  });

  it('are moved to another metric, with a fresh id where theirs is taken', () => {
    const both = addAnomaly(placed, 'disk', { kind: 'spike', at: 3 });
    const design = edits.moveAnomalies(both, [ref], { delta: 5, toMetric: 'disk' }).design;
    expect(design.metrics[0]?.anomalies).toEqual([]);
    expect(design.metrics[1]?.anomalies).toMatchObject([
      { id: '1', at: 3 },
      { id: '2', kind: 'scale', at: 105 },
    ]);
  });

  it('are duplicated later on, with fresh ids', () => {
    const { anomalies } = edits.moveAnomalies(placed, [ref], { delta: 30, copy: true }).design.metrics[0] ?? {};
    expect(anomalies?.map(({ id, at }) => [id, at])).toEqual([
      ['1', 100],
      ['2', 130],
    ]);
  });

  it('keep samples as samples and durations as durations when they are placed', () => {
    const durations = addAnomaly(two, 'cpu', { kind: 'scale', at: '10s', hold: 5, onset: '2s' });
    const design = edits.setAnomalyExtent(durations, ref, { at: 90, onset: 60, hold: 7, recovery: 0 });
    expect(findAnomaly(design, ref)).toMatchObject({ at: '90s', onset: '1m', hold: 7 });
    expect(findAnomaly(design, ref)).not.toHaveProperty('recovery_time');
  });
});

describe('incidents', () => {
  it('get effects, lose them, and go', () => {
    expect(withIncident.incidents[0]).toMatchObject({
      id: '1',
      name: 'Failover',
      at: '1m',
      effects: [{ id: '1', metric: 'cpu', kind: 'spike', lag: '10s' }],
    });
    expect(withIncident.incidents[0]?.effects[0]).not.toHaveProperty('at');
    expect(edits.removeEffect(withIncident, '1', '1').incidents[0]?.effects).toEqual([]);
    expect(edits.removeIncident(withIncident, '1').incidents).toEqual([]);
  });

  it('go with the last metric that they show on, and all of them with the last metric', () => {
    const onBoth = edits.addEffect(withIncident, '1', { metric: 'disk', kind: 'gap' });
    expect(edits.removeMetric(onBoth, 'cpu').incidents[0]?.effects).toMatchObject([{ metric: 'disk' }]);
    expect(edits.removeMetric(withIncident, 'cpu').incidents).toEqual([]);
    const fresh = addIncident(two, { at: 5 });
    expect(edits.removeMetric(fresh, 'cpu').incidents).toHaveLength(1);
    expect(edits.removeMetric(edits.removeMetric(fresh, 'cpu'), 'disk').incidents).toEqual([]);
  });

  it('lose gain and sign of an effect whose new kind has no size', () => {
    const gained = edits.updateEffect(withIncident, '1', '1', { gain: 2, sign: -1 });
    const effect = edits.changeEffectKind(gained, '1', '1', 'gap').incidents[0]?.effects[0];
    expect(effect).toMatchObject({ kind: 'gap', lag: '10s' });
    expect(effect).not.toHaveProperty('gain');
  });
});

type Edit = readonly [name: string, edit: (design: Design) => Design];

/** One edit of each sort on some part of a design. */
function arbitraryEdit(): fc.Arbitrary<Edit> {
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
  const nat = fc.nat(50);
  return fc.tuple(fc.nat(22), nat, nat, nat).map(([sort, a, b, c]): Edit => {
    const kind = pick(REGISTRIES.anomaly, b)?.id ?? '';
    const onMetric = (edit: (design: Design, key: string) => Design) => (design: Design) =>
      edit(design, pick(design.metrics, a)?.key ?? '');
    const onAnomaly = (edit: (design: Design, at: edits.AnomalyAddress) => Design) =>
      onMetric((design, metric) =>
        edit(design, {
          metric,
          id: pick(design.metrics.find(({ key }) => key === metric)?.anomalies ?? [], c)?.id ?? '',
        }),
      );
    const onIncident = (edit: (design: Design, id: string) => Design) => (design: Design) =>
      edit(design, pick(design.incidents, a)?.id ?? '');
    const onEffect = (edit: (design: Design, id: string, effect: string) => Design) =>
      onIncident((design, id) =>
        edit(design, id, pick(design.incidents.find((each) => each.id === id)?.effects ?? [], c)?.id ?? ''),
      );
    const onRule = (edit: (design: Design, id: string) => Design) => (design: Design) =>
      edit(design, pick(design.scatter ?? [], a)?.id ?? '');
    const all: readonly Edit[] = [
      ['setGeneral', (design) => edits.setGeneral(design, { num_samples: b + 1 })],
      ['addMetric', (design) => addMetric(design, { value: b })],
      ['duplicateMetric', onMetric(edits.duplicateMetric)],
      ['removeMetric', onMetric(edits.removeMetric)],
      ['moveMetric', onMetric((design, key) => edits.moveMetric(design, key, b))],
      ['renameMetricKey', onMetric((design, key) => edits.renameMetricKey(design, key, `key_${b}`))],
      ['updateMetric', onMetric((design, key) => edits.updateMetric(design, key, { decimals: b % 16 }))],
      ['addAnomaly', onMetric((design, key) => addAnomaly(design, key, { kind, at: c }))],
      ['updateAnomaly', onAnomaly((design, at) => edits.updateAnomaly(design, at, { note: `n${b}` }))],
      ['changeAnomalyKind', onAnomaly((design, at) => edits.changeAnomalyKind(design, at, kind))],
      ['removeAnomalies', onAnomaly((design, at) => edits.removeAnomalies(design, [at]))],
      ['copies', onAnomaly((design, at) => edits.moveAnomalies(design, [at], { delta: b, copy: true }).design)],
      [
        'moveAnomalies',
        onAnomaly(
          (design, at) =>
            edits.moveAnomalies(design, [at], { delta: b - 25, toMetric: pick(design.metrics, b)?.key }).design,
        ),
      ],
      ['setAnomalyExtent', onAnomaly((design, at) => edits.setAnomalyExtent(design, at, { at: a, hold: b }))],
      ['addIncident', (design) => addIncident(design, { at: b })],
      [
        'addEffect',
        onIncident((design, id) => addEffect(design, id, { metric: pick(design.metrics, b)?.key ?? '', kind })),
      ],
      ['removeEffect', onEffect(edits.removeEffect)],
      ['changeEffectKind', onEffect((design, id, effect) => edits.changeEffectKind(design, id, effect, kind))],
      ['addScatter', (design) => edits.addScatter(design, { kinds: { [kind]: 1 }, count: b + 1, gap: c })],
      ['setScatterField', onRule((design, id) => edits.setScatterField(design, id, 'contamination', `${b + 1}%`))],
      ['setScatterKinds', onRule((design, id) => edits.setScatterField(design, id, 'kinds', { [kind]: c + 1 }))],
      ['rerollScatter', onRule(edits.rerollScatter)],
      ['removeScatter', onRule(edits.removeScatter)],
    ];
    return pick(all, sort) ?? ['nothing', (design) => design];
  });
}

describe('any sequence of edits', () => {
  const runs = { seed: 5, numRuns: process.env['SOAK'] ? 5000 : 200 };

  it('leaves a valid design, and the first one untouched', () => {
    fc.assert(
      fc.property(arbitraryDesign({ maxMetrics: 3 }), fc.array(arbitraryEdit(), { maxLength: 12 }), (first, steps) => {
        const before = JSON.stringify(first);
        let design = first;
        for (const [name, edit] of steps) {
          // An effect on no metric at all cannot be added by a person.
          if (name === 'addEffect' && design.metrics.length === 0) continue;
          design = edit(design);
        }
        const result = parseDesign(design);
        expect(result.ok ? result.value : result.problems).toEqual(design);
        expect(JSON.stringify(first)).toBe(before);
      }),
      runs,
    );
  });

  it('gives the same object back where a design without metrics or incidents has nothing to change', () => {
    const empty = newDesign();
    fc.assert(
      fc.property(arbitraryEdit(), ([name, edit]) => {
        if (['setGeneral', 'addMetric', 'addIncident'].includes(name)) return;
        expect(edit(empty)).toBe(empty);
      }),
      runs,
    );
  });
});

describe('a new kind for a random anomaly', () => {
  it('keeps where it lies, as far as both kinds have a length', () => {
    fc.assert(
      fc.property(arbitraryDesign({ metricsOnly: true }), fc.constantFrom(...REGISTRIES.anomaly), (design, kind) => {
        const metric = design.metrics.find(({ anomalies }) =>
          anomalies.some(({ hold, recovery_time }) => hold !== undefined || recovery_time !== undefined),
        );
        const anomaly = metric?.anomalies.find(
          ({ hold, recovery_time }) => hold !== undefined || recovery_time !== undefined,
        );
        if (!metric || !anomaly) return;
        const at = { metric: metric.key, id: anomaly.id };
        const changed = findAnomaly(edits.changeAnomalyKind(design, at, kind.id), at);
        const extent = (each: typeof anomaly | undefined) =>
          each && extentOf(each, intervalMsOf(design), design.general.num_samples);
        const [before, after] = [extent(anomaly), extent(changed)];
        expect(after?.start).toBe(before?.start);
        // A kind that needs more samples than there are has just those.
        const { kind: id = '', only: _only, ...spec } = changed ?? {};
        const least = anomalyKindOf(id)?.needs?.(spec).samples ?? 0;
        const end = Math.max(before?.end ?? 0, (before?.start ?? 0) + least);
        expect(after?.end).toBe(Math.min(end, design.general.num_samples));
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

describe('a spike train stays as long as its spikes need, however it is edited', () => {
  const spikes = (given: Parameters<typeof addAnomaly>[2]) =>
    edits.addAnomaly({ ...newDesign(), metrics: [newMetric('cpu', 30)] }, 'cpu', given);
  const base = spikes({ kind: 'spike-train', at: 10, hold: '20s', spikes: 8 });
  const ref = { metric: 'cpu', id: '1' };
  const holdIn = (design: Design) => design.metrics[0]?.anomalies[0]?.hold;

  it.each<[string, Design, unknown]>([
    ['shortened', edits.setAnomalyExtent(base, ref, { hold: 3 }), '8s'],
    ['shortened where it lies', edits.patchPlaced(base, ref, { hold: 2 }), 8],
    ['given a shorter hold in the form', edits.setAnomalyField(base, ref, 'hold', 5), 8],
    ['given more spikes', edits.setAnomalyField(base, ref, 'spikes', 30), '30s'],
    ['added too short', spikes({ kind: 'spike-train', at: 10, hold: 2, spikes: 9 }), 9],
    [
      'made of a short spike',
      edits.changeAnomalyKind(spikes({ kind: 'spike', at: 10, hold: 1 }), ref, 'spike-train'),
      8,
    ],
    ['long enough with its recovery', edits.updateAnomaly(base, ref, { hold: 2, recovery_time: 6 }), 2],
  ])('%s', (_what, design, hold) => {
    expect(holdIn(design)).toBe(hold);
    expect(parseToml(writeToml(design)).ok).toBe(true);
  });

  it('as the effect of an incident too', () => {
    const incident = edits.addIncident(base, { at: 10 });
    const effect = edits.addEffect(incident, '1', { metric: 'cpu', kind: 'spike-train', hold: 2 });
    expect(effect.incidents[0]?.effects[0]?.hold).toBe(8);
    expect(edits.updateEffect(effect, '1', '1', { spikes: 12 }).incidents[0]?.effects[0]?.hold).toBe(12);
  });
});
