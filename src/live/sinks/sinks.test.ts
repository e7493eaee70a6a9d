import { HTTP } from 'cloudevents';
import { describe, expect, it } from 'vitest';
import { createSecret } from '../secret.ts';
import type { FeedEvent, HttpSink, SinkKind, StreamSink, Target } from '../types.ts';
import { SINKS } from './index.ts';
import { remoteSeriesIn } from './remote-write.test-support.ts';

const NOW = Date.UTC(2026, 0, 1);
const metricEvents: readonly FeedEvent[] = [
  { seq: 0, id: 'run-0', timeMs: 1_700_243_775_123, series: 'cpu', value: 677.88 },
  { seq: 1, id: 'run-1', timeMs: 1_700_243_776_123, series: 'queue depth, "über"=ä\n', value: 1e-7 },
];
const fleetEvent: FeedEvent = {
  seq: 2,
  id: 'run-2',
  timeMs: 1_700_243_775_123,
  series: 'machine-1',
  fields: { zone: 'zone a', region: 'eu,=', cpu_percent: 12.5, request_count: 3, is_anomaly: true },
};

function sinkOf(id: string): SinkKind {
  const sink = SINKS.find((one) => one.id === id);
  if (!sink) throw new Error(`no sink ${id}`);
  return sink;
}

function http(id: string): HttpSink {
  const sink = sinkOf(id);
  if (sink.transport !== 'http') throw new Error(`${id} is no HTTP sink`);
  return sink;
}

function targetFor(sink: SinkKind, more: Partial<Target> = {}): Target {
  return {
    url: 'https://sink.example',
    name: 'demo',
    token: createSecret('TOKEN'),
    headers: [],
    params: Object.fromEntries(Object.entries(sink.params).map(([key, param]) => [key, param.default])),
    designName: 'Checkout outage',
    runId: 'run',
    ...more,
  };
}

const send = (id: string, events: readonly FeedEvent[] = metricEvents, more: Partial<Target> = {}) => {
  const sink = http(id);
  const request = sink.request(events, targetFor(sink, more));
  const body = typeof request.body === 'string' ? request.body : '(bytes)';
  return { ...request, body };
};
const read = (id: string, status: number, body = '', headers: Record<string, string> = {}, events = metricEvents) =>
  http(id).read({ status, body, headers }, events, NOW);

