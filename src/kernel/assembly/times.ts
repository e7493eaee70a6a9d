// Timestamps as text, in the Gregorian calendar extended both ways, as Date.prototype.toISOString has it.
import { writeFixed } from './digits';

export const ISO: i32 = 0;
export const ISO_TENTH: i32 = 1;
export const SPACE_TENTH: i32 = 2;

const DAY: i64 = 86400000;
/** What a calendar can say: 100 million days either side of 1970. */
const FARTHEST: f64 = 8.64e15;

// A day's text is kept with its column: first ms of the day (f64), length (i32) and up to 16 bytes of text.
export const DAY_BYTES: i32 = 32;
const LENGTH: usize = 8;
const TEXT: usize = 16;

/** Called for what cannot be said; does not return. */
// @ts-ignore: decorator
@external('host', 'badTime')
declare function badTime(ms: f64): void;

/** Two digits as bytes, tens first. */
// @ts-ignore: decorator
@inline
function pair(v: u32): u16 {
  const tens = (v * 103) >> 10;
  return <u16>((tens | ((v - tens * 10) << 8)) + 0x3030);
}

/** Year, month and day of a day number from 1970-01-01, from eras of 400 years that start in March. */
function keepDay(day: usize, number: i32): void {
  store<f64>(day, <f64>(<i64>number * DAY));
  const days = number + 719468;
  const era = (days >= 0 ? days : days - 146096) / 146097;
  const dayOfEra = days - era * 146097;
  const yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const monthFromMarch = (5 * dayOfYear + 2) / 153;
  const dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + i32(month <= 2);
  let at = day + TEXT;
  let size = <u32>abs(year);
  if (year < 0 || year > 9999) {
    store<u8>(at, year < 0 ? 0x2d : 0x2b);
    store<u16>(at, pair(size / 10000), 1);
    size %= 10000;
    at += 3;
  }
  store<u16>(at, pair(size / 100));
  store<u16>(at, pair(size % 100), 2);
  store<u8>(at, 0x2d, 4);
  store<u16>(at, pair(month), 5);
  store<u8>(at, 0x2d, 7);
  store<u16>(at, pair(dayOfMonth), 8);
  store<i32>(day, <i32>(at + 10 - day - TEXT), LENGTH);
}

/** A date and time. @param day the column's kept day */
export function writeDate(at: usize, value: f64, form: i32, day: usize): usize {
  if (!(abs(value) <= FARTHEST)) badTime(value);
  const ms = trunc(value);
  let start = load<f64>(day);
  // NaN at first.
  if (!(ms >= start && ms < start + <f64>DAY)) {
    const whole = <i64>ms;
    keepDay(day, <i32>(whole / DAY) - i32(whole % DAY < 0));
    start = load<f64>(day);
  }
  v128.store(at, v128.load(day + TEXT));
  at += load<i32>(day, LENGTH);
  store<u8>(at, form == SPACE_TENTH ? 0x20 : 0x54);
  const rest = <u32>(ms - start);
  const second = rest / 1000;
  const minute = second / 60;
  const hour = minute / 60;
  const clock = <u64>hour | (<u64>(minute - hour * 60) << 24) | (<u64>(second - minute * 60) << 48);
  const tens = ((clock * 103) >> 10) & 0x000f00000f00000f;
  store<u64>(at, (tens | ((clock - tens * 10) << 8)) + 0x30303a30303a3030, 1);
  const fraction = rest - second * 1000;
  const tenth = fraction / 100;
  store<u8>(at, 0x2e, 9);
  store<u8>(at, <u8>(0x30 + tenth), 10);
  if (form == ISO) {
    store<u16>(at, pair(fraction - tenth * 100), 11);
    store<u8>(at, 0x5a, 13);
    return at + 14;
  }
  store<u8>(at, 0x5a, 11);
  return at + (form == ISO_TENTH ? 12 : 11);
}

/** Epoch milliseconds (decimals 0) or seconds (decimals 3). */
export function writeEpoch(at: usize, value: f64, decimals: i32): usize {
  if (!(abs(value) <= FARTHEST)) badTime(value);
  const ms = <i64>value;
  store<u8>(at, 0x2d);
  return writeFixed(at + usize(ms < 0), <u64>abs(ms), decimals);
}
