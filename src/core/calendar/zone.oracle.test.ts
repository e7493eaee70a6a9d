/** The zones against those of the machine's own Intl, which has a release of the tz database of its own. */
import { describe, expect, it } from 'vitest';
import { findZone, type Zone } from './zone.ts';
import { zoneNames } from './zone-names.ts';
import { ZONES_VERSION } from './zones.generated.ts';

const DAY = 86_400_000;
/** Governments change rules, and releases mend history: a host of another release may differ in so many names. */
const MOST_CHANGED = 40;

/** Of all kinds, and with rules that no release of late has touched. */
const STEADY = [
  'America/Chicago',
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Europe/Berlin',
  'Europe/Dublin',
  'Europe/London',
  'Europe/Moscow',
  'Pacific/Apia',
  'Pacific/Auckland',
];

/** Offset of the machine's Intl, in milliseconds; its clock has whole seconds. */
function hostOffset(format: Intl.DateTimeFormat, ms: number): number {
  const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - ms;
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}

/** First and last second of every span, and the middle, so far as the years go. */
function changesOf(zone: Zone, until: number): readonly number[] {
  const instants: number[] = [];
  for (let ms = 0; ms < until; ) {
    const end = Math.min(zone.spanAt(ms).until, until);
    instants.push(ms, end - 1000, Math.floor((ms + end) / 2000) * 1000);
    ms = end;
  }
  return instants;
}

function differences(name: string, instantsOf: (zone: Zone, until: number) => readonly number[]): readonly string[] {
  const format = formatOf(name);
  const zone = findZone(name);
  if (!format || !zone) return [];
  return instantsOf(zone, Date.UTC(2038, 0, 1))
    .filter((ms) => hostOffset(format, ms) !== zone.spanAt(ms).offset)
    .map((ms) => `${name} ${new Date(ms).toISOString()}`);
}

describe(`the table of zones (${ZONES_VERSION})`, () => {
  it('has the offsets of Intl at both sides of every change from 1970 to 2037, in all zones', () => {
    const different = zoneNames().filter((name) => differences(name, changesOf).length > 0);
    if (process.versions.tz === ZONES_VERSION) expect(different).toEqual([]);
    expect(different.length).toBeLessThan(MOST_CHANGED);
    expect(STEADY.filter((name) => different.includes(name))).toEqual([]);
  });

  it.each(STEADY)(
    'has the offset of Intl on each day from 1970 to 2037 in %s, so that no change is missing',
    (name) => {
      const days = (_zone: Zone, until: number) => Array.from({ length: until / DAY }, (_, day) => day * DAY);
      expect(differences(name, days)).toEqual([]);
    },
  );

  it('knows every name of Intl', () => {
    const names = new Set(zoneNames());
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !names.has(name))).toEqual([]);
    expect(findZone('Europe/Berln')).toBeUndefined();
  });
});
