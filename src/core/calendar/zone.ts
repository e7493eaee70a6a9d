/**
 * One time zone: how far its clocks are ahead of UTC at any instant, from the pinned table and, after its last change,
 * by the zone's rule. Instants before 1970 have the offset of 1 January 1970. Arithmetic alone: the same everywhere.
 */
import { firstWhere } from '../lib/bisect.ts';
import { dateOfDay, dayOfDate, weekdayOf } from '../lib/days.ts';
import { zoneNames } from './zone-names.ts';
import { ZONE_LINES, ZONES } from './zones.generated.ts';

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;

/** Time with one offset: from ≤ t < until, epoch milliseconds; the first begins at −∞, a last one ends at ∞. */
export interface OffsetSpan {
  readonly from: number;
  readonly until: number;
  /** Milliseconds that local time is ahead of UTC. */
  readonly offset: number;
}

export interface Zone {
  readonly spanAt: (ms: number) => OffsetSpan;
}

/** @returns undefined where there is no zone of this name */
export function findZone(name: string): Zone | undefined {
  const place = zoneNames().indexOf(name);
  const line = Number.parseInt(ZONE_LINES.split(' ')[place] ?? '', 36);
  const [rule, changes] = ZONES.trim().split('\n')[line]?.split(';') ?? [];
  return rule === undefined || changes === undefined ? undefined : zoneOf(rule, changes);
}

function zoneOf(ruleText: string, changeText: string): Zone {
  const [start = '0', ...changes] = changeText.split(' ');
  const offsets = [numberOf(start, 60) * SECOND_MS];
  const times: number[] = [];
  for (const change of changes) {
    const [delta = '0', offset] = change.split(':');
    times.push((times.at(-1) ?? 0) + numberOf(delta, 900) * SECOND_MS);
    // Left out where it is the offset before the last.
    offsets.push(offset === undefined ? (offsets.at(-2) ?? 0) : numberOf(offset, 60) * SECOND_MS);
  }
  const spanAfter = ruleOf(ruleText, times.at(-1) ?? Number.NEGATIVE_INFINITY);
  return {
    spanAt(ms) {
      const index = firstWhere(times.length, (place) => (times[place] ?? 0) > ms);
      if (index < times.length || !spanAfter) {
        const offset = offsets[index] ?? 0;
        return {
          from: times[index - 1] ?? Number.NEGATIVE_INFINITY,
          until: times[index] ?? Number.POSITIVE_INFINITY,
          offset,
        };
      }
      return spanAfter(ms);
    },
  };
}

function numberOf(text: string, unit: number): number {
  return text.startsWith('~') ? Number.parseInt(text.slice(1), 36) : Number.parseInt(text, 36) * unit;
}

/** What holds after the table's last change, or undefined where its offset stays for ever. */
function ruleOf(text: string, last: number): ((ms: number) => OffsetSpan) | undefined {
  const [standard = 0, summer, to, back] = text
    .split(',')
    .map((part, index) => (index < 2 ? Number(part) * SECOND_MS : part));
  if (typeof standard !== 'number' || typeof summer !== 'number' || to === undefined || back === undefined)
    return undefined;
  /** The two changes of a year: summer time is counted in on the standard clock, out on the summer clock. */
  const changesOf = (year: number) =>
    [
      { at: dayAndTime(String(to), year) - standard, offset: summer },
      { at: dayAndTime(String(back), year) - summer, offset: standard },
    ].sort((a, b) => a.at - b.at);
  return (ms) => {
    const { year } = dateOfDay(Math.floor(ms / DAY_MS));
    const changes = [year - 1, year, year + 1].flatMap(changesOf);
    const next = changes.findIndex(({ at }) => at > ms);
    const before = changes[next - 1];
    return {
      from: Math.max(last, before?.at ?? last),
      until: changes[next]?.at ?? ms,
      offset: before?.offset ?? standard,
    };
  };
}

/** "3.5.0.7200", the last Sunday of March at 02:00 of its local day, in a year, as if the clock were UTC. */
function dayAndTime(rule: string, year: number): number {
  const [month = 1, week = 1, weekday = 0, second = 0] = rule.split('.').map(Number);
  const first = dayOfDate(year, month, 1);
  // The rule counts from Sunday.
  const day = first + ((weekday + 6 - weekdayOf(first)) % 7) + 7 * (week - 1);
  const end = dayOfDate(year, month + 1, 1);
  return (day >= end ? day - 7 : day) * DAY_MS + second * SECOND_MS;
}
