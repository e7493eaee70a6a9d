/** What is wrong with a value, and the faults that many types of fields have. Knows no type of field. */
import { cutText } from '../lib/cut-text.ts';
import type { NumberRange } from './spec.ts';

/** What is wrong with a value. */
export interface Fault {
  /** As in Problem: 'wrong-type', 'out-of-range', … */
  readonly code: string;
  /** One sentence: what was wrong and what to do. */
  readonly message: string;
  /** The nearest valid word, where there is one. */
  readonly suggestion?: string | undefined;
  /** Where in the value, if not the whole of it: places of lists and names of tables. */
  readonly at?: readonly (number | string)[];
  /** Of a text: the characters that it is about. */
  readonly within?: { readonly from: number; readonly to: number };
  /** The message is about the name, not what stands under it. */
  readonly ofName?: true;
}

export const listOf = (fault: Fault | undefined): readonly Fault[] => (fault ? [fault] : []);
export const inside = (fault: Fault, place: number | string): Fault => ({ ...fault, at: [place, ...(fault.at ?? [])] });

/** 'a table', 'a list', 'text', … for messages. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text ${quote(value, 40)}`;
  if (typeof value === 'number' || typeof value === 'bigint') return 'a number';
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return 'nothing that fits';
  return 'getTime' in value ? 'a date' : 'a table';
}

/** @param expected 'a number', 'text such as "up"' */
export function wrongTypeFault(expected: string, value: unknown): Fault {
  return { code: 'wrong-type', message: `Expected ${expected}, not ${describeValue(value)}.` };
}

export function quote(text: string, most = 60): string {
  return JSON.stringify(cutText(text, most));
}

/** What is wrong with a number, or undefined. */
export function numberFault(range: NumberRange, value: unknown): Fault | undefined {
  if (typeof value === 'bigint') {
    const most = `the largest whole number that is kept exactly, ${Number.MAX_SAFE_INTEGER}`;
    return { code: 'out-of-range', message: `${cutText(String(value))} is larger than ${most}.` };
  }
  if (typeof value !== 'number') return wrongTypeFault(range.integer ? 'a whole number' : 'a number', value);
  if (!Number.isFinite(value))
    return { code: 'not-finite', message: 'Infinite values and nan cannot be used here; write a number.' };
  if (range.integer && !Number.isInteger(value))
    return { code: 'not-whole', message: `Expected a whole number, not ${value}.` };
  const message = rangeMessage(value, range);
  return message === undefined ? undefined : { code: 'out-of-range', message };
}

/** What is wrong with a number's size, or undefined. */
export function rangeMessage(value: number, { min, max, open }: NumberRange): string | undefined {
  if (min !== undefined && (open === 'min' || open === 'both') && value <= min)
    return `Must be greater than ${min}, not ${value}.`;
  if (max !== undefined && (open === 'max' || open === 'both') && value >= max)
    return `Must be less than ${max}, not ${value}.`;
  if (min !== undefined && value < min) return `Must be at least ${min}, not ${value}.`;
  if (max !== undefined && value > max) return `Must be at most ${max}, not ${value}.`;
  return undefined;
}
