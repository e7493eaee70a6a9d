/** OpenTelemetry metrics over HTTP in JSON: gauges, one data point a number. */
import type { FeedEvent, HttpSink } from '../types.ts';
import { answerWords, readAnswer, retryLater } from './answers.ts';
import { endpoint, headersOf, isRecord, numbersOf, parseJson, textsOf, tokenHeader } from './body.ts';

interface Point {
  readonly timeUnixNano: string;
  readonly asDouble: number;
  readonly attributes: readonly unknown[];
}

const attribute = (key: string, value: string) => ({ key, value: { stringValue: value } });

export const otlp = {
  id: 'otlp',
  label: 'OpenTelemetry (OTLP)',
  help: 'Posts metrics as OTLP/HTTP JSON to a collector.',
  transport: 'http',
  duplicates: 'kept',
  browser: 'with-proxy',
  limits: { eventsPerRequest: 2000, bytesPerRequest: 4_000_000, requestsPerSecond: 20, inFlight: 4 },
  words: { name: 'Service name', token: 'Bearer token', urlExample: 'http://127.0.0.1:4318' },
  params: {},
  request: (events, target) => ({
    method: 'POST',
    url: endpoint(target, '/v1/metrics'),
    headers: headersOf(target, {
      'content-type': 'application/json',
      ...tokenHeader(target, 'authorization', 'Bearer '),
    }),
    body: JSON.stringify({
      resourceMetrics: [
        {
          resource: { attributes: [attribute('service.name', target.name || target.designName || 'faultline')] },
          scopeMetrics: [{ scope: { name: 'faultline' }, metrics: gauges(events) }],
        },
      ],
    }),
  }),
  read(answer, events, nowMs) {
    if (answer.status === 200) {
      const body = parseJson(answer.body);
      const partial = isRecord(body) ? body.partialSuccess : undefined;
      const rejected = isRecord(partial) ? Number(partial.rejectedDataPoints ?? 0) : 0;
      // Never sent again (specification); which points were rejected is not said, only how many.
      if (rejected > 0) {
        const words = isRecord(partial) && typeof partial.errorMessage === 'string' ? partial.errorMessage : '';
        return {
          kind: 'items',
          items: events.map(() => 'stored'),
          unnamed: { count: Math.min(rejected, events.length), reason: `${rejected} points rejected: ${words}` },
        };
      }
    }
    if (answer.status >= 500 && ![502, 503, 504].includes(answer.status))
      return { kind: 'refused', reason: answerWords(answer) };
    return answer.status === 408 ? retryLater(answer, nowMs) : readAnswer(answer, nowMs);
  },
} as const satisfies HttpSink;

function gauges(events: readonly FeedEvent[]): readonly unknown[] {
  const byName = new Map<string, Point[]>();
  for (const event of events) {
    const labels = [
      ...(event.fields === undefined ? [] : [attribute('machine_id', event.series)]),
      ...textsOf(event).map(([key, value]) => attribute(key, value)),
    ];
    for (const [name, value] of numbersOf(event)) {
      const metric = event.fields === undefined ? event.series : name;
      const points = byName.get(metric) ?? [];
      byName.set(metric, points);
      points.push({
        timeUnixNano: `${event.timeMs}000000`,
        asDouble: value,
        attributes: [...labels, attribute('event.id', event.id)],
      });
    }
  }
  return [...byName].map(([name, dataPoints]) => ({ name, gauge: { dataPoints } }));
}
