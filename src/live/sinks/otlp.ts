/** OpenTelemetry metrics over HTTP in JSON: gauges and sums, one data point a number, labels as attributes. */
import type { FeedEvent, HttpSink, SumOf } from '../types.ts';
import { answerWords, readAnswer, retryLater } from './answers.ts';
import { endpoint, headersOf, isRecord, labelsOf, nameOf, numbersOf, parseJson, tokenHeader } from './body.ts';

interface Point {
  readonly startTimeUnixNano?: string;
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
          scopeMetrics: [{ scope: { name: 'faultline' }, metrics: metricsIn(events) }],
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

/** Series of one name and sort are one metric: gauges, cumulative sums of counters, delta sums. */
function metricsIn(events: readonly FeedEvent[]): readonly unknown[] {
  const byName = new Map<string, { readonly name: string; readonly sum?: SumOf; readonly dataPoints: Point[] }>();
  for (const event of events) {
    const { sum } = event;
    const labels = labelsOf(event).map(([key, value]) => attribute(key, value));
    const start = sum && { startTimeUnixNano: nanos(event.timeMs - sum.sinceMs) };
    for (const [field, value] of numbersOf(event)) {
      const name = event.fields === undefined ? nameOf(event) : field;
      const key = JSON.stringify([name, sum?.over, sum?.isMonotonic]);
      const metric = byName.get(key) ?? { name, ...(sum ? { sum } : {}), dataPoints: [] };
      byName.set(key, metric);
      metric.dataPoints.push({
        ...start,
        timeUnixNano: nanos(event.timeMs),
        asDouble: value,
        attributes: [...labels, attribute('event.id', event.id)],
      });
    }
  }
  return [...byName.values()].map(({ name, sum, dataPoints }) =>
    sum
      ? { name, sum: { dataPoints, aggregationTemporality: TEMPORALITY[sum.over], isMonotonic: sum.isMonotonic } }
      : { name, gauge: { dataPoints } },
  );
}

/** As AggregationTemporality of the protocol. */
const TEMPORALITY = { delta: 1, cumulative: 2 } as const;

const nanos = (timeMs: number) => `${timeMs}000000`;
