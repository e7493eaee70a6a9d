/** Values as TOML text: shortest, plain, and read back as the same value. Knows no designs. */
import { isoTime } from '../../lib/time.ts';

/** A value of a design: text, number, flag, or lists and inline tables of them. */
export type TomlValue = string | number | boolean | readonly TomlValue[] | TomlInline;
/** Entries of an inline table in order. */
export interface TomlInline {
  readonly entries: readonly TomlEntry[];
}
/** A value, or text that already is TOML. */
export type TomlEntry = readonly [key: string, value: TomlValue | { readonly raw: string }];

export function tomlKey(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : tomlString(key);
}

/** JSON's escapes are TOML's, but for DEL. */
export function tomlString(text: string): string {
  return JSON.stringify(text).replaceAll('\u007F', String.raw`\u007F`);
}

export function tomlNumber(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  // A whole number beyond 2^53 would be read as an integer that is not kept exactly.
  return Number.isInteger(value) && !Number.isSafeInteger(value) && !text.includes('e') ? `${text}.0` : text;
}

/** An offset date-time in UTC, without milliseconds where there are none. */
export function tomlTime(epochMs: number): string {
  return isoTime(epochMs).replace('.000Z', 'Z');
}

export function tomlValue(value: TomlValue | { readonly raw: string }): string {
  if (typeof value === 'string') return tomlString(value);
  if (typeof value === 'number') return tomlNumber(value);
  if (typeof value === 'boolean') return String(value);
  if ('raw' in value) return value.raw;
  if ('entries' in value && typeof value.entries !== 'function') {
    return value.entries.length === 0 ? '{}' : `{ ${value.entries.map(tomlPair).join(', ')} }`;
  }
  return Array.isArray(value) ? `[${value.map(tomlValue).join(', ')}]` : '';
}

export function tomlPair([key, value]: TomlEntry): string {
  return `${tomlKey(key)} = ${tomlValue(value)}`;
}

/** `key = […]` with each table on a line of its own where there are several. */
export function tomlTables(key: string, tables: readonly TomlInline[]): string {
  if (tables.length === 1) return `${tomlKey(key)} = [${tables.map((table) => ` ${tomlValue(table)} `).join('')}]`;
  return `${tomlKey(key)} = [\n${tables.map((table) => `  ${tomlValue(table)},\n`).join('')}]`;
}