describe('the exact request of each sink', () => {
  it('tinybird: the lines of the sensor script', () => {
    expect(send('tinybird')).toEqual({
      method: 'POST',
      url: 'https://sink.example/v0/events?name=demo&wait=true',
      headers: { 'content-type': 'application/x-ndjson', authorization: 'Bearer TOKEN' },
      body:
        '{"timestamp": "2023-11-17T17:56:15.123Z", "id": "cpu", "value": 677.88}\n' +
        '{"timestamp": "2023-11-17T17:56:16.123Z", "id": "queue depth, \\"über\\"=ä\\n", "value": 1e-7}\n',
    });
    expect(send('tinybird', [fleetEvent]).body).toBe(
      '{"timestamp": "2023-11-17T17:56:15.123Z", "id": "machine-1", "zone": "zone a", "region": "eu,=", "cpu_percent": 12.5, "request_count": 3, "is_anomaly": true}\n',
    );
  });

  it('tinybird: the id is the key, the label or the number', () => {
    const sensor = { seq: 0, id: 'run-0', timeMs: 0, series: 'sensor_07', label: 'Sensor seven', index: 6, value: 1 };
    const load = { ...sensor, series: 'load', label: 'Load', index: 2 };
    const ids = (id: string) =>
      send('tinybird', [sensor, load], { params: { id } })
        .body.trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: unknown }).id);
    expect([ids('key'), ids('label'), ids('number')]).toEqual([
      ['sensor_07', 'load'],
      ['Sensor seven', 'Load'],
      [7, 3],
    ]);
  });

  it('http: array, lines, one object; a template keeps types', () => {
    const plain = { timestamp: '2023-11-17T17:56:15.123Z', id: 'cpu', value: 677.88, event_id: 'run-0' };
    expect(JSON.parse(send('http', metricEvents.slice(0, 1)).body)).toEqual([plain]);
    expect(send('http', metricEvents, { params: { form: 'ndjson', template: '' } }).body.split('\n')).toHaveLength(3);
    expect(
      JSON.parse(
        send('http', metricEvents, {
          params: { form: 'single', template: '{"v":"{{value}}","t":["at {{epoch_ms}}"]}' },
        }).body,
      ),
    ).toEqual({
      v: 677.88,
      t: ['at 1700243775123'],
    });
    expect(send('http', metricEvents, { headers: [['X-Key', createSecret('K')]] }).headers).toEqual({
      'content-type': 'application/json',
      authorization: 'Bearer TOKEN',
      'x-key': 'K',
    });
  });

  it('initial-state: the bucket first, then keyed values', () => {
    const sink = http('initial-state');
    expect(sink.prepare?.(targetFor(sink))).toEqual([
      {
        method: 'POST',
        url: 'https://sink.example/api/buckets',
        headers: {
          'content-type': 'application/json',
          'accept-version': '~0',
          'x-is-accesskey': 'TOKEN',
          'x-is-bucketkey': 'demo',
        },
        body: '{"bucketKey":"demo","bucketName":"Checkout outage"}',
      },
    ]);
    expect(send('initial-state', metricEvents.slice(0, 1)).body).toBe(
      '[{"key":"cpu","value":677.88,"epoch":1700243775.123}]',
    );
    expect(sink.readPrepare?.({ status: 409, headers: {}, body: '' }, NOW)).toEqual({ kind: 'stored' });
  });

  it('cloudevents: what its own library reads back', () => {
    const { headers, body } = send('cloudevents');
    const events = HTTP.toEvent({ headers: { ...headers }, body }) as unknown as readonly {
      id: string;
      source: string;
      data: unknown;
      time: string;
    }[];
    expect(events.map(({ id, source, data, time }) => ({ id, source, data, time }))).toEqual([
      { id: 'run-0', source: '/faultline/demo', data: { value: 677.88 }, time: '2023-11-17T17:56:15.123Z' },
      { id: 'run-1', source: '/faultline/demo', data: { value: 1e-7 }, time: '2023-11-17T17:56:16.123Z' },
    ]);
  });

  it('influxdb: line protocol of three versions, with names escaped', () => {
    const lines = 'cpu value=677.88 1700243775123\nqueue\\ depth\\,\\ "über"=ä\\  value=1e-7 1700243776123';
    expect(send('influxdb', metricEvents, { url: 'http://h:8086/?db=x' })).toMatchObject({
      url: 'http://h:8086/write?db=x&precision=ms',
      body: lines,
    });
    expect(send('influxdb', metricEvents, { params: { version: 'v2', org: 'acme' } })).toMatchObject({
      url: 'https://sink.example/api/v2/write?org=acme&bucket=demo&precision=ms',
      headers: { authorization: 'Token TOKEN' },
    });
    expect(send('influxdb', metricEvents, { params: { version: 'v3', org: '' } })).toMatchObject({
      url: 'https://sink.example/api/v3/write_lp?db=demo&precision=millisecond',
      headers: { authorization: 'Bearer TOKEN' },
    });
    expect(send('influxdb', [fleetEvent]).body).toBe(
      'telemetry,machine_id=machine-1,region=eu\\,\\=,zone=zone\\ a cpu_percent=12.5,request_count=3,is_anomaly=true 1700243775123',
    );
  });

  it('otlp: gauges with nanoseconds as text', () => {
    const body = JSON.parse(send('otlp').body) as { resourceMetrics: { scopeMetrics: { metrics: unknown[] }[] }[] };
    expect(body.resourceMetrics[0]?.scopeMetrics[0]?.metrics[0]).toEqual({
      name: 'cpu',
      gauge: {
        dataPoints: [
          {
            timeUnixNano: '1700243775123000000',
            asDouble: 677.88,
            attributes: [{ key: 'event.id', value: { stringValue: 'run-0' } }],
          },
        ],
      },
    });
    expect(send('otlp').url).toBe('https://sink.example/v1/metrics');
  });

  it('splunk-hec: objects one after the other', () => {
    const { url, headers, body } = send('splunk-hec', metricEvents.slice(0, 1));
    expect([url, headers.authorization]).toEqual(['https://sink.example/services/collector/event', 'Splunk TOKEN']);
    expect(body).toBe(
      '{"time":1700243775.123,"source":"Checkout outage","sourcetype":"faultline","index":"demo","event":{"timestamp":"2023-11-17T17:56:15.123Z","id":"cpu","value":677.88},"fields":{"event_id":"run-0"}}',
    );
  });

  it('elasticsearch: bulk create under our own ids', () => {
    expect(send('elasticsearch', metricEvents.slice(0, 1))).toMatchObject({
      url: 'https://sink.example/demo/_bulk',
      headers: { authorization: 'ApiKey TOKEN' },
      body: '{"create":{"_id":"run-0"}}\n{"@timestamp":"2023-11-17T17:56:15.123Z","id":"cpu","value":677.88}\n',
    });
  });

  it('new-relic: flat events', () => {
    expect(send('new-relic', metricEvents.slice(0, 1))).toMatchObject({
      url: 'https://sink.example/v1/accounts/demo/events',
      headers: { 'api-key': 'TOKEN' },
      body: '[{"eventType":"FaultlineReading","timestamp":1700243775123,"id":"cpu","eventId":"run-0","value":677.88}]',
    });
  });

  it('prometheus: a write request that reads back, sorted labels, in a snappy block', () => {
    const sink = http('prometheus');
    const { body, headers } = sink.request(metricEvents, targetFor(sink));
    if (typeof body === 'string') throw new Error('text');
    expect(headers).toMatchObject({ 'content-encoding': 'snappy', 'x-prometheus-remote-write-version': '0.1.0' });
    const series = remoteSeriesIn(body);
    expect(series).toEqual([
      {
        labels: [
          ['__name__', 'cpu'],
          ['job', 'demo'],
        ],
        samples: [[677.88, 1_700_243_775_123]],
      },
      {
        labels: [
          ['__name__', 'queue_depth____ber_____'.slice(0, 22)],
          ['job', 'demo'],
          ['key', 'queue depth, "über"=ä\n'],
        ],
        samples: [[1e-7, 1_700_243_776_123]],
      },
    ]);
  });

  it('mqtt, stdout and file: topic and text of a message', () => {
    const stream = (id: string) => {
      const sink = sinkOf(id) as StreamSink;
      return sink.message({ ...(metricEvents[0] as FeedEvent), series: 'a/b+c' }, targetFor(sink));
    };
    expect(stream('mqtt')).toEqual({
      topic: 'demo/a_b_c',
      text: '{"timestamp":"2023-11-17T17:56:15.123Z","id":"a/b+c","value":677.88,"event_id":"run-0"}',
    });
    const line = '{"timestamp":"2023-11-17T17:56:15.123Z","id":"a/b+c","value":677.88,"event_id":"run-0"}';
    expect([stream('stdout').text, stream('file').text]).toEqual([line, line]);
  });
});

