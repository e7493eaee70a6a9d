/** Elasticsearch and OpenSearch: bulk create with our ids, answers read item by item. */
import type { HttpSink, ItemVerdict } from '../types.ts';
import { readAnswer } from './answers.ts';
import { isoTime } from '../../core/lib/time.ts';
import { contentOf, endpoint, headersOf, isRecord, parseJson, tokenHeader } from './body.ts';

export const elasticsearch = {
  id: 'elasticsearch',
  label: 'Elasticsearch',
  help: 'Bulk-creates documents under our own ids, so that a retry is recognised (409 = delivered before).',
  transport: 'http',
  duplicates: 'by-id',
  browser: 'with-proxy',
  limits: { eventsPerRequest: 5000, bytesPerRequest: 10_000_000, requestsPerSecond: 20, inFlight: 4 },
  words: { name: 'Index', token: 'API key', urlExample: 'http://127.0.0.1:9200' },
  params: {},
  request: (events, target) => ({
    method: 'POST',
    url: endpoint(target, `/${encodeURIComponent(target.name || 'faultline')}/_bulk`),
    headers: headersOf(target, {
      'content-type': 'application/x-ndjson',
      ...tokenHeader(target, 'authorization', 'ApiKey '),
    }),
    body: events
      .map((event) => {
        const document = {
          '@timestamp': isoTime(event.timeMs),
          id: event.series,
          ...contentOf(event),
        };
        return `${JSON.stringify({ create: { _id: event.id } })}\n${JSON.stringify(document)}\n`;
      })
      .join(''),
  }),
  read(answer, events, nowMs) {
    const body = answer.status === 200 ? parseJson(answer.body) : undefined;
    if (isRecord(body) && body.errors === false) return { kind: 'stored' };
    // A long answer is cut off, but says at its beginning whether anything is wrong; else the documents go again
    // under the same ids.
    if (answer.status === 200 && !isRecord(body))
      return /^\s*\{[^[\]{}]*"errors"\s*:\s*false/.test(answer.body)
        ? { kind: 'stored' }
        : { kind: 'retry', reason: 'the answer could not be read to its end' };
    const items = isRecord(body) && Array.isArray(body.items) ? body.items : undefined;
    if (items === undefined) return readAnswer(answer, nowMs);
    return { kind: 'items', items: events.map((_, index) => itemVerdict(items[index])) };
  },
} as const satisfies HttpSink;

function itemVerdict(item: unknown): ItemVerdict {
  const create = isRecord(item) ? item.create : undefined;
  if (!isRecord(create)) return 'retry';
  const status = Number(create.status);
  if ((status >= 200 && status < 300) || status === 409) return 'stored';
  if (status === 429 || status >= 500) return 'retry';
  const error = isRecord(create.error) ? `${String(create.error.type)}: ${String(create.error.reason)}` : 'refused';
  return { refused: `${status}, ${error}`.slice(0, 300) };
}
