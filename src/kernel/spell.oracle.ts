/**
 * Spelling of single cells in plain JavaScript, by Number's and Date's own text: what the tests hold the
 * kernel's text against. Not part of the program.
 */
import type { TimeForm } from './api.ts';

/** Text of a number cell. NaN is empty. */
export function spellNumber(value: number, decimals: number | undefined, python: boolean): string {
  if (Number.isNaN(value)) return '';
  const rounded = decimals === undefined ? value : roundTo(value, decimals);
  if (python) return pythonText(rounded);
  return decimals === undefined ? String(rounded) : plainText(rounded);
}

/** rint(x·10^d)/10^d, half to even; x itself when x·10^d is not finite. */
function roundTo(value: number, decimals: number): number {
  const power = POWERS[decimals];
  if (power === undefined) throw new RangeError(`decimals must be a whole number 0 … 15, not ${decimals}`);
  const scaled = value * power;
  return Number.isFinite(scaled) ? nearestEven(scaled) / power : value;
}

/** Exact as doubles. */
const POWERS: readonly number[] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** 2^52: adding it leaves no room for a fraction, and the addition rounds half to even. */
const NO_FRACTION = 4503599627370496;

function nearestEven(x: number): number {
  const size = Math.abs(x);
  if (size >= NO_FRACTION) return x;
  const rounded = size + NO_FRACTION - NO_FRACTION;
  return x < 0 || Object.is(x, -0) ? -rounded : rounded;
}

/** Digits d and exponent e of a finite number other than 0: |x| = 0.d × 10^e. */
function digitsOf(x: number): { digits: string; exponent: number } {
  const [mantissa = '', power = '0'] = Math.abs(x).toExponential().split('e');
  return { digits: mantissa.replace('.', ''), exponent: Number(power) + 1 };
}

/** The shortest text that reads back as the number, without an exponent; −0 is 0. */
function plainText(x: number): string {
  const text = String(x);
  if (!text.includes('e')) return text;
  const { digits, exponent } = digitsOf(x);
  return (x < 0 ? '-' : '') + withoutExponent(digits, exponent);
}

function withoutExponent(digits: string, exponent: number): string {
  if (exponent <= 0) return `0.${'0'.repeat(-exponent)}${digits}`;
  if (exponent >= digits.length) return digits.padEnd(exponent, '0');
  return `${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
}

/** repr(x) of Python: 4.0, 1e-05, 1e+16, -0.0, inf. */
function pythonText(x: number): string {
  if (x === Number.POSITIVE_INFINITY) return 'inf';
  if (x === Number.NEGATIVE_INFINITY) return '-inf';
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  if (x === 0) return `${sign}0.0`;
  const { digits, exponent } = digitsOf(x);
  if (exponent > 16 || exponent < -3) {
    const power = exponent - 1;
    const mantissa = digits.length === 1 ? digits : `${digits.charAt(0)}.${digits.slice(1)}`;
    return `${sign}${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const plain = withoutExponent(digits, exponent);
  return sign + (plain.includes('.') ? plain : `${plain}.0`);
}

/** Text of a time cell. @param ms epoch milliseconds; a fraction of one is cut off, as Date does */
export function spellTime(ms: number, form: TimeForm): string {
  if (Number.isNaN(ms)) return '';
  if (!(Math.abs(ms) <= 8.64e15)) throw new RangeError(`${ms} ms is outside the times that a calendar can say`);
  const whole = Math.trunc(ms) + 0;
  if (form === 'epoch-ms') return plainText(whole);
  if (form === 'epoch-s') return plainText(whole / 1000);
  const text = new Date(whole).toISOString();
  if (form === 'iso') return text;
  const tenth = text.slice(0, -3);
  return form === 'iso-tenth' ? `${tenth}Z` : tenth.replace('T', ' ');
}
