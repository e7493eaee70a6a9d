/** How each sink carries names, labels and types of series: byte for byte, with texts that try to break out. */
import { describe, expect, it } from 'vitest';
import { parseToml } from '../../core/document.ts';
import { createKernel } from '../../kernel/index.ts';
import { createDesignFeed } from '../sources/source.ts';
import { createWindowFeed } from '../sources/window-feed.ts';
import type { FeedEvent, Target } from '../types.ts';
import { SINKS } from './index.ts';
import { remoteSeriesIn } from './remote-write.test-support.ts';

const event = (host: string, more: Partial<FeedEvent> = {}): FeedEvent => ({
  seq: 0,
  id: 'run-0',
  timeMs: 1_700_243_775_123,
  series: `cpu{host=${host}}`,
  name: 'cpu',
  labels: { host, region: 'eu' },
  value: 0.5,
  ...more,
});
/** Whatever a format has as a separator, an escape or an end. */
const HOSTILE = String.raw`a"b\c,d=e f{g}'h|i${'`'}j;k<l>&\n` + '\u00FC\u{1F600}\\';

const total = { over: 'cumulative', isMonotonic: true, sinceMs: 20_000 } as const;
const delta = { over: 'delta', isMonotonic: false, sinceMs: 10_000 } as const;

function bodyOf(id: string, events: readonly FeedEvent[], params: Target['params'] = {}): string | Uint8Array {
  const sink = SINKS.find((one) => one.id === id);
  if (!sink) throw new Error(`no sink ${id}`);
  const defaults = Object.fromEntries(Object.entries(sink.params).map(([name, { default: value }]) => [name, value]));
  const target: Target = {
    url: 'https://sink.example',
    name: 'demo',
    headers: [],
    params: { ...defaults, ...params },
    designName: 'Design',
    runId: 'run',
  };
  return sink.transport === 'http'
    ? sink.request(events, target).body
    : events.map((one) => sink.message(one, target).text).join('\n');
}
const textOf = (id: string, events: readonly FeedEvent[], params?: Target['params']) => {
  const body = bodyOf(id, events, params);
  if (typeof body !== 'string') throw new Error('bytes');
  return body;
};
const bytesOf = (id: string, events: readonly FeedEvent[]) => {
  const body = bodyOf(id, events);
  if (typeof body === 'string') throw new Error('text');
  return body;
};

