import { describe, expect, it } from 'vitest';
import { createGenerator } from '../../core/dataset/index.ts';
import type { Anomaly } from '../../core/design/types/design.ts';
import { createKernel } from '../../kernel/index.ts';
import { collectPlot } from './plot.ts';
import { buildPlotSvg, escapeXml } from './plot-svg.ts';
import { numberTicks, timeTicks } from './plot-ticks.ts';
import { plotWindows } from './plot-windows.ts';
import { smallDesign } from '../formats.test-support.ts';

const kernel = createKernel();

describe('ticks', () => {
  it.each([
    [0, 1, 4, [0, 0.5, 1]],
    [0, 100, 4, [0, 50, 100]],
    [-3, 3, 6, [-3, -2, -1, 0, 1, 2, 3]],
    [0.1, 0.32, 4, [0.1, 0.2, 0.3]],
    [5, 5, 4, [5]],
  ])('of numbers from %f to %f are round', (min, max, count, ticks) => {
    expect(numberTicks(min, max, count)).toEqual(ticks);
  });

  it('of times are round and say no more than they must', () => {
    const at = Date.parse('2023-11-02T16:55:16Z');
    expect(timeTicks(at, at + 600_000, 4).map(({ text }) => text)).toEqual(['17:00', '17:05']);
    expect(timeTicks(at, at + 20_000, 4).map(({ text }) => text)).toEqual([
      '16:55:20',
      '16:55:25',
      '16:55:30',
      '16:55:35',
    ]);
    expect(timeTicks(at, at + 3 * 86_400_000, 3).map(({ text }) => text)).toEqual([
      '2023-11-03',
      '2023-11-04',
      '2023-11-05',
    ]);
    expect(timeTicks(at, at + 3 * 86_400_000, 8).map(({ text }) => text)).toContain('12:00');
  });
});

describe('the samples that a plot looks at', () => {
  const sampling = { exactSamples: 1000, buckets: 10, windowSamples: 20 };

  it('are all of short data', () => {
    expect(plotWindows({ from: 5, to: 1005 }, [], sampling)).toEqual([{ from: 5, to: 1005 }]);
  });

  it('are a share of long data, and every short anomaly with its neighbours', () => {
    const windows = plotWindows({ from: 0, to: 100_000 }, [{ from: 5555, to: 5556 }], sampling);
    expect(windows).toContainEqual({ from: 0, to: 20 });
    expect(windows).toContainEqual({ from: 5554, to: 5557 });
    expect(windows).toContainEqual({ from: 90_000, to: 90_020 });
    expect(windows.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(203);
  });

  it('never overlap, stay inside, and none is longer than what is looked at whole', () => {
    const many = Array.from({ length: 200 }, (_, i) => ({ from: i * 37, to: i * 37 + 400 }));
    const windows = plotWindows({ from: 100, to: 9000 }, many, sampling);
    for (const [index, { from, to }] of windows.entries()) {
      expect(to - from).toBeLessThanOrEqual(1000);
      expect(from).toBeGreaterThanOrEqual(windows[index - 1]?.to ?? 100);
      expect(to).toBeLessThanOrEqual(9000);
    }
  });
});

describe('the plot of a design', () => {
  it('has a panel a metric with its anomaly shaded at its place', () => {
    const plot = collectPlot(createGenerator(smallDesign(1000, 3), kernel), { from: 0, to: 1000 });
    expect(plot.panels.map(({ title }) => title)).toEqual(['m0', 'm1', 'm2']);
    expect(plot.panels[0]?.shades).toMatchObject([{ fromMs: plot.fromMs + 250_000, family: 'level' }]);
  });

  it('shows a spike of one sample in a million', () => {
    const design = smallDesign(1_000_000, 1);
    const [metric] = design.metrics;
    if (metric === undefined) throw new Error('no metric');
    const spike: Anomaly = {
      id: '1',
      at: 333_333,
      kind: 'spike',
      magnitude: 500,
      measure: 'units',
      hold: 1,
      pattern: 'linear',
    };
    const spiked = { ...design, metrics: [{ ...metric, anomalies: [spike] }] };
    const { panels, fromMs } = collectPlot(createGenerator(spiked, kernel), { from: 0, to: 1_000_000 });
    const curve = panels[0]?.curve ?? new Float64Array();
    const highest = curve.reduce((best, value, i) => (i % 2 === 1 && value > (curve[best] ?? 0) ? i : best), 1);
    expect(curve[highest]).toBeGreaterThan(500);
    expect(curve[highest - 1]).toBe(fromMs + 333_333_000);
    for (let i = 2; i < curve.length; i += 2) expect(curve[i]).toBeGreaterThanOrEqual(curve[i - 2] ?? 0);
  });

  it('is the same text for the same design, and well-formed whatever the names', () => {
    const design = smallDesign(100, 1);
    const hostile = { ...design, general: { ...design.general, name: '<script>&"\u0000\'' } };
    const svg = buildPlotSvg(collectPlot(createGenerator(hostile, kernel), { from: 0, to: 100 }));
    expect(svg).toContain('&lt;script&gt;&amp;&quot;&#39;');
    expect(svg).not.toContain('<script');
    expect(svg).toBe(buildPlotSvg(collectPlot(createGenerator(hostile, kernel), { from: 0, to: 100 })));
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('breaks the curve at a gap, and draws metrics without any value', () => {
    const curve = new Float64Array([0, 1, 1, Number.NaN, 2, 3, 3, 4]);
    const panel = { title: 'x', curve, shades: [] };
    const svg = buildPlotSvg({
      title: 't',
      fromMs: 0,
      toMs: 3,
      panels: [panel, { ...panel, curve: new Float64Array([0, Number.NaN]) }],
    });
    expect(svg.match(/d="M86 [^"]*M[^"]*" fill="none" stroke="#2563eb"/)).not.toBeNull();
    expect(svg).not.toContain('NaN');
  });

  it('escapes what XML does not allow', () => {
    expect(escapeXml('a\u0008b<c')).toBe('ab&lt;c');
  });
});
