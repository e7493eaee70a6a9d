/** Any HTTP endpoint: a JSON array, NDJSON or one object a request, with a template of fields. */
import type { FeedEvent, HttpSink, Target } from '../types.ts';
import { readAnswer } from './answers.ts';
import { isoTime } from '../../core/lib/time.ts';
import { headersOf, nameOf, parseJson, plainReading, textParam, tokenHeader } from './body.ts';

export const http = {
  id: 'http',
  label: 'HTTP endpoint',
  help: 'Posts JSON to an address of yours, in the form that you choose.',
  transport: 'http',
  duplicates: 'kept',
  browser: 'yes',
  limits: { eventsPerRequest: 5000, bytesPerRequest: 5_000_000, requestsPerSecond: 50, inFlight: 4 },
  words: { token: 'Bearer token', urlExample: 'https://example.com/events' },
  params: {
    form: {
      type: 'choice',
      label: 'Form',
      help: 'array: one JSON array a request. ndjson: one object a line. single: one object a request.',
      options: ['array', 'ndjson', 'single'],
      default: 'array',
    },
    template: {
      type: 'text',
      label: 'Template',
      help: 'JSON with {{timestamp}}, {{epoch_ms}}, {{id}}, {{metric}}, {{labels}}, {{value}}, {{event_id}} and, for a fleet, {{fields}}; empty: timestamp, id, value and event_id.',
      default: '',
      maxLength: 4000,
      long: true,
    },
  },
  check({ template: text = '' }) {
    const given = String(text).trim();
    if (given === '' || parseJson(given) !== undefined) return undefined;
    return {
      param: 'template',
      message: 'The template is no JSON; write it as in {"t": "{{timestamp}}", "v": "{{value}}"}.',
    };
  },
  request(events, target) {
    const form = textParam(target, 'form') || 'array';
    const shape = template(target);
    const objects = events.map((event) => fill(shape, event));
    const body =
      form === 'ndjson'
        ? `${objects.map((object) => JSON.stringify(object)).join('\n')}\n`
        : JSON.stringify(form === 'single' ? objects[0] : objects);
    return {
      method: 'POST',
      url: target.url,
      headers: headersOf(target, {
        'content-type': form === 'ndjson' ? 'application/x-ndjson' : 'application/json',
        ...tokenHeader(target, 'authorization', 'Bearer '),
      }),
      body,
    };
  },
  eventsPerRequest: (target) => (textParam(target, 'form') === 'single' ? 1 : 5000),
  read: (answer, _events, nowMs) => readAnswer(answer, nowMs),
} as const satisfies HttpSink;

/** The parsed template, or undefined for the plain form; one that is no JSON does not pass `check`. */
function template(target: Target): unknown {
  const text = textParam(target, 'template').trim();
  return text === '' ? undefined : parseJson(text);
}

/** Values take the place of "{{name}}" as what they are (numbers stay numbers); inside longer texts as text. */
function fill(form: unknown, event: FeedEvent): unknown {
  if (form === undefined) return { ...plainReading(event), event_id: event.id };
  const values: Readonly<Record<string, unknown>> = {
    timestamp: isoTime(event.timeMs),
    epoch_ms: event.timeMs,
    id: event.series,
    metric: nameOf(event),
    labels: event.labels ?? {},
    value: event.value,
    event_id: event.id,
    fields: event.fields,
  };
  const walk = (node: unknown): unknown => {
    if (typeof node === 'string') {
      const whole = /^\{\{(\w+)\}\}$/.exec(node);
      if (whole?.[1] !== undefined && whole[1] in values) return values[whole[1]];
      return node.replace(/\{\{(\w+)\}\}/g, (text, name: string) => (name in values ? String(values[name]) : text));
    }
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node === 'object' && node !== null)
      return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
    return node;
  };
  return walk(form);
}