describe('labels and the one name of many series', () => {
  it('influxdb: a measurement and its tags', () => {
    expect(textOf('influxdb', [event('web-1'), event('web-2')])).toBe(
      'cpu,host=web-1,region=eu value=0.5 1700243775123\ncpu,host=web-2,region=eu value=0.5 1700243775123',
    );
    // A backslash at the end would escape the comma after it; all else that means something is escaped.
    expect(textOf('influxdb', [event(HOSTILE)])).toBe(
      String.raw`cpu,host=a"b\c\,d\=e\ f{g}'h|i${'`'}j;k<l>&\n` + '\u00FC\u{1F600},region=eu value=0.5 1700243775123',
    );
    expect(textOf('influxdb', [event('\\\\')])).toBe('cpu,region=eu value=0.5 1700243775123');
  });

  it('prometheus: labels beside the name, in order; a counter ends in _total', () => {
    expect(remoteSeriesIn(bytesOf('prometheus', [event(HOSTILE), event('b')])).map(({ labels }) => labels)).toEqual(
      [HOSTILE, 'b'].map((host) => [
        ['__name__', 'cpu'],
        ['host', host],
        ['job', 'demo'],
        ['region', 'eu'],
      ]),
    );
    const name = (one: FeedEvent) => remoteSeriesIn(bytesOf('prometheus', [one]))[0]?.labels[0]?.[1];
    expect(name(event('a', { sum: total }))).toBe('cpu_total');
    expect(name(event('a', { name: 'http_requests_total', sum: total }))).toBe('http_requests_total');
    expect(name(event('a', { sum: delta }))).toBe('cpu');
    const own = remoteSeriesIn(bytesOf('prometheus', [event('a', { labels: { job: 'node' } })]));
    expect(own[0]?.labels).toEqual([
      ['__name__', 'cpu'],
      ['job', 'node'],
    ]);
  });

  it('otlp: attributes of points of one metric; gauge, cumulative and delta sums', () => {
    const metricsOf = (events: readonly FeedEvent[]) =>
      JSON.parse(textOf('otlp', events)).resourceMetrics[0].scopeMetrics[0].metrics as unknown;
    const attributes = (host: string) => [
      { key: 'host', value: { stringValue: host } },
      { key: 'region', value: { stringValue: 'eu' } },
      { key: 'event.id', value: { stringValue: 'run-0' } },
    ];
    const timeUnixNano = '1700243775123000000';
    expect(metricsOf([event('a'), event(HOSTILE)])).toEqual([
      {
        name: 'cpu',
        gauge: {
          dataPoints: ['a', HOSTILE].map((host) => ({ timeUnixNano, asDouble: 0.5, attributes: attributes(host) })),
        },
      },
    ]);
    const point = { timeUnixNano, asDouble: 0.5, attributes: attributes('a') };
    expect(metricsOf([event('a', { sum: total }), event('a', { name: 'bytes', sum: delta })])).toEqual([
      {
        name: 'cpu',
        sum: {
          dataPoints: [{ startTimeUnixNano: '1700243755123000000', ...point }],
          aggregationTemporality: 2,
          isMonotonic: true,
        },
      },
      {
        name: 'bytes',
        sum: {
          dataPoints: [{ startTimeUnixNano: '1700243765123000000', ...point }],
          aggregationTemporality: 1,
          isMonotonic: false,
        },
      },
    ]);
  });

  it('new-relic: attributes; splunk-hec: indexed fields; elasticsearch: an object of labels', () => {
    expect(JSON.parse(textOf('new-relic', [event(HOSTILE)]))).toEqual([
      {
        eventType: 'FaultlineReading',
        timestamp: 1_700_243_775_123,
        id: `cpu{host=${HOSTILE}}`,
        eventId: 'run-0',
        metric: 'cpu',
        value: 0.5,
        host: HOSTILE,
        region: 'eu',
      },
    ]);
    expect(JSON.parse(textOf('splunk-hec', [event(HOSTILE)]))).toMatchObject({
      event: { metric: 'cpu', value: 0.5 },
      fields: { event_id: 'run-0', host: HOSTILE, region: 'eu' },
    });
    const [, document = ''] = textOf('elasticsearch', [event(HOSTILE)]).split('\n');
    expect(JSON.parse(document)).toMatchObject({ metric: 'cpu', value: 0.5, labels: { host: HOSTILE, region: 'eu' } });
  });

  it.each(['tinybird', 'http', 'mqtt', 'stdout', 'file', 'cloudevents'])('%s: name and labels in the object', (id) => {
    const parsed: unknown = JSON.parse(textOf(id, [event(HOSTILE)]));
    const [one]: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
    const content = { metric: 'cpu', value: 0.5, labels: { host: HOSTILE, region: 'eu' } };
    expect(one).toMatchObject(id === 'cloudevents' ? { data: content } : { id: `cpu{host=${HOSTILE}}`, ...content });
  });

  it('http: a template takes the name and the labels', () => {
    const template = '{"m": "{{metric}}", "tags": "{{labels}}"}';
    expect(JSON.parse(textOf('http', [event('a')], { form: 'single', template }))).toEqual({
      m: 'cpu',
      tags: { host: 'a', region: 'eu' },
    });
  });

  it('initial-state: the key, which is another for each', () => {
    expect(textOf('initial-state', [event('a')])).toContain('"key":"cpu{host=a}"');
  });

  it('are left out everywhere of a metric that has none', () => {
    const plain: FeedEvent = { seq: 0, id: 'run-0', timeMs: 0, series: 'cpu', value: 1 };
    for (const { id } of SINKS) if (id !== 'prometheus') expect(textOf(id, [plain])).not.toMatch(/labels|metric":/);
  });
});

describe('events of a design with counters and expanded metrics', () => {
  const parsed = parseToml(`schema = 1
[general]
num_samples = 10
interval = "10s"
[metrics.requests]
type = "counter"
value = 2
labels = { region = "eu" }
expand = { over = { host = "a, b" } }
[metrics.bytes]
type = "sum"
value = 7
min = 0
[metrics.load_a]
name = "load"
label = "Load of A"
labels = { host = "a" }
[[anomalies.requests]]
kind = "counter-reset"
at = 4
hold = 2
only = { host = "b" }
`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { design } = parsed.value;
  const feed = createDesignFeed(design, createKernel(), 'run', (row) => row * 10_000);

  it('have one name and a set of labels each', () => {
    expect(feed.eventsPerRow).toBe(4);
    expect(feed.events(0, 4).map(({ series, name, label, labels }) => [series, name, label, labels])).toEqual([
      ['requests{host=a}', 'requests', undefined, { region: 'eu', host: 'a' }],
      ['requests{host=b}', 'requests', undefined, { region: 'eu', host: 'b' }],
      ['bytes', undefined, undefined, undefined],
      ['load_a', 'load', 'Load of A', { host: 'a' }],
    ]);
  });

  it('say since when a counter counts, over resets and for any stretch of the data', () => {
    const ofB = (events: readonly FeedEvent[]) =>
      events.filter(({ series }) => series === 'requests{host=b}').map(({ value, sum }) => [value, sum?.sinceMs]);
    expect(ofB(feed.events(0, 32))).toEqual([
      [20, 10_000],
      [40, 20_000],
      [60, 30_000],
      [80, 40_000],
      [0, 0],
      [0, 0],
      [20, 10_000],
      [40, 20_000],
    ]);
    const stretch = createWindowFeed(feed, 'run', [6, 8], (row) => 5_000_000 + row * 10_000);
    expect(ofB(stretch.events(0, 8))).toEqual([
      [20, 10_000],
      [40, 20_000],
    ]);
    const [, , bytes] = feed.events(0, 4);
    expect(bytes?.sum).toEqual({ over: 'delta', isMonotonic: true, sinceMs: 10_000 });
  });
});
