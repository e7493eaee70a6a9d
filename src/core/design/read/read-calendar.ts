/** [calendar] and [split] against their rules. Knows no file format and no rules of zones. */
import { nearestZone, zoneNames } from '../../calendar/zone-names.ts';
import { quote } from '../../fields/fault.ts';
import type { Node, TableNode } from '../../fields/node.ts';
import { readTable } from '../../fields/read-table.ts';
import { type ReadContext, wrongType } from '../../fields/read-value.ts';
import { dayNumber } from '../../lib/days.ts';
import { isoTime } from '../../lib/time.ts';
import { CALENDAR_FIELDS, SPLIT_FIELDS } from '../types/fields.ts';
import type { Calendar, General, Split } from '../types/design.ts';
import { intervalMsOf } from '../types/resolve.ts';
import { splitProblem } from '../types/split.ts';
import type { DataContext } from './read-anomaly.ts';

const DAY_MS = 86_400_000;

export function readCalendar(node: Node, general: General, context: DataContext): Calendar | undefined {
  if (node.type !== 'table') return wrongType(node, 'a table', context.report);
  const calendar = readTable(node, { fields: CALENDAR_FIELDS }, context);
  checkZone(node, calendar.zone, context);
  checkHolidays(node, calendar, general, context);
  return calendar;
}

function checkZone(node: TableNode, zone: string, { report }: ReadContext): void {
  const names = zoneNames();
  if (names.includes(zone)) return;
  const suggestion = report.isFull('error') ? undefined : nearestZone(zone, names);
  const hint =
    suggestion === undefined
      ? 'Names are an area and a city, such as "Europe/Berlin".'
      : `Did you mean "${suggestion}"?`;
  report.error('unknown-zone', node.entries.get('zone') ?? node, `There is no time zone ${quote(zone)}. ${hint}`, {
    suggestion,
  });
}

/** A day that the data do not have is most likely of the wrong year. */
function checkHolidays(node: TableNode, { holidays }: Calendar, general: General, { report }: DataContext): void {
  const endMs = general.start + intervalMsOf({ general }) * general.num_samples;
  const list = node.entries.get('holidays');
  for (const [place, text] of holidays.entries()) {
    const day = dayNumber(text);
    // Local days lie up to a day beside those of UTC.
    if (day === undefined || ((day + 2) * DAY_MS > general.start && (day - 1) * DAY_MS < endMs)) continue;
    const found = list?.type === 'list' ? (list.items[place] ?? list) : (list ?? node);
    const message = `${text} lies outside the data, which go from ${dayText(general.start)} to ${dayText(endMs - 1)}: it changes nothing.`;
    report.warn('outside-data', found, message);
  }
}

export function readSplit(node: Node, general: General, context: ReadContext): Split | undefined {
  if (node.type !== 'table') return wrongType(node, 'a table', context.report);
  const split = readTable(node, { fields: SPLIT_FIELDS }, context);
  const problem = splitProblem(split, general);
  if (problem && node.entries.has('train'))
    context.report.error(problem.code, node.entries.get(problem.field) ?? node, problem.message);
  return split;
}

function dayText(ms: number): string {
  return isoTime(ms).slice(0, 10);
}
