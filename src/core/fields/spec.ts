/**
 * Parameter tables: the one description of a kind's parameters. The form, the validator, the TOML
 * codec, the link codec and the reference pages read it; it knows none of them.
 */
import type { Span } from '../lib/time.ts';

interface ParamBase {
  /** Words for the form; the file's name is the key in the table. */
  readonly label: string;
  /** One sentence for a tooltip and the reference page. */
  readonly help: string;
}

/** What the unit text beside a field is: a fixed text, or the metric's own unit, or its unit a sample. */
export type ParamUnit = string | { readonly of: 'metric' | 'metric-per-sample' };

export interface NumberParam extends ParamBase {
  readonly type: 'number';
  readonly default: number;
  readonly min?: number;
  readonly max?: number;
  /** The bound itself is refused (min: 0, open: 'min' means > 0). */
  readonly open?: 'min' | 'max' | 'both';
  readonly integer?: boolean;
  readonly unit?: ParamUnit;
  /** What −/+ and arrow keys change it by; the form chooses by size when absent. */
  readonly step?: number;
}
/** A number that may be left out ("no limit"); undefined in the design then. */
export interface OptionalNumberParam extends Omit<NumberParam, 'type' | 'default'> {
  readonly type: 'number?';
}
/** A length of time: samples as a number, or a duration such as "10m". */
export interface SpanParam extends ParamBase {
  readonly type: 'span';
  readonly default: Span;
  /** Smallest length in samples that is accepted (default 0). */
  readonly minSamples?: number;
  /** May be a fraction of a sample (a period), else it is rounded to whole samples. */
  readonly fractional?: boolean;
}
export interface OptionalSpanParam extends Omit<SpanParam, 'type' | 'default'> {
  readonly type: 'span?';
}
export interface ChoiceParam<O extends string = string> extends ParamBase {
  readonly type: 'choice';
  readonly options: readonly O[];
  readonly default: O;
}
export interface FlagParam extends ParamBase {
  readonly type: 'flag';
  readonly default: boolean;
}
/** A list of numbers, such as AR coefficients or weekday factors. */
export interface NumbersParam extends ParamBase {
  readonly type: 'numbers';
  readonly default: readonly number[];
  readonly minLength: number;
  readonly maxLength: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: ParamUnit;
  /** Names of the places, when the list has a fixed meaning (Mon … Sun). */
  readonly names?: readonly string[];
}
/** Control points [x, y] with strictly rising x. `x` says what the first number is. */
export interface PointsParam extends ParamBase {
  readonly type: 'points';
  readonly x: 'sample' | 'hour-of-day' | 'day-of-week' | 'fraction';
  readonly default: readonly (readonly [number, number])[];
  readonly minLength: number;
  readonly maxLength: number;
  readonly unit?: ParamUnit;
}

export type ParamSpec =
  | NumberParam
  | OptionalNumberParam
  | SpanParam
  | OptionalSpanParam
  | ChoiceParam
  | FlagParam
  | NumbersParam
  | PointsParam;

/** Keys are the words of the file (`anomaly_factor`). */
export type ParamTable = Readonly<Record<string, ParamSpec>>;

type Required1<S extends ParamSpec> = S extends NumberParam
  ? number
  : S extends SpanParam
    ? Span
    : S extends ChoiceParam<infer O>
      ? O
      : S extends FlagParam
        ? boolean
        : S extends NumbersParam
          ? readonly number[]
          : S extends PointsParam
            ? readonly (readonly [number, number])[]
            : never;

type OptionalKeys<T extends ParamTable> = {
  [K in keyof T]: T[K]['type'] extends 'number?' | 'span?' ? K : never;
}[keyof T];

/** The values that a parameter table describes. */
export type ParamValues<T extends ParamTable> = {
  readonly [K in Exclude<keyof T, OptionalKeys<T>>]: Required1<T[K]>;
} & {
  readonly [K in OptionalKeys<T>]?: T[K]['type'] extends 'span?' ? Span : number;
};

/** What every registry entry has. */
export interface Kind {
  /** Stored in files; never renamed. */
  readonly id: string;
  readonly label: string;
  /** One sentence: what it does to the data. */
  readonly help: string;
  readonly params: ParamTable;
  /** What the parameters must keep together. Gets values that are valid one by one, by name. */
  check?(values: Readonly<Record<string, unknown>>): ParamComplaint | undefined;
}

export interface ParamComplaint {
  /** The parameter at which the message stands. */
  readonly param: string;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
}

/** `{ kind: 'linear', slope: number }` from the kind's table; distributes over a union of kinds. */
export type SpecOf<K extends Kind> = K extends Kind ? { readonly kind: K['id'] } & ParamValues<K['params']> : never;
