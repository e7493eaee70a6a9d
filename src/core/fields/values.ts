/** The types of values from the tables that describe them, and the values that a table gives by itself. */
import type { Share } from '../lib/share.ts';
import type { Duration, Span } from '../lib/time.ts';
import type { FieldSpec, FieldTable } from './spec.ts';

/** The type of each type of field. */
interface ValueTypes {
  readonly number: number;
  readonly 'number?': number;
  readonly span: Span;
  readonly 'span?': Span;
  readonly flag: boolean;
  readonly 'flag?': boolean;
  readonly numbers: readonly number[];
  readonly points: readonly (readonly [number, number])[];
  readonly text: string;
  readonly texts: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly shares: Readonly<Record<string, number>>;
  readonly formula: string;
  readonly range: readonly [number, number];
  readonly 'span-range': readonly [Span, Span];
  readonly ranges: Readonly<Record<string, readonly [Span, Span]>>;
  readonly weights: Readonly<Record<string, number>>;
  readonly share: Share;
  readonly id: string;
  readonly time: number;
  readonly duration: Duration;
  readonly zone: string;
  readonly days: readonly string[];
  readonly 'share-or-time': Share | number;
}

/** The value of a field; of a union of them, a union. */
export type ValueOf<S extends FieldSpec> = S extends {
  readonly type: 'choice' | 'choice?';
  readonly options: readonly (infer O)[];
}
  ? O
  : S extends { readonly type: 'word-or-number'; readonly options: readonly (infer O)[] }
    ? O | number
    : S extends { readonly type: 'window'; readonly words: readonly (infer W)[] }
      ? W | readonly [Span, Span]
      : S extends { readonly type: 'table'; readonly fields: infer T extends FieldTable }
        ? FieldValues<T>
        : S extends { readonly type: 'tables'; readonly fields: infer T extends FieldTable }
          ? readonly FieldValues<T>[]
          : S['type'] extends keyof ValueTypes
            ? ValueTypes[S['type']]
            : never;

/** Names of fields that always have a value: by their default, or because they must be written. */
type SureKeys<T extends FieldTable> = {
  [K in keyof T]: T[K] extends { readonly default: unknown } | { readonly required: true } ? K : never;
}[keyof T];

/** The values that a table describes. */
export type FieldValues<T extends FieldTable> = {
  readonly [K in SureKeys<T>]: ValueOf<T[K]>;
} & {
  readonly [K in Exclude<keyof T, SureKeys<T>>]?: ValueOf<T[K]>;
};

/** Values of some table, seen without knowing it. */
export type SomeValues = Readonly<Record<string, unknown>>;

/** The default of every field in a table; what may be left out is left out. */
export function defaultsOf<T extends FieldTable>(table: T): FieldValues<T> {
  const entries = Object.entries<FieldSpec>(table).flatMap(([name, spec]) =>
    'default' in spec ? [[name, spec.default]] : [],
  );
  // The table is the definition of the type: each entry has the type that FieldValues derives for it.
  return Object.fromEntries(entries) as FieldValues<T>;
}