describe('every HTTP sink', () => {
  const sinks = SINKS.filter((sink): sink is HttpSink => sink.transport === 'http');

  it.each(sinks.map((sink) => [sink.id]))(
    '%s reads answers: what to do again, what to stop on, what to halve',
    (id) => {
      expect(read(id, 200, '{}').kind).not.toBe('stop');
      expect(read(id, 204)).toEqual({ kind: 'stored' });
      expect(read(id, 429, '', { 'retry-after': '7' })).toMatchObject({ kind: 'retry', afterMs: 7000 });
      expect(read(id, 503, '', { 'retry-after': new Date(NOW + 9000).toUTCString() })).toMatchObject({
        kind: 'retry',
        afterMs: 9000,
      });
      expect(read(id, 503, '', { 'retry-after': '999999' })).toMatchObject({ kind: 'retry', afterMs: 300_000 });
      expect(read(id, 503, '', { 'retry-after': 'soon' })).not.toHaveProperty('afterMs');
      expect(read(id, 502).kind).toBe('retry');
      expect(read(id, 413).kind).toBe('too-large');
      for (const status of [301, 302, 307, 401, 403, 404]) expect(read(id, status).kind, String(status)).toBe('stop');
      expect(read(id, 400, 'bad')).toMatchObject({ kind: 'refused' });
    },
  );

  it.each(sinks.map((sink) => [sink.id]))('%s puts no token into its address or body', (id) => {
    const { url, body } = send(id, [...metricEvents, fleetEvent]);
    expect(url + body).not.toContain('TOKEN');
  });

  it.each(sinks.map((sink) => [sink.id]))('%s stays under its bytes with as many events as it takes', (id) => {
    const sink = http(id);
    const events = Array.from(
      { length: sink.limits.eventsPerRequest },
      (_, seq): FeedEvent => ({
        seq,
        id: `0123456789abcdef0123456789abcdef-${seq}`,
        timeMs: NOW + seq,
        series: 'checkout_latency',
        value: seq / 7,
      }),
    );
    const { body } = sink.request(events, targetFor(sink));
    expect(body.length).toBeLessThanOrEqual(sink.limits.bytesPerRequest);
  });
});

