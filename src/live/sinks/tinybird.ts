/** Tinybird's Events API, and every receiver of its form: NDJSON, one event a line. */
import type { FeedEvent, HttpSink } from '../types.ts';
import { answerWords, readAnswer } from './answers.ts';
import { endpoint, headersOf, isoTime, tokenHeader } from './body.ts';

export const tinybird = {
  id: 'tinybird',
  label: 'Events API (Tinybird)',
  help: 'Posts NDJSON to /v0/events?name=…, as the sensor script did; `faultline serve` has a receiver of this form.',
  transport: 'http',
  duplicates: 'kept',
  browser: 'yes',
  limits: { eventsPerRequest: 20_000, bytesPerRequest: 10_000_000, requestsPerSecond: 100 },
  words: { name: 'Data source', token: 'Token', urlExample: 'https://api.tinybird.co' },
  params: {
    wait: {
      type: 'flag',
      label: 'Wait until stored',
      help: 'wait=true: the answer comes when the events are stored (200), not when they are queued (202).',
      default: true,
    },
  },
  request(events, target) {
    const wait = target.params.wait !== false;
    return {
      method: 'POST',
      url: endpoint(target, '/v0/events', { name: target.name || 'incoming_data', ...(wait ? { wait: 'true' } : {}) }),
      headers: headersOf(target, {
        'content-type': 'application/x-ndjson',
        ...tokenHeader(target, 'authorization', 'Bearer '),
      }),
      body: `${events.map(line).join('\n')}\n`,
    };
  },
  read(answer, events, nowMs) {
    // Partly stored: to send it again would store the good ones twice, so all are settled and the rest is named.
    if (answer.status === 422) {
      const refused = refusedLines(answer.body);
      const reason = answerWords(answer);
      if (refused === undefined) return { kind: 'items', items: events.map(() => ({ refused: reason })) };
      return {
        kind: 'items',
        items: events.map((_, index) =>
          refused.has(index + 1) ? { refused: refused.get(index + 1) ?? reason } : 'stored',
        ),
      };
    }
    return readAnswer(answer, nowMs);
  },
} as const satisfies HttpSink;

/** The sensor script's line: keys in its order, a space after colon and comma. */
function line(event: FeedEvent): string {
  const fields: readonly (readonly [string, unknown])[] = Object.entries(event.fields ?? { value: event.value });
  const pairs = [['timestamp', isoTime(event.timeMs)] as const, ['id', event.series] as const, ...fields];
  return `{${pairs.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')}}`;
}

/** Line numbers (1-based) that the answer names, where it does. */
function refusedLines(body: string): ReadonlyMap<number, string> | undefined {
  try {
    const { errors, quarantined_rows: quarantined } = JSON.parse(body) as {
      errors?: { line: number; error: string }[];
      quarantined_rows?: number;
    };
    if (!Array.isArray(errors) || errors.length !== quarantined) return undefined;
    return new Map(errors.map(({ line: number, error }) => [number, error]));
  } catch {
    return undefined;
  }
}
