/** A moment: an offset date-time of a TOML file, or epoch milliseconds of a stored design. Knows no design. */
import { TomlDate } from 'smol-toml';
import { dayNumber } from '../lib/days.ts';
import { check } from './check.ts';
import { describeValue } from './fault.ts';
import type { LeafNode, Node } from './node.ts';
import { plainOf } from './read-value.ts';
import type { Reporter } from './report.ts';

const MOMENT = { type: 'time', label: '', help: '' } as const;
const EXAMPLE = '2023-11-02T16:55:16Z';

/** Epoch milliseconds, or undefined after reporting what is wrong. */
export function readTime(node: Node, report: Reporter): number | undefined {
  const wrong = (message: string, suggestion?: string) => {
    report.error('bad-time', node, message, { suggestion });
    return undefined;
  };
  if (node.type !== 'leaf')
    return wrong(`Expected a date and time such as ${EXAMPLE}, not ${describeValue(plainOf(node))}.`);
  const ms = node.value instanceof TomlDate ? readTomlDate(node, node.value, wrong) : readStoredTime(node, wrong);
  if (ms === undefined) return undefined;
  const fault = check(MOMENT, ms, { intervalMs: 1 });
  return fault ? wrong(fault.message) : ms;
}

function readStoredTime(
  node: LeafNode,
  wrong: (message: string, suggestion?: string) => undefined,
): number | undefined {
  const fromText = node.raw !== undefined;
  if (!fromText && typeof node.value === 'number' && Number.isInteger(node.value)) return node.value;
  if (typeof node.value === 'string' && /^\d{4}-\d\d-\d\d/.test(node.value)) {
    return wrong(`Write the date and time without quotes, such as ${EXAMPLE}.`);
  }
  return wrong(`Expected a date and time such as ${EXAMPLE}, not ${describeValue(node.value)}.`);
}

function readTomlDate(
  node: LeafNode,
  date: TomlDate,
  wrong: (message: string, suggestion?: string) => undefined,
): number | undefined {
  const raw = node.raw ?? '';
  const day = /^\d{4}-\d\d-\d\d/.exec(raw)?.[0];
  if (day === undefined || date.isTime())
    return wrong(`Expected a date and time such as ${EXAMPLE}, not a time alone.`);
  // The TOML parser turns 30 February into 2 March.
  if (dayNumber(day) === undefined) return wrong(`${day} is not a day of the calendar.`);
  if (date.isDate()) return wrong(`Add a time and Z for UTC: ${raw}T00:00:00Z.`, `${raw}T00:00:00Z`);
  if (date.isLocal()) return wrong(`Say which time zone is meant; for UTC add Z: ${raw}Z.`, `${raw}Z`);
  if (/\.\d{3}\d*[1-9]/.test(raw.replace(/[+-]\d\d:\d\d$/, '')))
    return wrong('Timestamps have milliseconds: at most three digits after the point.');
  return date.getTime();
}

/** A list of days as texts: dates of a TOML file become what stands there, a list by its name a list of one. */
export function daysOf(node: Node): unknown {
  const dayOf = (item: Node): unknown =>
    item.type === 'leaf' && item.value instanceof TomlDate && item.value.isDate() ? item.raw : plainOf(item);
  if (node.type === 'list') return node.items.map(dayOf);
  return node.type === 'leaf' && typeof node.value === 'string' ? [node.value] : plainOf(node);
}