describe('answers of single sinks', () => {
  it('tinybird 422: the lines that it names are set aside, nothing is sent again', () => {
    const body = JSON.stringify({
      successful_rows: 1,
      quarantined_rows: 1,
      errors: [{ line: 2, error: 'not a number' }],
    });
    expect(read('tinybird', 422, body)).toEqual({ kind: 'items', items: ['stored', { refused: 'not a number' }] });
  });

  it('tinybird 422: refused lines that it only counts are counted, and the rest is stored', () => {
    const items = ['stored', 'stored'];
    expect(read('tinybird', 422, '{"successful_rows":1,"quarantined_rows":1}')).toMatchObject({
      items,
      unnamed: { count: 1 },
    });
    // Named in part, and cut off at 64 KiB: the numbers stand at the beginning.
    expect(read('tinybird', 422, '{"successful_rows":1,"quarantined_rows":1,"errors":[{"line":2,"er')).toMatchObject({
      items,
      unnamed: { count: 1 },
    });
    // Nothing that can be believed: nothing is taken for stored.
    for (const body of ['', '{"quarantined_rows":9}', '{"quarantined_rows":0}']) {
      const verdict = read('tinybird', 422, body);
      expect(verdict.kind === 'items' && verdict.items.every((item) => typeof item === 'object')).toBe(true);
    }
  });

  it('elasticsearch: item by item; 409 on our own id is delivered', () => {
    const body = JSON.stringify({ errors: true, items: [{ create: { status: 409 } }, { create: { status: 429 } }] });
    expect(read('elasticsearch', 200, body)).toEqual({ kind: 'items', items: ['stored', 'retry'] });
    const refused = JSON.stringify({
      errors: true,
      items: [{ create: { status: 201 } }, { create: { status: 400, error: { type: 'mapper', reason: 'no' } } }],
    });
    expect(read('elasticsearch', 200, refused)).toEqual({
      kind: 'items',
      items: ['stored', { refused: '400, mapper: no' }],
    });
    expect(read('elasticsearch', 200, '{"errors":true,"items":[{"cre').kind).toBe('retry');
    expect(read('elasticsearch', 200, '{"took":3,"errors":false,"items":[{"cre').kind).toBe('stored');
  });

  it('otlp: partial success is never sent again; 500 is not retried', () => {
    const partial = read('otlp', 200, '{"partialSuccess":{"rejectedDataPoints":"1","errorMessage":"too old"}}');
    expect(partial).toMatchObject({ items: ['stored', 'stored'], unnamed: { count: 1 } });
    expect(read('otlp', 500).kind).toBe('refused');
    expect(read('otlp', 504).kind).toBe('retry');
  });
});

it('a secret gives nothing away to any serializer', () => {
  const secret = createSecret('TOKEN');
  // oxlint-disable-next-line typescript/no-base-to-string, typescript/restrict-template-expressions -- that is the point
  expect([JSON.stringify({ secret }), String(secret), `${secret}`].join()).not.toContain('TOKEN');
  expect(() => structuredClone(secret)).toThrow();
});
