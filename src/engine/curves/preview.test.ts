import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDesign } from '../../core/design/types/defaults.ts';
import type { Design } from '../../core/design/types/design.ts';
import { createKernel } from '../../kernel/index.ts';
import type { PreviewReply } from '../api/curves.ts';
import type { Reply } from '../api/reply.ts';
import { createSlot, type Turn } from '../tick.ts';
import { createPreviewer, type PreviewLimits } from './preview.ts';
import type { Mark, Source } from './track.ts';

const always: Turn = { pause: () => Promise.resolve(true) };

/** A metric with plain values: shape i mod 101, noise i mod 7, each anomaly adds 1000 in its place. */
function plainSource(samples: number, marks: readonly Mark[], counts = { shape: 0, noise: 0, compose: 0 }): Source {
  const ramp = (from: number, out: Float64Array, modulus: number) => {
    for (let i = 0; i < out.length; i++) out[i] = (from + i) % modulus;
  };
  return {
    key: 'm',
    baseKey: `base ${samples}`,
    marks,
    samples,
    isRelated: false,
    sigma: 2,
    shapeKey: 'shape',
    noiseKey: 'noise',
    fillShape(from, out) {
      counts.shape += out.length;
      ramp(from, out, 101);
    },
    fillNoise(from, out) {
      counts.noise += out.length;
      ramp(from, out, 7);
    },
    disturbedIn: () => false,
    movedIn: () => new Float64Array(0),
    compose(shape, noise, from, out, clean) {
      counts.compose += out.length;
      for (let i = 0; i < out.length; i++) {
        const bumps = clean ? 0 : marks.filter((mark) => mark.start <= from + i && from + i < mark.end).length;
        out[i] = (shape[i] ?? 0) + (noise[i] ?? 0) + 1000 * bumps;
      }
    },
  };
}

const valueAt = (i: number, marks: readonly Mark[]) =>
  (i % 101) + (i % 7) + 1000 * marks.filter((mark) => mark.start <= i && i < mark.end).length;

const designOf = (samples: number): Design => newDesign({ num_samples: samples });
const request = (samples: number, from = 0, to = samples, pixels = 50) => ({
  revision: 1,
  design: designOf(samples),
  from,
  to,
  pixels,
  overviewPixels: 40,
});

function previewerOf(source: () => Source, limits?: PreviewLimits) {
  const kernel = createKernel({ arenaBytes: 2 ** 18 });
  return createPreviewer({
    placedIn: () => ({ outcomes: [], problems: [] }),
    kernel,
    sourcesOf: () => [source()],
    now: () => 0,
    ...(limits ? { limits } : {}),
  });
}

