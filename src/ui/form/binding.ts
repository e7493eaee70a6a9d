/** What a field is bound to: a value of the design and the ways to write it. Knows no widgets. */
import { useMemo, useState } from 'react';
import type { Design } from '../../core/design/types/design.ts';
import type { DocumentStore } from '../../store/document.ts';
import { useStudio } from '../studio-context.tsx';

export interface Binding<T> {
  /** Path of the value, unique on the screen; changes when another thing is selected. */
  readonly id: string;
  readonly value: T | undefined;
  /** Several things are selected and differ. */
  readonly mixed: boolean;
  /** Why the value, though it fits the field, does not go with the rest of the design: `set` would write nothing. */
  refusal?(value: T | undefined): string | undefined;
  /** Writes; calls with the same session are one undo step. */
  set(value: T | undefined, session: string): void;
  /** Puts back what stood there when the session began, and its undo step is gone. */
  restore(session: string): void;
  /** For sliders and dragging: one undo step, or none after `cancel`. */
  begin(): ValueGesture<T>;
}

export interface ValueGesture<T> {
  update(value: T | undefined): void;
  commit(): void;
  cancel(): void;
}

/** Where the fields of one form write to: into the design, or (`set`) to whoever shows the form. */
export type FormTarget = DesignTarget | LocalTarget;

/** Values that are no part of the design, such as options of an export. */
export interface LocalTarget {
  readonly path: string;
  set(key: string, value: unknown): void;
}

export interface DesignTarget {
  /** What the history says after the field's name: "Hold of level shift on cpu". */
  readonly name: string;
  /** Path of the thing: `anomalies.cpu.1`. */
  readonly path: string;
  /** Pure; the same object when nothing changes. `undefined` removes an optional value. */
  edit(design: Design, key: string, value: unknown): Design;
  /** Why `edit` refuses a value that fits its field; absent: it never does. */
  refusal?(design: Design, key: string, value: unknown): string | undefined;
}

/** A value that stands in the selected things (`sources`) under `key`. */
export function useBinding<T>(
  target: FormTarget,
  key: string,
  label: string,
  sources: readonly object[],
  is: (value: unknown) => value is T,
): Binding<T> {
  const { document } = useStudio();
  const [memory] = useState(createMemory);
  const found: readonly unknown[] = sources.map((source): unknown => Reflect.get(source, key));
  const first = found[0];
  const mixed = found.some((value) => JSON.stringify(value) !== JSON.stringify(first));
  const value = !mixed && is(first) ? first : undefined;
  const writers = useMemo(
    () => writersOf<T>(document, target, key, label, memory),
    [document, target, key, label, memory],
  );
  return { id: `${target.path}.${key}`, value, mixed, ...writers };
}

/** A visit of a field: the design before it, and the last one that it made. */
interface Session {
  readonly session: string;
  readonly design: Design;
  readonly last: Design;
}

type Memory = ReturnType<typeof createMemory>;

/** Remembers the present session of one field. */
function createMemory() {
  let kept: Session | undefined;
  return {
    of: (session: string) => (kept?.session === session ? kept : undefined),
    keep: (next: Session | undefined) => {
      kept = next;
    },
  };
}

function writersOf<T>(document: DocumentStore, target: FormTarget, key: string, label: string, memory: Memory) {
  if ('set' in target) return localWriters<T>(target, key);
  const name = `${label} of ${target.name}`;
  return {
    refusal: (value: T | undefined) => target.refusal?.(document.store.getState().design, key, value),
    set(value: T | undefined, session: string) {
      const now = document.store.getState().design;
      const begun = memory.of(session) ?? { session, design: now, last: now };
      document.commit(name, (design) => target.edit(design, key, value), session);
      memory.keep({ ...begun, last: document.store.getState().design });
    },
    restore(session: string) {
      const kept = memory.of(session);
      // Only what this session wrote is taken back: after an edit from elsewhere it stays.
      if (!kept || document.store.getState().design !== kept.last) return;
      document.commit(name, () => kept.design, session);
      memory.keep(undefined);
    },
    begin(): ValueGesture<T> {
      const gesture = document.begin(name);
      return {
        update: (value) => gesture.update((design) => target.edit(design, key, value)),
        commit: () => gesture.commit(),
        cancel: () => gesture.cancel(),
      };
    },
  };
}

function localWriters<T>(target: LocalTarget, key: string) {
  const set = (value: T | undefined) => target.set(key, value);
  return {
    set,
    restore() {},
    begin: (): ValueGesture<T> => ({ update: set, commit() {}, cancel() {} }),
  };
}
