/** Prometheus remote write 1.0: protobuf in a snappy block (and VictoriaMetrics, Mimir, Thanos). */
import Pbf from 'pbf';
import { compress } from 'snappyjs';
import type { FeedEvent, HttpSink } from '../types.ts';
import { readAnswer } from './answers.ts';
import { endpoint, headersOf, labelsOf, nameOf, numbersOf, tokenHeader } from './body.ts';

interface Series {
  readonly labels: readonly (readonly [name: string, value: string])[];
  readonly samples: { readonly value: number; readonly timeMs: number }[];
}

export const prometheus = {
  id: 'prometheus',
  label: 'Prometheus remote write',
  help: 'Writes samples by remote write 1.0. Samples must come in time order and not be too old.',
  transport: 'http',
  duplicates: 'by-point',
  browser: 'no',
  limits: { eventsPerRequest: 5000, bytesPerRequest: 4_000_000, requestsPerSecond: 50, inFlight: 1 },
  words: { name: 'Value of the label job', token: 'Bearer token', urlExample: 'http://127.0.0.1:9090' },
  params: {},
  request: (events, target) => ({
    method: 'POST',
    url: endpoint(target, '/api/v1/write'),
    headers: headersOf(target, {
      'content-type': 'application/x-protobuf',
      'content-encoding': 'snappy',
      'x-prometheus-remote-write-version': '0.1.0',
      ...tokenHeader(target, 'authorization', 'Bearer '),
    }),
    body: compress(writeRequest([...seriesOf(events, target.name || 'faultline').values()])),
  }),
  read: (answer, _events, nowMs) => readAnswer(answer, nowMs),
} as const satisfies HttpSink;

/** Samples of the same labels together, in the order of time; a name that Prometheus cannot take gets underscores, that of a counter ends in _total. */
function seriesOf(events: readonly FeedEvent[], job: string): ReadonlyMap<string, Series> {
  const all = new Map<string, Series>();
  for (const event of events) {
    const own = labelsOf(event).map(([name, value]) => [labelName(name), value] as const);
    const shared = own.some(([name]) => name === 'job') ? own : [['job', job] as const, ...own];
    for (const [field, value] of numbersOf(event)) {
      const given = event.fields === undefined ? nameOf(event) : field;
      const metric = event.sum?.over === 'cumulative' && !given.endsWith('_total') ? `${given}_total` : given;
      const labels = [
        ['__name__', metricName(metric)] as const,
        ...shared,
        ...(metricName(metric) === metric ? [] : [['key', given] as const]),
      ];
      labels.sort(([a], [b]) => (a < b ? -1 : 1));
      const id = JSON.stringify(labels);
      const series = all.get(id) ?? { labels, samples: [] };
      all.set(id, series);
      series.samples.push({ value, timeMs: event.timeMs });
    }
  }
  return all;
}

const metricName = (name: string) => name.replace(/[^a-zA-Z0-9_:]/g, '_').replace(/^(?=\d)/, '_');
const labelName = (name: string) => name.replace(/[^a-zA-Z0-9_]/g, '_').replace(/^(?=\d)/, '_');

/** prometheus.WriteRequest { repeated TimeSeries timeseries = 1 { repeated Label labels = 1 { name = 1; value = 2 }; repeated Sample samples = 2 { value = 1; timestamp = 2 } } } */
function writeRequest(all: readonly Series[]): Uint8Array {
  const pbf = new Pbf();
  for (const series of all) {
    pbf.writeMessage(
      1,
      (one: Series, out: Pbf) => {
        for (const label of one.labels) {
          out.writeMessage(
            1,
            ([name, value]: readonly [string, string], inner: Pbf) => {
              inner.writeStringField(1, name);
              inner.writeStringField(2, value);
            },
            label,
          );
        }
        for (const sample of one.samples) {
          out.writeMessage(
            2,
            ({ value, timeMs }: { readonly value: number; readonly timeMs: number }, inner: Pbf) => {
              inner.writeDoubleField(1, value);
              inner.writeVarintField(2, timeMs);
            },
            sample,
          );
        }
      },
      series,
    );
  }
  return pbf.finish();
}
