import { parseToml } from '../../core/document.ts';
import { describe, expect, it } from 'vitest';
import type { FeedSetup, FeedTiming } from '../../engine/api/feed.ts';
import { createInlineEngine } from '../../engine/inline.ts';
import { FIRST_FORM, type FeedForm } from '../../store/feed.ts';
import { cuesOf, occurrence, rowAt, wallMsBetween } from './feed-clock.ts';
import { feedCommand } from './feed-command.ts';
import { csvCurves, designCurves } from './feed-curves.ts';
import { runLabelsCsv } from './feed-labels.ts';
import { SINKS } from '../../live/sinks/index.ts';
import { addressFault, buildSetup } from './feed-setup.ts';

const parsed = parseToml(`schema = 1
[general]
name = "parts"
num_samples = 100
start = 2024-01-01T00:00:00Z
interval = "2s"
[metrics.a]
value = 1.0
noise = "gaussian"
[[anomalies.a]]
id = "1"
kind = "spike"
at = 40
hold = 4
note = "=cmd"
[[incidents]]
id = "out"
name = "Outage"
at = 60
effects = [ { metric = "a", kind = "dip", hold = 5, lag = "4s" } ]
`);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { design } = parsed.value;
const NOW = Date.UTC(2026, 0, 5, 12, 0, 0);
const timing: FeedTiming = {
  startMs: NOW - 20_000,
  wallStartMs: NOW,
  intervalMs: 2000,
  backfillRows: 10,
  speed: 4,
  rows: Number.POSITIVE_INFINITY,
  eventsPerRow: 1,
  samples: 100,
};

function build(form: Partial<FeedForm>, url = 'http://sink.test/path?token=s') {
  return buildSetup({
    form: { ...FIRST_FORM, ...form },
    secrets: { url },
    design,
    window: { from: 10.4, to: 30.2 },
    nowMs: NOW,
    runId: 'r1',
    params: {},
    sink: undefined,
  });
}
const faults = (form: Partial<FeedForm>, url?: string) => {
  const built = build(form, url);
  return built.ok ? [] : built.problems.map(({ path }) => path);
};

describe('the setup of a run', () => {
  it('keeps the origin of the address and nothing else of it', () => {
    const built = build({});
    expect(built.ok && built.value.origin).toBe('http://sink.test');
    expect(JSON.stringify(built)).not.toContain('token=s');
  });

  it('takes what the timeline shows, in whole samples', () => {
    const built = build({ source: 'window' });
    expect(built.ok && built.value.content).toMatchObject({ from: 10, to: 31 });
  });

  it('names the field of each mistake', () => {
    expect(faults({}, '')).toEqual(['url']);
    expect(faults({}, 'ftp://x')).toEqual(['url']);
    expect(faults({ sink: 'mqtt' }, 'http://x')).toEqual(['url']);
    expect(faults({ source: 'csv' })).toEqual(['csv']);
    const broken = buildSetup({
      form: { ...FIRST_FORM, sink: 'http' },
      secrets: { url: 'http://x' },
      design,
      window: { from: 0, to: 1 },
      nowMs: NOW,
      runId: 'r',
      params: { template: '{oops' },
      sink: SINKS.find(({ id }) => id === 'http'),
    });
    expect(broken.ok ? [] : broken.problems.map(({ path }) => path)).toEqual(['params.template']);
    expect(faults({ speed: 0, backfill: 'soon', stop: 'at a time', stopAt: '25:00' })).toEqual([
      'speed',
      'backfill',
      'stopAt',
    ]);
    expect(faults({ stop: 'after rows', stopRows: 0 })).toEqual(['stopRows']);
    expect(addressFault('http://user:secret@x/', 'http')).toMatch(/user and password/);
  });

  it('stops at the next time that the clock shows so', () => {
    const at = new Date(NOW - 60_000);
    const built = build({ stop: 'at a time', stopAt: `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}` });
    expect(built.ok && built.value.untilMs).toBe(NOW - 60_000 + 86_400_000);
  });
});

describe('the command line', () => {
  it('has a variable in place of each secret, and quotes for a shell; of the sink it names what differs', () => {
    const text = feedCommand({
      setup: {
        sink: 'http',
        name: "it's",
        params: { form: 'array', template: '{"v":"{{value}}"}' },
        speed: 2,
        backfillMs: 21_600_000,
        loop: false,
        rows: 50,
        batchEvents: 9,
      },
      defaults: { form: 'array', template: '' },
      url: 'http://x/?a=1&b=2',
      hasToken: true,
      headerNames: ['X-Api-Key'],
      config: '#d=1.abc',
    });
    expect(text.replaceAll(' \\\n ', '')).toBe(
      `faultline feed -c '#d=1.abc' --sink http --name 'it'\\''s' --url 'http://x/?a=1&b=2' --token-env TOKEN --header "X-Api-Key: $X_API_KEY" --param 'template={"v":"{{value}}"}' --backfill 6h --speed 2 --count 50 --batch 9`,
    );
  });
});

