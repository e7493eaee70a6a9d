/** New Relic's Event API: an array of flat events. */
import type { FeedEvent, HttpSink } from '../types.ts';
import { readAnswer } from './answers.ts';
import { contentOf, headersOf, textParam } from './body.ts';

const MAX_ATTRIBUTES = 255;

export const newRelic = {
  id: 'new-relic',
  label: 'New Relic events',
  help: 'Posts custom events. Timestamps must lie within the last 24 hours; a 200 can still mean dropped later.',
  transport: 'http',
  duplicates: 'kept',
  browser: 'with-proxy',
  limits: { eventsPerRequest: 2000, bytesPerRequest: 1_000_000, requestsPerSecond: 20, inFlight: 4 },
  words: { name: 'Account id', token: 'Licence key', urlExample: 'https://insights-collector.newrelic.com' },
  params: {
    event_type: {
      type: 'text',
      label: 'Event type',
      help: 'The eventType of every event.',
      default: 'FaultlineReading',
      maxLength: 255,
    },
  },
  request: (events, target) => ({
    method: 'POST',
    url:
      new URL(target.url).pathname === '/'
        ? new URL(`/v1/accounts/${encodeURIComponent(target.name)}/events`, target.url).href
        : target.url,
    headers: headersOf(target, {
      'content-type': 'application/json',
      ...(target.token === undefined ? {} : { 'api-key': target.token.reveal() }),
    }),
    body: JSON.stringify(
      events.map((event) => ({
        eventType: textParam(target, 'event_type') || 'FaultlineReading',
        timestamp: event.timeMs,
        id: event.series,
        eventId: event.id,
        ...Object.fromEntries(attributesOf(event).slice(0, MAX_ATTRIBUTES - 4)),
      })),
    ),
  }),
  read: (answer, _events, nowMs) => readAnswer(answer, nowMs),
} as const satisfies HttpSink;

/** Flat, as the sink has it: labels under their own names, which are none of the others. */
function attributesOf(event: FeedEvent): readonly (readonly [name: string, value: unknown])[] {
  const { labels = {}, ...content } = contentOf(event);
  return [...Object.entries(content), ...Object.entries(Object(labels))];
}
