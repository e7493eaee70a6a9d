/**
 * Writes the open design into storage a moment after each change, and at once when the page may go away. One write
 * at a time; a write that fails is tried again. Knows no locks: whoever wires it says when this tab may write.
 */
import { writeToml } from '../../core/document.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { RunStore } from '../../store/run.ts';
import type { TimeWindow } from '../../store/view.ts';
import { type DesignRecord, LAST_KEY, RECORD_VERSION, recordKey } from './records.ts';
import type { DesignStorage } from './storage.ts';

export interface AutosaveOptions {
  readonly run: RunStore;
  readonly storage: DesignStorage;
  /** Epoch milliseconds. */
  readonly wallClock: () => number;
  /** Calls back after the milliseconds; the result calls it off. */
  readonly after: (ms: number, callback: () => void) => () => void;
}

export interface Draft {
  readonly id: string;
  readonly design: Design;
  readonly window: TimeWindow;
}

export interface Autosave {
  /** This is to be kept; replaces what waits. */
  keep(draft: Draft): void;
  /** Writes what waits now. Resolves when nothing is left to write or a write has failed. */
  flush(): Promise<void>;
}

const PAUSE_MS = 300;
const RETRY_MS = 5000;

export function createAutosave({ run, storage, wallClock, after }: AutosaveOptions): Autosave {
  let waiting: Draft | undefined;
  let writing: Promise<void> | undefined;
  let callOff: (() => void) | undefined;

  const later = (ms: number) => {
    callOff?.();
    callOff = after(ms, () => void flush());
  };

  const flush = (): Promise<void> => {
    callOff?.();
    writing ??= drain().finally(() => {
      writing = undefined;
    });
    return writing;
  };

  const drain = async () => {
    while (waiting) {
      const draft = waiting;
      waiting = undefined;
      try {
        // Both writes are begun in this turn, so that they are under way when a page is being closed.
        await Promise.all([
          storage.set(recordKey(draft.id), recordOf(draft, wallClock())),
          storage.set(LAST_KEY, draft.id),
        ]);
      } catch {
        waiting ??= draft;
        run.setState({ saved: 'failed' });
        later(RETRY_MS);
        return;
      }
    }
    run.setState({ saved: 'saved' });
  };

  return {
    keep(draft) {
      waiting = draft;
      run.setState({ saved: 'saving' });
      later(PAUSE_MS);
    },
    flush: () => (waiting || writing ? flush() : Promise.resolve()),
  };
}

export function recordOf({ id, design, window }: Draft, savedAtMs: number): DesignRecord {
  const { from, to } = window;
  return {
    version: RECORD_VERSION,
    id,
    name: design.general.name,
    savedAtMs,
    toml: writeToml(design),
    window: { from, to },
  };
}
