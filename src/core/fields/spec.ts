/**
 * Field tables: the one description of a parameter, whatever it belongs to (a kind, a design, a fleet, an
 * exporter, a sink). Reader, form, writer, link codec and reference pages read them; they know none of these.
 * A new type of field gets its row here, in values.ts, check.ts and text.ts; a new field none of them.
 */
import type { Duration, Span } from '../lib/time.ts';

interface SpecBase {
  /** Words for the form; the file's name is the key in the table. */
  readonly label: string;
  /** One sentence for a tooltip and the reference page. */
  readonly help: string;
}

/** What the unit text beside a field is: a fixed text, or the metric's own unit, or its unit a sample. */
export type FieldUnit = string | { readonly of: 'metric' | 'metric-per-sample' };

/** What a number may be. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  /** The bound itself is refused (min: 0, open: 'min' means > 0). */
  readonly open?: 'min' | 'max' | 'both';
  readonly integer?: boolean;
}

interface AnyNumber extends SpecBase, NumberRange {
  readonly unit?: FieldUnit;
  /** What −/+ and arrow keys change it by; the form chooses by size when absent. */
  readonly step?: number;
}
export interface NumberSpec extends AnyNumber {
  readonly type: 'number';
  readonly default: number;
}
/** A number that may be left out ("no limit"); undefined in the design then. */
export interface OptionalNumberSpec extends AnyNumber {
  readonly type: 'number?';
}

interface AnySpan extends SpecBase {
  /** Smallest length in samples that is accepted (default 0). */
  readonly minSamples?: number;
  /** May be a fraction of a sample (a period), else it is rounded to whole samples. */
  readonly fractional?: boolean;
  /** A place on the time axis, counted from the start of the data; a form says it by the clock. */
  readonly isPlace?: boolean;
}
/** A length of time: samples as a number, or a duration such as "10m". */
export interface SpanSpec extends AnySpan {
  readonly type: 'span';
  readonly default: Span;
}
export interface OptionalSpanSpec extends AnySpan {
  readonly type: 'span?';
}

/** One of some words. */
export interface ChoiceSpec<O extends string = string> extends SpecBase {
  readonly type: 'choice';
  /** What a form calls an option; absent: the option's own word. */
  readonly words?: Readonly<Record<string, string>>;
  readonly options: readonly O[];
  readonly default: O;
}
export interface OptionalChoiceSpec<O extends string = string> extends SpecBase {
  readonly type: 'choice?';
  readonly options: readonly O[];
}
export interface FlagSpec extends SpecBase {
  readonly type: 'flag';
  readonly default: boolean;
}
/** A flag that may be left out; kept as written. */
export interface OptionalFlagSpec extends SpecBase {
  readonly type: 'flag?';
}

/** How many entries a list may have. */
export interface LengthRange {
  readonly minLength: number;
  readonly maxLength: number;
}
/** A list of numbers, such as AR coefficients or weekday factors. */
export interface NumbersSpec extends SpecBase, NumberRange, LengthRange {
  readonly type: 'numbers';
  readonly default: readonly number[];
  readonly unit?: FieldUnit;
  /** Names of the places, when the list has a fixed meaning (Mon … Sun). */
  readonly names?: readonly string[];
}
/** Control points [x, y] with strictly rising x. `x` says what the first number is. */
export interface PointsSpec extends SpecBase, LengthRange {
  readonly type: 'points';
  readonly x: 'sample' | 'hour-of-day' | 'day-of-week' | 'day-of-month' | 'month-of-year' | 'fraction';
  readonly default: readonly (readonly [number, number])[];
  readonly unit?: FieldUnit;
}

/** Without a default it may be left out, unless it is required. */
export interface TextSpec extends SpecBase {
  readonly type: 'text';
  readonly default?: string;
  readonly maxLength: number;
  /** May hold line ends. */
  readonly long?: boolean;
  /** May not be left out, nor be empty. */
  readonly required?: boolean;
}
/** A list of names, such as zones; none of them empty. Without a default it may be left out. */
export interface TextsSpec extends SpecBase, LengthRange {
  readonly type: 'texts';
  readonly default?: readonly string[];
  /** Longest entry in characters. */
  readonly maxChars: number;
  /** None may stand there twice. */
  readonly distinct?: boolean;
}
/**
 * Texts by name, such as the labels of a metric: `{ team = "shop", tier = "1" }`; none of them empty. Names are what
 * every time-series store takes: 1 to 64 letters, digits and _, no digit first, not beginning with __. May be left out.
 */
