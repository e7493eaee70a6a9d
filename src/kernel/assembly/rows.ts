// Rows of cells as delimited text. One record a column says where its values stand and how they are spelled.
import { prepare, UNPREPARED, writePrepared } from './digits';
import { writeRounded, writeRoundedPython } from './numbers';
import { PYTHON, SCRIPT, writeShortest } from './shortest';
import { ISO, ISO_TENTH, SPACE_TENTH, writeDate, writeEpoch } from './times';

// A column's record; the layout is shared with row-cells.ts.
const RECORD: usize = 64;
/** Address of the values (f64). */
const VALUES: usize = 0;
/** Address of the marks of empty cells (u8), or 0. */
const EMPTY: usize = 4;
const KIND: usize = 8;
const DECIMALS: usize = 12;
/** 10^decimals. */
const POWER: usize = 16;
/** Address of the offsets of a dictionary's texts (u32, one more than texts), or 0. */
const TEXTS: usize = 24;
const TEXT_COUNT: usize = 28;
/** For numbers of few decimals: address of their prepared digits. */
const DIGITS: usize = TEXTS;
/** The kept day of a time column. */
const DAY: usize = 32;

// Kinds of cells.
const ROUNDED: i32 = 0;
const SHORTEST: i32 = 1;
const ROUNDED_PYTHON: i32 = 2;
const SHORTEST_PYTHON: i32 = 3;
const FLAG: i32 = 4;
const FLAG_WORDS: i32 = 5;
const TEXT: i32 = 6;
const TIME_ISO: i32 = 7;
const TIME_ISO_TENTH: i32 = 8;
const TIME_SPACE_TENTH: i32 = 9;
const EPOCH: i32 = 10;
/** ROUNDED with at most 7 decimals. */
const PREPARED: i32 = 11;

/** Texts longer than this go the slow way. No other cell has more bytes. */
const LONGEST: u32 = 384;

/** Hands the bytes before `end` on; the buffer is empty afterwards. */
// @ts-ignore: decorator
@external('host', 'flush')
declare function flush(end: usize): void;

/** Writes the text of a cell that is not in a dictionary here, or is long. Returns where to go on. */
// @ts-ignore: decorator
@external('host', 'longText')
declare function longText(column: i32, index: f64, at: usize): usize;

// @ts-ignore: decorator
@inline
function writeText(at: usize, record: usize, column: i32, index: f64): usize {
  const texts = load<u32>(record, TEXTS);
  if (texts == 0 || !(index >= 0 && index < <f64>load<i32>(record, TEXT_COUNT))) return longText(column, index, at);
  const offset = texts + (<u32>index << 2);
  const start = load<u32>(offset);
  const length = load<u32>(offset, 4) - start;
  if (length <= 16) {
    v128.store(at, v128.load(start));
    return at + length;
  }
  if (length > LONGEST) return longText(column, index, at);
  memory.copy(at, start, length);
  return at + length;
}

// @ts-ignore: decorator
@inline
function writeFlag(at: usize, value: f64): usize {
  store<u32>(at, value == 0 ? 0x736c6166 : 0x65757274);
  store<u8>(at, 0x65, 4);
  return at + (value == 0 ? 5 : 4);
}

function writeCell(at: usize, record: usize, column: i32, value: f64): usize {
  switch (load<i32>(record, KIND)) {
    case ROUNDED:
      return writeRounded(at, value, load<f64>(record, POWER), load<i32>(record, DECIMALS));
    case SHORTEST:
      return writeShortest(at, value, SCRIPT);
    case ROUNDED_PYTHON:
      return writeRoundedPython(at, value, load<f64>(record, POWER), load<i32>(record, DECIMALS));
    case SHORTEST_PYTHON:
      return writeShortest(at, value, PYTHON);
    case FLAG:
      store<u8>(at, 0x30 + u8(value != 0));
      return at + 1;
    case FLAG_WORDS:
      return writeFlag(at, value);
    case TEXT:
      return writeText(at, record, column, value);
    case TIME_ISO:
      return writeDate(at, value, ISO, record + DAY);
    case TIME_ISO_TENTH:
      return writeDate(at, value, ISO_TENTH, record + DAY);
    case TIME_SPACE_TENTH:
      return writeDate(at, value, SPACE_TENTH, record + DAY);
    case EPOCH:
      return writeEpoch(at, value, load<i32>(record, DECIMALS));
    default:
      return at;
  }
}

/** Digits of rows [first, first + count) of the columns of kind PREPARED. */
function prepareColumns(records: usize, columns: i32, first: usize, count: i32): void {
  for (let record = records, column = 0; column < columns; ++column, record += RECORD) {
    if (load<i32>(record, KIND) != PREPARED) continue;
    prepare(load<usize>(record, VALUES) + (first << 3), count, load<f64>(record, POWER), load<usize>(record, DIGITS));
  }
}

// @ts-ignore: decorator
@inline
function writeNext(at: usize, record: usize, value: f64, prepared: usize): usize {
  const digits = load<u64>(load<usize>(record, DIGITS) + prepared);
  if (digits != UNPREPARED) return writePrepared(at, digits, load<i32>(record, DECIMALS));
  return writeRounded(at, value, load<f64>(record, POWER), load<i32>(record, DECIMALS));
}

/**
 * Text of rows [0, rows) to `at`, flushing whenever `limit` is passed; LONGEST + 64 bytes stand free behind it.
 * @param blockRows rows for which there is room at the columns' DIGITS
 * @param skipped address of marks of rows to leave out, or 0
 * @param buffer where the buffer starts again after a flush
 * @param lineEnd one or two characters as u16, the second 0 if there is none
 * @returns where the text ends
 */
export function writeRows(
  records: usize,
  columns: i32,
  rows: i32,
  blockRows: i32,
  skipped: usize,
  separator: i32,
  lineEnd: i32,
  buffer: usize,
  limit: usize,
  at: usize,
): usize {
  const lineEndLength: usize = lineEnd > 0xff ? 2 : 1;
  const end = records + columns * RECORD;
  for (let first: i32 = 0; first < rows; first += blockRows) {
    const count = min(blockRows, rows - first);
    prepareColumns(records, columns, first, count);
    for (let row: usize = first, prepared: usize = 0; row < <usize>(first + count); ++row, prepared += 8) {
      if (skipped != 0 && load<u8>(skipped + row) != 0) continue;
      for (let record = records; record < end; record += RECORD) {
        store<u8>(at, <u8>separator);
        at += usize(record != records);
        const value = load<f64>(load<usize>(record, VALUES) + (row << 3));
        const empty = load<usize>(record, EMPTY);
        if (value == value && (empty == 0 || load<u8>(empty + row) == 0)) {
          at = load<i32>(record, KIND) == PREPARED
            ? writeNext(at, record, value, prepared)
            : writeCell(at, record, <i32>(record - records) / <i32>RECORD, value);
        }
        if (at > limit) {
          flush(at);
          at = buffer;
        }
      }
      store<u16>(at, <u16>lineEnd);
      at += lineEndLength;
    }
  }
  return at;
}

/** Text of one number: decimals −1 is String(x). Returns the end. */
export function writeNumber(at: usize, value: f64, power: f64, decimals: i32): usize {
  if (value != value) return at;
  return decimals < 0 ? writeShortest(at, value, SCRIPT) : writeRounded(at, value, power, decimals);
}
