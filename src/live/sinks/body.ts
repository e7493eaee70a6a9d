/** Small pieces that bodies and addresses are made of. Knows no sink. */
import { isoTime } from '../../core/lib/time.ts';
import type { FeedEvent, Target } from '../types.ts';

/** What an event says, as a plain object: the value or the fields, and the labels and the name of its series where it has them. */
export function contentOf(event: FeedEvent): Readonly<Record<string, unknown>> {
  return {
    ...(event.name === undefined ? {} : { metric: event.name }),
    ...(event.fields ?? { value: event.value }),
    ...(event.labels === undefined ? {} : { labels: event.labels }),
  };
}

/** An event as a plain object: timestamp, id, then what it says. */
export function plainReading(event: FeedEvent): Readonly<Record<string, unknown>> {
  return { timestamp: isoTime(event.timeMs), id: event.series, ...contentOf(event) };
}

/** Name of the series for sinks whose labels tell apart those of one name. */
export function nameOf(event: FeedEvent): string {
  return event.name ?? event.series;
}

/** Labels, tags, attributes of an event: its own, and of a fleet's reading the machine and its texts. None is empty. */
export function labelsOf(event: FeedEvent): readonly (readonly [name: string, value: string])[] {
  const machine = event.fields === undefined ? [] : [['machine_id', event.series] as const, ...textsOf(event)];
  return [...Object.entries(event.labels ?? {}), ...machine].filter(([, value]) => value !== '');
}

/** The numbers of an event by name: { value } or the numeric fields, flags as 0 and 1. */
export function numbersOf(event: FeedEvent): readonly (readonly [name: string, value: number])[] {
  if (event.fields === undefined) return event.value === undefined ? [] : [['value', event.value]];
  return Object.entries(event.fields).flatMap(([name, value]): [string, number][] =>
    typeof value === 'number' ? [[name, value]] : typeof value === 'boolean' ? [[name, value ? 1 : 0]] : [],
  );
}

/** The texts of an event by name: labels of a reading. */
export function textsOf(event: FeedEvent): readonly (readonly [name: string, value: string])[] {
  return Object.entries(event.fields ?? {}).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
}

/** The address with `path` (unless it has one already) and query parameters that it does not name itself. */
export function endpoint(target: Target, path: string, query: Readonly<Record<string, string>> = {}): string {
  const url = new URL(target.url);
  if (url.pathname === '/' || url.pathname === '') url.pathname = path;
  for (const [name, value] of Object.entries(query)) {
    if (!url.searchParams.has(name) && value !== '') url.searchParams.set(name, value);
  }
  return url.href;
}

export function textParam(target: Target, name: string): string {
  const value = target.params[name];
  return value === undefined ? '' : String(value);
}

/** The person's own headers last, so that they win. */
export function headersOf(target: Target, own: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...own, ...Object.fromEntries(target.headers.map(([name, value]) => [name.toLowerCase(), value.reveal()])) };
}

/** `{ name: "Prefix TOKEN" }`, or nothing without a token. */
export function tokenHeader(target: Target, name: string, prefix = ''): Readonly<Record<string, string>> {
  return target.token === undefined ? {} : { [name]: `${prefix}${target.token.reveal()}` };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
