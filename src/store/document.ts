/**
 * The document store: the design alone, undone, saved and shared. Every write is a named pure edit
 * through `commit`, or a gesture (begin / update / commit / cancel) that is one undo step.
 * Knows no views and no results.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Design } from '../core/design/types/design.ts';

export type Edit = (design: Design) => Design;

export interface HistoryEntry {
  readonly label: string;
  readonly design: Design;
}

export interface DocumentState {
  readonly design: Design;
  /** Rises with every change that can be seen, gestures included. */
  readonly revision: number;
  /** Rises with every design that is opened in place of another: results and edits of the former do not concern it. */
  readonly opened: number;
  /** Past entries, oldest first; each holds the design before its edit. */
  readonly past: readonly HistoryEntry[];
  /** Future entries, nearest first; each holds the design after its edit. */
  readonly future: readonly HistoryEntry[];
  /** Label of the gesture under way. */
  readonly gesture: string | undefined;
}

export interface Gesture {
  /** Applies `edit` to the design as it was when the gesture began. */
  update(edit: Edit): void;
  commit(): void;
  /** Restores the design as it was. */
  cancel(): void;
}

export interface DocumentStore {
  readonly store: StoreApi<DocumentState>;
  /** One undo step. An edit that returns the same object is no change. `mergeKey`: successive commits with the same key are one step (typing in a field). */
  commit(label: string, edit: Edit, mergeKey?: string): void;
  /** Begins a gesture; one that is under way is committed first. */
  begin(label: string): Gesture;
  undo(): void;
  redo(): void;
  /** Opens another design: history starts anew. */
  open(design: Design): void;
}

const HISTORY_LIMIT = 200;

export function createDocumentStore(initial: Design): DocumentStore {
  const store = createStore<DocumentState>(() => ({
    design: initial,
    revision: 1,
    opened: 1,
    past: [],
    future: [],
    gesture: undefined,
  }));
  let active: { readonly label: string; readonly base: Design } | undefined;
  let lastMergeKey: string | undefined;

  const pushPast = (past: readonly HistoryEntry[], entry: HistoryEntry) => [...past, entry].slice(-HISTORY_LIMIT);

  const finish = (keep: boolean) => {
    if (!active) return;
    const { label, base } = active;
    active = undefined;
    store.setState((state) => {
      if (!keep)
        return { design: base, revision: state.revision + (state.design === base ? 0 : 1), gesture: undefined };
      if (state.design === base) return { gesture: undefined };
      return { past: pushPast(state.past, { label, design: base }), future: [], gesture: undefined };
    });
  };

  return {
    store,
    commit(label, edit, mergeKey) {
      finish(true);
      const state = store.getState();
      const design = edit(state.design);
      if (design === state.design) return;
      const merges = mergeKey !== undefined && mergeKey === lastMergeKey && state.past.length > 0;
      lastMergeKey = mergeKey;
      // A merged step that ends where it began (Esc in a field) is no step at all.
      if (merges && design === state.past.at(-1)?.design) {
        lastMergeKey = undefined;
        store.setState({ design, revision: state.revision + 1, past: state.past.slice(0, -1), future: [] });
        return;
      }
      store.setState({
        design,
        revision: state.revision + 1,
        past: merges ? state.past : pushPast(state.past, { label, design: state.design }),
        future: [],
      });
    },
    begin(label) {
      finish(true);
      lastMergeKey = undefined;
      const own = { label, base: store.getState().design };
      active = own;
      store.setState({ gesture: label });
      return {
        update(edit) {
          if (active !== own) return;
          store.setState((state) => {
            const design = edit(own.base);
            return design === state.design ? state : { design, revision: state.revision + 1 };
          });
        },
        commit: () => active === own && finish(true),
        cancel: () => active === own && finish(false),
      };
    },
    undo() {
      finish(true);
      lastMergeKey = undefined;
      store.setState((state) => {
        const entry = state.past.at(-1);
        if (!entry) return state;
        return {
          design: entry.design,
          revision: state.revision + 1,
          past: state.past.slice(0, -1),
          future: [{ label: entry.label, design: state.design }, ...state.future],
        };
      });
    },
    redo() {
      finish(true);
      lastMergeKey = undefined;
      store.setState((state) => {
        const [entry, ...rest] = state.future;
        if (!entry) return state;
        return {
          design: entry.design,
          revision: state.revision + 1,
          past: pushPast(state.past, { label: entry.label, design: state.design }),
          future: rest,
        };
      });
    },
    open(design) {
      active = undefined;
      lastMergeKey = undefined;
      store.setState((state) => ({
        design,
        revision: state.revision + 1,
        opened: state.opened + 1,
        past: [],
        future: [],
        gesture: undefined,
      }));
    },
  };
}
