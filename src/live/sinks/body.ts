/** Small pieces that bodies and addresses are made of. Knows no sink. */
import { isoTime } from '../../core/lib/time.ts';
import type { FeedEvent, Target } from '../types.ts';

/** An event as a plain object: timestamp, id, then the value or the fields. */
export function plainReading(event: FeedEvent): Readonly<Record<string, unknown>> {
  return { timestamp: isoTime(event.timeMs), id: event.series, ...(event.fields ?? { value: event.value }) };
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
