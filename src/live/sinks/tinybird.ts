/** Tinybird's Events API, and every receiver of its form: NDJSON, one event a line. */
import type { FeedEvent, HttpSink, ItemVerdict, Target } from '../types.ts';
import { answerWords, readAnswer } from './answers.ts';
import { isoTime } from '../../core/lib/time.ts';
import { contentOf, endpoint, headersOf, isRecord, parseJson, tokenHeader } from './body.ts';

export const tinybird = {
  id: 'tinybird',
  label: 'Events API (Tinybird)',
  help: 'Posts NDJSON to /v0/events?name=…, as the sensor script did; `faultline serve` has a receiver of this form.',
  transport: 'http',
  duplicates: 'kept',
  browser: 'yes',
  limits: { eventsPerRequest: 20_000, bytesPerRequest: 10_000_000, requestsPerSecond: 100, inFlight: 4 },
  words: { name: 'Data source', token: 'Token', urlExample: 'https://api.tinybird.co' },
  params: {
    wait: {
      type: 'flag',
      label: 'Wait until stored',
      help: 'wait=true: the answer comes when the events are stored (200), not when they are queued (202).',
      default: true,
    },
    id: {
      type: 'choice',
      label: 'Id',
      help: 'What stands as id: the key of the metric or machine, the label of the metric, or a number (the one that the key ends in, else the place of the metric from 1), as the sensor script had it.',
      options: ['key', 'label', 'number'],
      default: 'key',
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
      body: `${events.map((event) => line(event, idOf(event, target))).join('\n')}\n`,
    };
  },
  read(answer, events, nowMs) {
    // Partly stored: to send it again would store the good ones twice, so all are settled and the rest is named.
    if (answer.status !== 422) return readAnswer(answer, nowMs);
    const reason = answerWords(answer);
    const { count, named } = refusedLines(answer.body, events.length);
    const items = events.map((_, index): ItemVerdict => {
      const words = named.get(index + 1);
      return words === undefined ? 'stored' : { refused: words };
    });
    if (count === undefined) return { kind: 'items', items: events.map(() => ({ refused: reason })) };
    const left = count - items.filter((item) => item !== 'stored').length;
    return { kind: 'items', items, ...(left > 0 ? { unnamed: { count: left, reason } } : {}) };
  },
} as const satisfies HttpSink;

function idOf({ series, label, index }: FeedEvent, target: Target): string | number {
  switch (target.params.id) {
    case 'label':
      return label ?? series;
    case 'number': {
      const digits = /\d{1,15}$/.exec(series)?.[0];
      return digits === undefined ? (index === undefined ? series : index + 1) : Number(digits);
    }
    default:
      return series;
  }
}

/** The sensor script's line: keys in its order, a space after colon and comma. */
function line(event: FeedEvent, id: string | number): string {
  const fields: readonly (readonly [string, unknown])[] = Object.entries(contentOf(event));
  const pairs = [['timestamp', isoTime(event.timeMs)] as const, ['id', id] as const, ...fields];
  return `{${pairs.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')}}`;
}

/**
 * How many lines the answer says were refused, and those that it names (1-based). A long answer is cut off: its
 * numbers stand at its beginning. The count is undefined where it says nothing that can be believed.
 */
function refusedLines(
  body: string,
  lines: number,
): { readonly count: number | undefined; readonly named: ReadonlyMap<number, string> } {
  const named = new Map<number, string>();
  const parsed = parseJson(body);
  const errors = isRecord(parsed) && Array.isArray(parsed.errors) ? parsed.errors : [];
  for (const error of errors) {
    if (isRecord(error) && typeof error.line === 'number')
      named.set(error.line, typeof error.error === 'string' ? error.error : 'not taken');
  }
  const said = Number(/"quarantined_rows"\s*:\s*(\d+)/.exec(body)?.[1] ?? Number.NaN);
  return { count: said >= named.size && said <= lines && said > 0 ? said : undefined, named };
}