function valueOf(reply: Reply<PreviewReply>): PreviewReply {
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

function onlyTrack(reply: Reply<PreviewReply>) {
  const [track] = valueOf(reply).tracks;
  if (!track) throw new Error('no track');
  return track;
}

function pairs(curve: Float64Array): readonly (readonly [number, number])[] {
  return Array.from({ length: curve.length / 2 }, (_, i) => [curve[2 * i] ?? 0, curve[2 * i + 1] ?? 0] as const);
}

describe('the preview', () => {
  it('shows every sample where there are fewer than two a pixel', async () => {
    const marks = [{ text: 'a', start: 100, end: 103 }];
    const track = onlyTrack(await previewerOf(() => plainSource(5000, marks)).preview(request(5000, 90, 110), always));
    const expected = Array.from({ length: 22 }, (_, i) => [89 + i, valueAt(89 + i, marks)]);
    expect(pairs(track.dirty)).toEqual(expected);
    expect(pairs(track.clean)).toEqual(expected.map(([x = 0]) => [x, valueAt(x, [])]));
  });

  it('goes from longer data to shorter and back where their parts have the same keys', async () => {
    let samples = 20_000;
    const previewer = previewerOf(() => plainSource(samples, []));
    for (const next of [20_000, 20_000, 2016, 20_000, 9000, 20_000]) {
      samples = next;
      const track = onlyTrack(await previewer.preview(request(next), always));
      expect(pairs(track.dirty).every(([x, y]) => y === valueAt(x, []))).toBe(true);
      expect(track.max).toBeGreaterThan(100);
    }
  });

  it('has points that are samples, in order of time, and the extremes of the whole data', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(60_000), fc.nat(9000)), { maxLength: 3 }),
        async (samples, place, share, places) => {
          const marks = places
            .map(([start, length], i) => ({ text: `${i}`, start, end: Math.min(samples, start + length) }))
            .filter(({ start, end }) => start < end);
          const from = place * samples * (1 - share);
          const reply = await previewerOf(() => plainSource(samples, marks)).preview(
            request(samples, from, from + share * samples),
            always,
          );
          const track = onlyTrack(reply);
          for (const curve of [track.dirty, track.overview]) {
            const points = pairs(curve);
            expect(points.every(([x, y]) => y === valueAt(x, marks))).toBe(true);
            expect(points.every(([x], i) => i === 0 || x >= (points[i - 1]?.[0] ?? 0))).toBe(true);
          }
          const all = Array.from({ length: samples }, (_, i) => valueAt(i, marks));
          expect(track.max).toBe(all.reduce((a, b) => Math.max(a, b)));
          expect(track.min).toBe(all.reduce((a, b) => Math.min(a, b)));
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  it('gives after any edits of anomalies what a fresh one gives', async () => {
    const anomaly = fc
      .tuple(fc.nat(99_000), fc.nat(20_000), fc.constantFrom('a', 'b'))
      .map(([start, length, text]) => ({ text, start, end: Math.min(100_000, start + length + 1) }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anomaly, { maxLength: 3 }), { minLength: 2, maxLength: 5 }),
        async (states) => {
          let marks: readonly Mark[] = [];
          const kept = previewerOf(() => plainSource(100_000, marks));
          for (const state of states) {
            marks = state;
            const fresh = previewerOf(() => plainSource(100_000, state));
            expect(onlyTrack(await kept.preview(request(100_000), always))).toEqual(
              onlyTrack(await fresh.preview(request(100_000), always)),
            );
          }
        },
      ),
      { numRuns: 20, seed: 8 },
    );
  });

  it('computes only the blocks that a moved anomaly touches', async () => {
    const counts = { shape: 0, noise: 0, compose: 0 };
    let marks: readonly Mark[] = [{ text: 'a', start: 500_000, end: 501_000 }];
    const previewer = previewerOf(() => plainSource(1_000_000, marks, counts));
    await previewer.preview(request(1_000_000), always);
    counts.compose = 0;
    await previewer.preview(request(1_000_000), always);
    expect(counts.compose).toBe(0);
    marks = [{ text: 'a', start: 700_000, end: 701_000 }];
    await previewer.preview(request(1_000_000), always);
    expect(counts.compose).toBeLessThanOrEqual(4 * 8192);
    expect(counts.compose).toBeGreaterThan(0);
  });

  it('evaluates a part that is cached no more', async () => {
    const counts = { shape: 0, noise: 0, compose: 0 };
    let end = 90_000;
    const previewer = previewerOf(() => plainSource(100_000, [{ text: 'a', start: 10_000, end }], counts));
    for (; end < 90_010; end++) await previewer.preview(request(100_000), always);
    // Once for the clean twin, once for the data: from then on it is cached.
    expect(counts.noise).toBeLessThanOrEqual(2 * 100_000);
  });

  it('says so when it looks at a part of the samples only, and still shows a short anomaly', async () => {
    const samples = 1_000_000_000;
    const marks = [{ text: 'a', start: 123_456_789, end: 123_456_790 }];
    const limits = { cacheBytes: 1e6, fullValues: 1e6, partValues: 10_000 };
    const reply = await previewerOf(() => plainSource(samples, marks), limits).preview(request(samples), always);
    expect(valueOf(reply).sampledOneIn).toBe(100_000);
    expect(onlyTrack(reply).max).toBeGreaterThanOrEqual(1000);
  });

  it('has a gap where there are no values', async () => {
    const source: Source = {
      ...plainSource(100_000, [{ text: 'gap', start: 20_000, end: 60_000 }]),
      compose(_shape, _noise, from, out, clean) {
        for (let i = 0; i < out.length; i++)
          out[i] = !clean && from + i >= 20_000 && from + i < 60_000 ? Number.NaN : 1;
      },
    };
    const points = pairs(onlyTrack(await previewerOf(() => source).preview(request(100_000), always)).dirty);
    expect(points.filter(([x]) => x > 25_000 && x < 55_000).every(([, y]) => Number.isNaN(y))).toBe(true);
    expect(points.filter(([x]) => x < 15_000 || x > 65_000).every(([, y]) => y === 1)).toBe(true);
  });

  it('gives way to a newer request and loses no edit by it', async () => {
    let clock = 0;
    const slot = createSlot(() => clock++ * 100);
    let marks: readonly Mark[] = [];
    const previewer = previewerOf(() => plainSource(1_000_000, marks));
    await previewer.preview(request(1_000_000), always);
    marks = [{ text: 'a', start: 0, end: 900_000 }];
    const first = previewer.preview(request(1_000_000), slot.take());
    const second = previewer.preview(request(1_000_000), slot.take());
    const reply = await first;
    expect(reply.ok ? 'answered' : reply.error.code).toBe('superseded');
    expect(onlyTrack(await second).max).toBeGreaterThan(1000);
  });
});
