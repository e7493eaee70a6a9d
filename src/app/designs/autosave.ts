/**
 * Writes the open design into storage, at most a quarter of a second after a change however fast the changes come,
 * and at once when the page may go away. One write at a time; a write that fails is tried again. Where no lock keeps
 * other tabs away it compares before it writes, and what another tab has written meanwhile stays: the draft goes into
 * a copy. Knows no locks: whoever wires it says when this tab may write, and whether it is alone.
 */
import { writeToml } from '../../core/document.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { RunStore } from '../../store/run.ts';
import type { TimeWindow } from '../../store/view.ts';
import { type DesignRecord, LAST_KEY, RECORD_VERSION, recordKey, stampOf } from './records.ts';
import type { DesignStorage } from './storage.ts';

export interface AutosaveOptions {
  readonly run: RunStore;
  readonly storage: DesignStorage;
  /** A lock keeps other tabs from writing the same design: no comparing before a write. */
  readonly alone: boolean;
  /** Epoch milliseconds. */
  readonly wallClock: () => number;
  /** Calls back after the milliseconds; the result calls it off. */
  readonly after: (ms: number, callback: () => void) => () => void;
  readonly newId: () => string;
  /** Another tab has written the design; this tab's state is being kept under a new id from now on. */
  readonly onForked: (from: string, to: string) => void;
}

export interface Draft {
  readonly id: string;
  readonly design: Design;
  readonly window: TimeWindow;
}

export interface Autosave {
  /** This is to be kept; replaces what waits. */
  keep(draft: Draft): void;
  /** What storage holds of a design is what this tab has read. @param stored the record as it was read */
  seen(id: string, stored: unknown): void;
  /** Writes what waits now. Resolves when nothing is left to write or a write has failed. */
  flush(): Promise<void>;
}

/** From a change to its write. With the write itself under half a second, which is the most that a crash may cost. */
const PACE_MS = 250;
const RETRY_MS = 5000;

export function createAutosave(options: AutosaveOptions): Autosave {
  const { run, storage, alone, wallClock, after, newId, onForked } = options;
  let waiting: Draft | undefined;
  let writing: Promise<void> | undefined;
  let timer: { readonly kind: 'pace' | 'retry'; readonly callOff: () => void } | undefined;
  /** The stamp of each design's record as this tab knows it. */
  const stamps = new Map<string, string | undefined>();

  const later = (kind: 'pace' | 'retry', ms: number) => {
    timer?.callOff();
    timer = {
      kind,
      callOff: after(ms, () => {
        timer = undefined;
        if (waiting) void flush();
      }),
    };
  };

  const flush = (): Promise<void> => {
    timer?.callOff();
    timer = undefined;
    writing ??= drain().finally(() => {
      writing = undefined;
    });
    return writing;
  };

  /** @returns false where another tab has written the design since this one knew it */
  const write = async (draft: Draft): Promise<boolean> => {
    const stamp = newId();
    const record = recordOf(draft, wallClock(), stamp);
    const known = stamps.get(draft.id);
    // Both writes are begun in this turn, so that they are under way when a page is being closed.
    const [written] = await Promise.all([
      storage.set(
        recordKey(draft.id),
        record,
        alone ? undefined : (stored) => stored === undefined || stampOf(stored) === known,
      ),
      storage.set(LAST_KEY, draft.id),
    ]);
    if (written) stamps.set(draft.id, stamp);
    return written;
  };

  const renameWaiting = (from: string, to: string) => {
    if (waiting?.id === from) waiting = { ...waiting, id: to };
  };

  const drain = async () => {
    while (waiting) {
      let draft = waiting;
      waiting = undefined;
      try {
        if (!(await write(draft))) {
          const from = draft.id;
          draft = { ...draft, id: newId() };
          onForked(from, draft.id);
          renameWaiting(from, draft.id);
          await write(draft);
        }
      } catch {
        waiting ??= draft;
        run.setState({ saved: 'failed' });
        later('retry', RETRY_MS);
        return;
      }
    }
    run.setState({ saved: 'saved' });
  };

  return {
    keep(draft) {
      waiting = draft;
      // While writing fails the page goes on saying so.
      run.setState((state) => (state.saved === 'failed' ? state : { saved: 'saving' }));
      // A timer that runs is left alone: one begun anew by each change would never end while they come.
      if (timer?.kind !== 'pace') later('pace', PACE_MS);
    },
    seen: (id, stored) => void stamps.set(id, stampOf(stored)),
    flush: () => (waiting || writing ? flush() : Promise.resolve()),
  };
}

function recordOf({ id, design, window }: Draft, savedAtMs: number, stamp: string): DesignRecord {
  const { from, to } = window;
  return {
    version: RECORD_VERSION,
    id,
    name: design.general.name,
    savedAtMs,
    stamp,
    toml: writeToml(design),
    window: { from, to },
  };
}
