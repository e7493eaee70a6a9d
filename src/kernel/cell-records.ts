/** The records that tell the module how columns are spelled; the layout is shared with assembly/rows.ts. */
import type { CellForm } from './api.ts';

export const RECORD_BYTES = 64;
const VALUES = 0;
const EMPTY = 4;
const KIND = 8;
const DECIMALS = 12;
const POWER = 16;
const TEXTS = 24;
const TEXT_COUNT = 28;
const DAY = 32;

const KINDS = {
  rounded: 0,
  shortest: 1,
  roundedPython: 2,
  shortestPython: 3,
  flag: 4,
  flagWords: 5,
  text: 6,
  iso: 7,
  isoTenth: 8,
  spaceTenth: 9,
  epoch: 10,
  prepared: 11,
} as const;

export interface CellRecord {
  readonly kind: number;
  readonly decimals: number;
}

/** Eight digits are prepared for many rows at once; they must have one before the point. */
const roundedKind = (decimals: number): number => (decimals < 8 ? KINDS.prepared : KINDS.rounded);

export const isPrepared = (cell: CellRecord): boolean => cell.kind === KINDS.prepared;

/** Checks a form. RangeError for decimals other than 0 … 15. */
export function cellRecord(form: CellForm): CellRecord {
  switch (form.as) {
    case 'number': {
      const python = form.python === true;
      if (form.decimals === undefined) return { kind: python ? KINDS.shortestPython : KINDS.shortest, decimals: 0 };
      powerOf(form.decimals);
      return { kind: python ? KINDS.roundedPython : roundedKind(form.decimals), decimals: form.decimals };
    }
    case 'integer':
      return { kind: roundedKind(0), decimals: 0 };
    case 'flag':
      return { kind: form.words ? KINDS.flagWords : KINDS.flag, decimals: 0 };
    case 'text':
      return { kind: KINDS.text, decimals: 0 };
    case 'time':
      switch (form.form) {
        case 'iso':
          return { kind: KINDS.iso, decimals: 0 };
        case 'iso-tenth':
          return { kind: KINDS.isoTenth, decimals: 0 };
        case 'space-tenth':
          return { kind: KINDS.spaceTenth, decimals: 0 };
        case 'epoch-s':
          return { kind: KINDS.epoch, decimals: 3 };
        case 'epoch-ms':
          return { kind: KINDS.epoch, decimals: 0 };
      }
  }
}

/** Exact as doubles. */
const POWERS: readonly number[] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** 10^decimals. RangeError for decimals other than 0 … 15. */
export function powerOf(decimals: number): number {
  const power = POWERS[decimals];
  if (power === undefined) throw new RangeError(`decimals must be a whole number 0 … 15, not ${decimals}`);
  return power;
}

/** Writes what holds for a whole table. @param texts address of the dictionary, or of room for prepared digits, or 0 */
export function putRecord(view: DataView, at: number, cell: CellRecord, texts: number, textCount: number): void {
  view.setInt32(at + KIND, cell.kind, true);
  view.setInt32(at + DECIMALS, cell.decimals, true);
  view.setFloat64(at + POWER, powerOf(cell.decimals), true);
  view.setUint32(at + TEXTS, texts, true);
  view.setInt32(at + TEXT_COUNT, textCount, true);
  view.setFloat64(at + DAY, Number.NaN, true);
}

/** Writes where the values of some rows stand. @param empty address, or 0 */
export function putAddresses(view: DataView, at: number, values: number, empty: number): void {
  view.setUint32(at + VALUES, values, true);
  view.setUint32(at + EMPTY, empty, true);
}
