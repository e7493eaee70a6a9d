/** What every entry of a registry has: a name, and a table of its parameters. Knows no registry. */
import type { FieldTable } from './spec.ts';
import { defaultsOf, type FieldValues, type SomeValues } from './values.ts';

export interface Kind {
  /** Stored in files; never renamed. */
  readonly id: string;
  readonly label: string;
  /** One sentence: what it does to the data. */
  readonly help: string;
  readonly params: FieldTable;
  /** What the parameters must keep together. Gets values that are valid one by one, by name. */
  check?(values: SomeValues): FieldComplaint | undefined;
  /** What is allowed, but has consequences that are easily overlooked: a warning. Gets values that `check` has nothing against. */
  doubt?(values: SomeValues): FieldComplaint | undefined;
}

export interface FieldComplaint {
  /** The parameter at which the message stands. */
  readonly param: string;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
}

/** `{ kind: 'linear', slope: number }` from the kind's table; distributes over a union of kinds. */
export type SpecOf<K extends Kind> = K extends Kind ? { readonly kind: K['id'] } & FieldValues<K['params']> : never;

/** `{ kind, …defaults }` of a registry's entry. */
export function newSpec<K extends Kind>(kind: K): { readonly kind: K['id'] } & FieldValues<K['params']> {
  return { kind: kind.id, ...defaultsOf<K['params']>(kind.params) };
}
