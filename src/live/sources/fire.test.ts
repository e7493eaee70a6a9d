import { parseToml } from '../../core/document.ts';
import { describe, expect, it } from 'vitest';
import { extentOf, anomaliesOf, intervalMsOf } from '../../core/design/types/resolve.ts';
import type { Design } from '../../core/design/types/design.ts';
import { createKernel } from '../../kernel/index.ts';
import { createChangingSource } from './changing-source.ts';
import { type Fire, firedDesign, fireCue } from './fire.ts';
import { createDesignFeed } from './source.ts';
import type { FeedEvent } from '../types.ts';
import { createWindowFeed } from './window-feed.ts';

const DESIGN = designOf(`schema = 1
[general]
name = "fire"
seed = 3
num_samples = 600
start = 2024-01-01T00:00:00Z
interval = "1s"
[metrics.a]
value = 30.0
noise = "gaussian"
process = [{ kind = "walk" }]
[metrics.b]
value = 5.0
noise = "laplace"
seasonality = [{ kind = "sine", period = "60s", amplitude = 2.0 }]
[[anomalies.a]]
id = "1"
kind = "spike"
at = 500
hold = 5
magnitude = 9.0
[[incidents]]
id = "outage"
name = "Outage"
at = 400
effects = [ { metric = "a", kind = "level-shift", magnitude = 20.0, hold = 30, lag = "10s" }, { metric = "b", kind = "dip", magnitude = 3.0, hold = 20, lag = "4s" } ]
`);

const SPIKE = { kind: 'anomaly', metric: 'a', id: '1' } as const;
const OUTAGE = { kind: 'incident', id: 'outage' } as const;
const feedOf = (design: Design) => createDesignFeed(design, createKernel(), 'run', (row) => row * 1000);

describe('a cue that is fired', () => {
  it('is a copy of the same size and length at the sample, and leaves the rest of the design as it was', () => {
    const fired = fireCue(DESIGN, SPIKE, 100);
    const [own, copy] = fired.metrics[0]?.anomalies ?? [];
    expect(own).toBe(DESIGN.metrics[0]?.anomalies[0]);
    expect(copy).toEqual({ ...own, id: '2', at: 100 });
    expect(fired.metrics[1]).toBe(DESIGN.metrics[1]);
  });

  it('comes once, also of an anomaly that comes again and again', () => {
    const [a, b] = DESIGN.metrics;
    if (!a || !b) throw new Error('two metrics');
    const nightly = { ...DESIGN, metrics: [{ ...a, anomalies: a.anomalies.map((one) => ({ ...one, every: 20 })) }, b] };
    expect(fireCue(nightly, SPIKE, 100).metrics[0]?.anomalies.map(({ at, every }) => [at, every])).toEqual([
      [500, 20],
      [100, undefined],
    ]);
  });

  it('of an incident begins with its first effect, the others with their distance to it', () => {
    const fired = fireCue(DESIGN, OUTAGE, 100);
    const starts = ['a', 'b'].map((key) =>
      anomaliesOf(fired, key)
        .filter(({ incident }) => incident !== undefined && incident !== 'outage')
        .map((anomaly) => extentOf(anomaly, intervalMsOf(fired), 600).start),
    );
    expect(starts).toEqual([[106], [100]]);
  });

  it('that the design does not have changes nothing', () => {
    expect(fireCue(DESIGN, { kind: 'anomaly', metric: 'a', id: 'none' }, 5)).toBe(DESIGN);
    expect(fireCue(DESIGN, { kind: 'incident', id: 'none' }, 5)).toBe(DESIGN);
  });
});

describe('a run in which cues are fired', () => {
  /** Plays the whole run in steps, firing at rows as they come. */
  function play(step: number, fires: readonly Fire[]): readonly FeedEvent[] {
    const source = createChangingSource(() => feedOf(DESIGN));
    const events: FeedEvent[] = [];
    let done = 0;
    for (let from = 0; from < 1200; from += step) {
      for (; done < fires.length && source.nextRow() >= (fires[done]?.row ?? 0); done++) {
        const design = firedDesign(DESIGN, fires.slice(0, done + 1));
        expect(source.change(fires[done]?.row ?? 0, () => feedOf(design))).toBe(source.nextRow());
      }
      events.push(...source.events(from, Math.min(from + step, 1200)));
    }
    return events;
  }

  it('sends exactly the events of the design with all that was fired, so its labels are exact', () => {
    const fires: Fire[] = [
      { row: 100, sample: 100, cue: SPIKE },
      { row: 200, sample: 200, cue: OUTAGE },
      { row: 250, sample: 250, cue: SPIKE },
    ];
    const whole = feedOf(firedDesign(DESIGN, fires)).events(0, 1200);
    for (const step of [2, 10, 100]) expect(play(step, fires), `in steps of ${step}`).toEqual(whole);
    expect(whole).not.toEqual(feedOf(DESIGN).events(0, 1200));
  });

  it('sends the same events again when it tries again, also those from before the change', () => {
    const source = createChangingSource(() => feedOf(DESIGN));
    const first = source.events(0, 200);
    source.change(100, () => feedOf(fireCue(DESIGN, SPIKE, 100)));
    const second = source.events(200, 300);
    expect(source.events(0, 200)).toEqual(first);
    expect(source.events(200, 300)).toEqual(second);
    expect(source.events(150, 250)).toEqual([...first.slice(150), ...second.slice(0, 50)]);
  });

  it('never changes a row of which an event was handed out', () => {
    const source = createChangingSource(() => feedOf(DESIGN));
    const before = source.events(0, 201);
    expect(source.change(50, () => feedOf(fireCue(DESIGN, SPIKE, 50)))).toBe(101);
    expect(source.events(0, 201)).toEqual(before);
  });

  it('that goes on after a crash counts what was in flight as handed out', () => {
    const source = createChangingSource(() => feedOf(DESIGN), 301);
    expect(source.nextRow()).toBe(151);
    expect(source.change(10, () => feedOf(DESIGN))).toBe(151);
  });
});

describe('a stretch of a design', () => {
  it('is played from its first sample on, with sequence numbers and times of its own, and begins again', () => {
    const feed = createWindowFeed(feedOf(DESIGN), 'run', [100, 110], (row) => row);
    const samples = feedOf(DESIGN)
      .events(200, 220)
      .map(({ series, value }) => ({ series, value }));
    const events = feed.events(0, 45);
    expect(events.map(({ series, value }) => ({ series, value }))).toEqual(
      [...samples, ...samples, ...samples].slice(0, 45),
    );
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 45 }, (_, seq) => seq));
    expect(events[41]).toMatchObject({ id: 'run-41', timeMs: 20 });
    expect([...feed.events(0, 19), ...feed.events(19, 45)]).toEqual(events);
  });
});

function designOf(toml: string): Design {
  const parsed = parseToml(toml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.design;
}
