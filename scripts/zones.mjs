// Makes zones.generated.ts and zone-names.generated.ts in src/core/calendar: rules and names of all time zones, from one pinned release of the tz database.
//   pip download --no-deps tzdata==2026.4 && node scripts/zones.mjs tzdata-2026.4-py2.py3-none-any.whl
// The wheel holds the database (public domain) as compiled by zic: transitions up to the last change of a rule, and the
// rule for all time after. What is before 1970 is left out.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

const SHA256 = 'c2169a8b0a7a5e9674da5a135ccdfb2b3e671b333ed9fed17b41f73c34476e81';
const OUT = new URL('../src/core/calendar/zones.generated.ts', import.meta.url);
const NAMES_OUT = new URL('../src/core/calendar/zone-names.generated.ts', import.meta.url);

const wheel = readFileSync(process.argv[2] ?? 'tzdata-2026.4-py2.py3-none-any.whl');
const sha = createHash('sha256').update(wheel).digest('hex');
if (sha !== SHA256) throw new Error(`Not the pinned release: its SHA-256 is ${sha}.`);
const files = unzipSync(wheel);
const version = /IANA_VERSION = "(\w+)"/.exec(strFromU8(files['tzdata/__init__.py']))?.[1];

/** Transitions [seconds, offset in seconds] from 1970 on, the offset before the first, and the POSIX rule for later. */
function readZone(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerAt = (at) => ({
    isut: view.getUint32(at + 20),
    isstd: view.getUint32(at + 24),
    leap: view.getUint32(at + 28),
    times: view.getUint32(at + 32),
    types: view.getUint32(at + 36),
    chars: view.getUint32(at + 40),
  });
  const first = headerAt(0);
  // The block of 32 bits is skipped for that of 64.
  let at = 44 + first.times * 5 + first.types * 6 + first.chars + first.leap * 8 + first.isstd + first.isut;
  const { isut, isstd, leap, times, types, chars } = headerAt(at);
  at += 44;
  const typesAt = at + times * 9;
  const offsetOf = (type) => view.getInt32(typesAt + type * 6);
  const transitions = [];
  let before = offsetOf(0);
  for (let i = 0; i < times; i++) {
    const seconds = Number(view.getBigInt64(at + i * 8));
    const offset = offsetOf(bytes[at + times * 8 + i]);
    if (seconds <= 0) before = offset;
    // The last one stays although it may change nothing: from it on the rule holds.
    else if (offset !== (transitions.at(-1)?.[1] ?? before) || i === times - 1) transitions.push([seconds, offset]);
  }
  const end = typesAt + types * 6 + chars + leap * 12 + isstd + isut;
  return { before, transitions, rule: ruleOf(strFromU8(bytes.subarray(end)).trim()) };
}

const NAME = String.raw`(?:<[^>]+>|[A-Za-z]+)`;
const TIME = String.raw`[+-]?\d+(?::\d+){0,2}`;
const CHANGE = String.raw`M(\d+)\.(\d)\.(\d)(?:\/(${TIME}))?`;
const POSIX = new RegExp(`^${NAME}(${TIME})(?:${NAME}(${TIME})?,${CHANGE},${CHANGE})?$`);

/** "CET-1CEST,M3.5.0,M10.5.0/3" → "3600,7200,3.5.0.7200,10.5.0.10800": seconds, all signs as on our side of the world. */
function ruleOf(text) {
  const parts = POSIX.exec(text);
  if (!parts) throw new Error(`A rule that is not understood: ${text}`);
  const standard = -secondsOf(parts[1]);
  if (parts[3] === undefined) return `${standard}`;
  const summer = parts[2] === undefined ? standard + 3600 : -secondsOf(parts[2]);
  const change = (from) => `${parts.slice(from, from + 3).join('.')}.${secondsOf(parts[from + 3] ?? '2')}`;
  return [standard, summer, change(3), change(7)].join(',');
}

function secondsOf(text) {
  const [hours, minutes = 0, seconds = 0] = text.replace(/^[+-]/, '').split(':').map(Number);
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds) || 0;
}

/** In base 36, in units where they are whole, else in seconds with a ~ before them. */
function numberText(seconds, unit) {
  return seconds % unit === 0 ? (seconds / unit).toString(36) : `~${seconds.toString(36)}`;
}

const byRules = new Map();
for (const name of strFromU8(files['tzdata/zones']).split('\n').filter(Boolean).sort()) {
  const { before, transitions, rule } = readZone(files[`tzdata/zoneinfo/${name}`]);
  let last = 0;
  const offsets = [before];
  const changes = transitions.map(([seconds, offset]) => {
    const back = offset === offsets.at(-2);
    const text = numberText(seconds - last, 900) + (back ? '' : `:${numberText(offset, 60)}`);
    last = seconds;
    offsets.push(offset);
    return text;
  });
  const start = numberText(before, 60);
  const line = `${rule};${[start, ...changes].join(' ')}`;
  byRules.set(line, [...(byRules.get(line) ?? []), name]);
}
const rules = [...byRules.keys()];
const names = [...byRules].flatMap(([line, all]) => all.map((name) => ({ name, rule: rules.indexOf(line) })));
names.sort((a, b) => (a.name < b.name ? -1 : 1));
let area = '';
const words = names.map(({ name }) => {
  const slash = name.lastIndexOf('/');
  if (name.slice(0, Math.max(0, slash)) === area) return name.slice(slash + 1);
  area = name.slice(0, Math.max(0, slash));
  return area === '' ? `/${name}` : name;
});
writeFileSync(
  NAMES_OUT,
  `// Made by scripts/zones.mjs from the tz database; do not edit.

/** Names of all zones in order, old ones among them; a word without a / is of the area of the one before. */
export const ZONE_NAMES =
  '${words.join(' ')}';
`,
);
writeFileSync(
  OUT,
  `// Made by scripts/zones.mjs from the tz database; do not edit.

/** Release of the tz database. */
export const ZONES_VERSION = '${version}';

/** Line of the rules of each name, in the order of the names. In base 36. */
export const ZONE_LINES =
  '${names.map(({ rule }) => rule.toString(36)).join(' ')}';

/**
 * A line: the rule; the offset at the start of 1970 and the changes. A change is the quarters of an hour since the one
 * before and the new offset in minutes, left out where it is that before the last; both in base 36, with a ~ before them
 * in seconds. A rule is the offset in seconds from the last change on, or the two offsets of a year and when they begin
 * (month.week.weekday.second of the local day).
 */
export const ZONES = \`
${rules.join('\n')}
\`;
`,
);
console.log(`tz database ${version}: ${rules.length} rules, ${names.length} names`);