describe('the clock of a run', () => {
  it('counts rows from the backfill on, at the speed of the run', () => {
    expect(rowAt(timing, NOW)).toBe(10);
    expect(rowAt(timing, NOW + 1000)).toBe(12);
    expect(rowAt({ ...timing, rows: 11 }, NOW + 60_000)).toBe(11);
    expect(wallMsBetween(timing, 10, 12)).toBe(1000);
  });

  it('knows what is coming: this turn, then the next one of a loop', () => {
    const [spike, outage] = cuesOf(design);
    expect([spike, outage]).toMatchObject([
      { title: 'Spike', start: 40, end: 44 },
      { title: 'Outage', start: 62, end: 67, detail: '1 metric' },
    ]);
    if (!spike) throw new Error('no spike');
    expect(occurrence(spike, 12, timing, 0)).toEqual({ start: 40, end: 44 });
    expect(occurrence(spike, 42, timing, 0)).toEqual({ start: 40, end: 44 });
    expect(occurrence(spike, 44, timing, 0)).toEqual({ start: 140, end: 144 });
    expect(occurrence(spike, 44, { ...timing, rows: 100 }, 0)).toEqual({ start: 40, end: 44 });
    expect(occurrence(spike, 0, { ...timing, samples: 20 }, 50)).toBeUndefined();
  });
});

describe('the labels of a run', () => {
  const setup: FeedSetup = {
    runId: 'r',
    sink: 'http',
    name: '',
    params: {},
    origin: 'http://x',
    content: { kind: 'design', design, from: 0, to: 100 },
    speed: 4,
    backfillMs: 0,
    loop: true,
    stamps: 'planned',
    batchEvents: 1,
  };
  const labels = (row: number, fires: Parameters<typeof runLabelsCsv>[1]['fires'] = []) =>
    runLabelsCsv(setup, { timing, fires, stats: { row } as Parameters<typeof runLabelsCsv>[1]['stats'] })
      .trim()
      .split('\n')
      .slice(1);

  it('have the times of the run, reach to what was sent, and turn with the loop', () => {
    expect(labels(40)).toEqual([]);
    expect(labels(42)).toEqual([`1,a,spike,linear,0,0,40,42,2026-01-05T12:01:00.000Z,2026-01-05T12:01:04.000Z,'=cmd`]);
    expect(labels(150).map((line) => line.split(',').slice(6, 8))).toEqual([
      ['40', '44'],
      ['62', '67'],
      ['140', '144'],
    ]);
  });

  it('count what was fired from its row on', () => {
    const fires = [{ row: 110, sample: 10, cue: { kind: 'anomaly', metric: 'a', id: '1' } } as const];
    expect(labels(130, fires).map((line) => [line.split(',')[5], ...line.split(',').slice(6, 8)])).toEqual([
      ['0', '40', '44'],
      ['0', '62', '67'],
      ['1', '110', '114'],
    ]);
  });
});

describe('the curves of a run', () => {
  it('are those of the data, turn after turn of a loop', async () => {
    const engine = createInlineEngine();
    const curves = await designCurves(engine, design, timing, 0, { from: 90, to: 130, pixels: 400 });
    const rows = [...(curves?.get('a')?.curve ?? [])].filter((_, at) => at % 2 === 0);
    expect(rows[0]).toBeGreaterThanOrEqual(89);
    expect(rows.at(-1)).toBeLessThanOrEqual(131);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    const probe = await engine.probe(design, 5);
    const at = rows.indexOf(105);
    expect(curves?.get('a')?.curve[at * 2 + 1]).toBe(probe.ok ? probe.value.values[0]?.dirty : undefined);
  });

  it('of a file are its cells', () => {
    const rows = { series: ['x'], timesMs: Float64Array.of(0, 1, 2), columns: [Float64Array.of(5, Number.NaN, 7)] };
    const { curve, min, max } = csvCurves(rows, { from: 1, to: 5, pixels: 100 }).get('x') ?? {};
    expect([...(curve ?? [])]).toEqual([1, Number.NaN, 2, 7, 3, 5, 4, Number.NaN]);
    expect([min, max]).toEqual([5, 7]);
  });
});
