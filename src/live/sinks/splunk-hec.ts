/** Splunk's HTTP Event Collector: concatenated JSON objects. */
import type { HttpSink } from '../types.ts';
import { readAnswer } from './answers.ts';
import { endpoint, headersOf, plainReading, textParam, tokenHeader } from './body.ts';

export const splunkHec = {
  id: 'splunk-hec',
  label: 'Splunk HEC',
  help: 'Posts events to the HTTP Event Collector. Its 200 means that the request looks valid, no more.',
  transport: 'http',
  duplicates: 'kept',
  browser: 'with-proxy',
  limits: { eventsPerRequest: 2000, bytesPerRequest: 800_000, requestsPerSecond: 50, inFlight: 4 },
  words: { name: 'Index', token: 'HEC token', urlExample: 'https://127.0.0.1:8088' },
  params: {
    sourcetype: {
      type: 'text',
      label: 'Source type',
      help: 'The sourcetype of every event.',
      default: 'faultline',
      maxLength: 200,
    },
  },
  request: (events, target) => ({
    method: 'POST',
    url: endpoint(target, '/services/collector/event'),
    headers: headersOf(target, {
      'content-type': 'application/json',
      'x-splunk-request-channel': channel(target.runId),
      ...tokenHeader(target, 'authorization', 'Splunk '),
    }),
    body: events
      .map((event) =>
        JSON.stringify({
          time: event.timeMs / 1000,
          source: target.designName || 'faultline',
          sourcetype: textParam(target, 'sourcetype') || 'faultline',
          ...(target.name === '' ? {} : { index: target.name }),
          event: plainReading(event),
          fields: { event_id: event.id, ...event.labels },
        }),
      )
      .join(''),
  }),
  read: (answer, _events, nowMs) => readAnswer(answer, nowMs),
} as const satisfies HttpSink;

/** A channel is a GUID: the run's id spelled as one (runs have 32 hex digits; others are padded). */
function channel(runId: string): string {
  const hex = runId
    .toLowerCase()
    .replace(/[^0-9a-f]/g, '')
    .padEnd(32, '0')
    .slice(0, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
