/** What every engine must do, run against each of them. For tests alone. */
import { expect, it } from 'vitest';
import type { Design } from '../core/design/types/design.ts';
import type { TrackPreview } from './api/curves.ts';
import type { Engine } from './api/engine.ts';
import type { Reply } from './api/reply.ts';

export const SUITE_TOML = `schema = 1

[general]
name = "Suite"
seed = 42
num_samples = 3000
start = 2024-01-01T00:00:00Z
interval = "1s"

[metrics.cpu]
value = 30.0
seasonality = [ { kind = "sine", period = "10m", amplitude = 10.0 } ]
noise = "gaussian"
noise_args = { scale = 0.5 }
decimals = 2

[metrics.load]
value = 5.0

[[anomalies.cpu]]
kind = "level-shift"
at = 1000
hold = 200
magnitude = 25.0

[[anomalies.load]]
kind = "stuck"
at = 500
hold = 100
benign = true
`;

export function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`);
  return reply.value;
}

export async function designOf(engine: Pick<Engine, 'parse'>, toml: string): Promise<Design> {
  const parsed = valueOf(await engine.parse(toml));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.design;
}

function trackOf(tracks: readonly TrackPreview[], key: string): TrackPreview {
  const track = tracks.find((each) => each.key === key);
  if (!track) throw new Error(`no track ${key}`);
  return track;
}

export function engineSuite(create: () => Engine): void {
  const window = { revision: 5, from: 0, to: 3000, pixels: 100, overviewPixels: 50 };

  it('reads a file, and says where another one is wrong', async () => {
    const engine = create();
    expect((await designOf(engine, SUITE_TOML)).metrics.map(({ key }) => key)).toEqual(['cpu', 'load']);
    const broken = valueOf(await engine.parse(SUITE_TOML.replace('interval = "1s"', 'interval = "1x"')));
    expect(broken.ok ? [] : broken.problems.map(({ line }) => line)).toEqual([8]);
  });

  it('answers a broken link with problems, not with an error of its own', async () => {
    const opened = valueOf(await create().openLink('#d=1.@@@'));
    expect(opened.ok).toBe(false);
  });

  it('gives the same values in preview, probe and page', async () => {
    const engine = create();
    const design = await designOf(engine, SUITE_TOML);
    const preview = valueOf(await engine.preview({ ...window, design, from: 1000, to: 1020 }));
    const points = trackOf(preview.tracks, 'cpu').dirty;
    const at = [...points.keys()].find((i) => i % 2 === 0 && points[i] === 1010) ?? Number.NaN;
    const probed = valueOf(await engine.probe(design, 1010)).values[0];
    expect(probed?.dirty).toBe(points[at + 1]);
    expect(probed?.active).toEqual(['level-shift@1000']);
    expect((probed?.dirty ?? 0) - (probed?.clean ?? 0)).toBeCloseTo(25, 1);
    const page = valueOf(await engine.page(design, 'metrics', 1010, 1));
    expect(page.rows[0]?.slice(0, 2)).toEqual(['2024-01-01T00:16:50.000Z', String(probed?.dirty)]);
    expect(page.total).toBe(3000);
  });

  it('sends the clean twin only where an anomaly is in the window', async () => {
    const engine = create();
    const design = await designOf(engine, SUITE_TOML);
    const near = valueOf(await engine.preview({ ...window, design }));
    const far = valueOf(await engine.preview({ ...window, design, from: 2000, to: 3000 }));
    expect(trackOf(near.tracks, 'cpu').clean.length).toBeGreaterThan(0);
    expect(trackOf(far.tracks, 'cpu').clean.length).toBe(0);
    expect(far.revision).toBe(5);
  });

  it('sums up: rows, effects, the labelled share without what is benign, and the hash of the file', async () => {
    const engine = create();
    const design = await designOf(engine, SUITE_TOML);
    const summary = valueOf(await engine.summary(design));
    expect(summary.rows).toBe(3000);
    expect(summary.labelledShare).toBeCloseTo(200 / 3000, 12);
    const shift = summary.anomalies.find(({ metric }) => metric === 'cpu');
    expect(shift).toMatchObject({ causeStart: 1000, causeEnd: 1200, effectStart: 1000, effectEnd: 1200 });
    expect(summary.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('answers an older preview that a newer one overtakes as superseded or in full, never with other data', async () => {
    const engine = create();
    const design = await designOf(engine, SUITE_TOML);
    const long = { ...design, general: { ...design.general, num_samples: 2_000_000 } };
    const replies = await Promise.all(
      [1, 2, 3].map((revision) => engine.preview({ ...window, to: 2_000_000, design: long, revision })),
    );
    const told = replies.map((reply) => (reply.ok ? reply.value.revision : reply.error.code));
    expect(told[2]).toBe(3);
    expect([1, 'superseded']).toContain(told[0]);
    expect([2, 'superseded']).toContain(told[1]);
  });

  it('reports an unknown table as an error value', async () => {
    const engine = create();
    const reply = await engine.page(await designOf(engine, SUITE_TOML), 'nonsense', 0, 1);
    expect(reply.ok ? '' : reply.error.code).toBe('unknown-table');
  });
}