export interface WordsSpec extends SpecBase, LengthRange {
  readonly type: 'words';
  /** Longest text in characters. */
  readonly maxChars: number;
  /** Texts are lists of so many values at most: "web-{1..20}, db-1" (lib/value-list). */
  readonly mostValues?: number;
  /** Names that mean something else where the words go, in small letters; refused however they are spelt. */
  readonly reserved?: readonly string[];
  /** May not be left out. */
  readonly required?: boolean;
}
/** Numbers by name, such as the shares of common causes: `{ weather = 0.6 }`. May be left out. */
export interface SharesSpec extends SpecBase, NumberRange, LengthRange {
  readonly type: 'shares';
}
/** A formula over metrics (lib/formula). May be left out. */
export interface FormulaSpec extends SpecBase {
  readonly type: 'formula';
  readonly maxLength: number;
}
/** The least and the most of a number that is drawn between them: [3, 6]. May be left out. */
export interface RangeSpec extends SpecBase, NumberRange {
  readonly type: 'range';
  readonly unit?: FieldUnit;
}
/** The same of a length of time: ["30s", "10m"]. May be left out. */
export interface SpanRangeSpec extends SpecBase, Pick<AnySpan, 'minSamples'> {
  readonly type: 'span-range';
}
/** Ranges by name, each of numbers or of durations: `{ slope = [0.1, 0.5] }`. May be left out. */
export interface RangesSpec extends SpecBase, LengthRange {
  readonly type: 'ranges';
}
/** Numbers by name: `{ spike = 2, dip = 1 }`. May be left out. */
export interface WeightsSpec extends SpecBase, NumberRange, LengthRange {
  readonly type: 'weights';
  /** The names that there are; absent: any. */
  readonly names?: readonly string[];
}
/** A share in percent: "2%". May be left out. */
export interface ShareSpec extends SpecBase {
  readonly type: 'share';
  /** Fractions; both ends are allowed unless `open` says otherwise. */
  readonly min: number;
  readonly max: number;
  readonly open?: NumberRange['open'];
}
/** A part of the data: a word for it, or from where to where, ["2h", "5h"]. May be left out. */
export interface WindowSpec<W extends string = string> extends SpecBase {
  readonly type: 'window';
  readonly words: readonly W[];
}
/** Letters, digits, - and _. */
export interface IdSpec extends SpecBase {
  readonly type: 'id';
  /** May not be left out. */
  readonly required?: boolean;
}
/** Epoch milliseconds in the design, an offset date-time in the file. Without a default it may be left out. */
export interface TimeSpec extends SpecBase {
  readonly type: 'time';
  readonly default?: number;
}
/** A duration, never samples. Without a default it may be left out. */
export interface DurationSpec extends SpecBase {
  readonly type: 'duration';
  readonly default?: Duration;
  /** A whole number of milliseconds, at least one: the time between samples. */
  readonly wholeMs?: boolean;
}

/** The name of a time zone, such as "Europe/Berlin". Whether there is one of this name is for its reader to say. */
export interface ZoneSpec extends SpecBase {
  readonly type: 'zone';
  readonly default: string;
}
/** Days of the calendar ("2024-12-25", in the file without quotes) and names of lists of them. */
export interface DaysSpec extends SpecBase {
  readonly type: 'days';
  /** The lists that have a name. */
  readonly names: readonly string[];
  readonly default: readonly string[];
  readonly maxLength: number;
}
/** One of some words, or a number in their place. */
export interface WordOrNumberSpec<O extends string = string> extends SpecBase, NumberRange {
  readonly type: 'word-or-number';
  readonly options: readonly O[];
  readonly default: O;
}
/** How far a part of the data goes: a share of the rows ("70%"), or the time of its end (epoch ms, in the file a date-time). */
export interface ShareOrTimeSpec extends SpecBase {
  readonly type: 'share-or-time';
  /** May not be left out. */
  readonly required?: boolean;
}

/** A table with fields of its own; may be left out. */
export interface TableSpec extends SpecBase {
  readonly type: 'table';
  readonly fields: FieldTable;
}
/** A list of tables, each with these fields; absent: none. */
export interface TablesSpec extends SpecBase {
  readonly type: 'tables';
  readonly fields: FieldTable;
  readonly maxLength: number;
}

export type FieldSpec =
  | NumberSpec
  | OptionalNumberSpec
  | SpanSpec
  | OptionalSpanSpec
  | ChoiceSpec
  | OptionalChoiceSpec
  | FlagSpec
  | OptionalFlagSpec
  | NumbersSpec
  | PointsSpec
  | TextSpec
  | TextsSpec
  | WordsSpec
  | SharesSpec
  | FormulaSpec
  | RangeSpec
  | SpanRangeSpec
  | RangesSpec
  | WeightsSpec
  | ShareSpec
  | WindowSpec
  | IdSpec
  | TimeSpec
  | DurationSpec
  | ZoneSpec
  | DaysSpec
  | WordOrNumberSpec
  | ShareOrTimeSpec
  | TableSpec
  | TablesSpec;

/** The spec of a type, or of several. */
export type SpecOfType<T extends FieldSpec['type']> = Extract<FieldSpec, { readonly type: T }>;

/** Keys are the words of the file (`anomaly_factor`), in the order in which files have them. */
export type FieldTable = { readonly [name: string]: FieldSpec };
