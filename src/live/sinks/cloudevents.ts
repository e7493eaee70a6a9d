/** CloudEvents 1.0 in batched JSON mode. Source and id together name an event: a second copy is recognised. */
import type { HttpSink } from '../types.ts';
import { readAnswer } from './answers.ts';
import { isoTime } from '../../core/lib/time.ts';
import { contentOf, headersOf, textParam, tokenHeader } from './body.ts';

export const cloudevents = {
  id: 'cloudevents',
  label: 'CloudEvents',
  help: 'Posts batches of CloudEvents 1.0 (application/cloudevents-batch+json).',
  transport: 'http',
  duplicates: 'by-id',
  browser: 'yes',
  limits: { eventsPerRequest: 1000, bytesPerRequest: 1_000_000, requestsPerSecond: 50, inFlight: 4 },
  words: { name: 'Source', token: 'Bearer token', urlExample: 'https://example.com/events' },
  params: {
    type: {
      type: 'text',
      label: 'Type',
      help: 'The type of every event.',
      default: 'faultline.reading',
      maxLength: 200,
    },
  },
  request: (events, target) => ({
    method: 'POST',
    url: target.url,
    headers: headersOf(target, {
      'content-type': 'application/cloudevents-batch+json; charset=UTF-8',
      ...tokenHeader(target, 'authorization', 'Bearer '),
    }),
    body: JSON.stringify(
      events.map((event) => ({
        specversion: '1.0',
        id: event.id,
        source: `/faultline/${encodeURIComponent(target.name || target.designName || 'design')}`,
        type: textParam(target, 'type') || 'faultline.reading',
        subject: event.series,
        time: isoTime(event.timeMs),
        datacontenttype: 'application/json',
        data: contentOf(event),
      })),
    ),
  }),
  read: (answer, _events, nowMs) => readAnswer(answer, nowMs),
} as const satisfies HttpSink;
