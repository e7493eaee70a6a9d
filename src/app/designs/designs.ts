/**
 * The designs of this browser: which one is open in this tab, whether the tab may write it, and how another one is
 * opened. Nothing that is saved is ever overwritten by a link or by a tab that does not hold the design's lock.
 */
import type { Design } from '../../core/design/types/design.ts';
import type { Engine } from '../../engine/api/engine.ts';
import type { Locks } from '../../engine/web-locks.ts';
import type { DocumentStore } from '../../store/document.ts';
import type { RunStore } from '../../store/run.ts';
import type { ViewStore } from '../../store/view.ts';
import { createAutosave } from './autosave.ts';
import { designOf } from './open-link.ts';
import { backupKey, type DesignRecord, LAST_KEY, readRecord, recordKey } from './records.ts';
import type { DesignStorage } from './storage.ts';
import type { DesignLibrary } from '../studio/studio.ts';

export type DesignLocks = Pick<Locks, 'exclusive' | 'take' | 'wait'>;

export interface LibraryOptions {
  readonly document: DocumentStore;
  readonly view: ViewStore;
  readonly run: RunStore;
  readonly engine: Pick<Engine, 'parse'>;
  readonly storage: DesignStorage;
  /** Who may write a design. Where they are not exclusive, writers compare before they write. */
  readonly locks: DesignLocks;
  /** Remembers this tab's design over a reload (session storage). */
  readonly tab: { get(): string | undefined; set(id: string): void };
  readonly wallClock: () => number;
  readonly after: (ms: number, callback: () => void) => () => void;
  readonly newId: () => string;
  /** A design got a place of its own in storage: a link in the address bar no longer describes this tab. */
  readonly onKept: () => void;
}

export interface Library extends DesignLibrary {
  /** Opens a design that is saved only after its first edit (a link, the first template). */
  openDraft(design: Design): Promise<void>;
  /** Opens and saves a new design. */
  openNew(design: Design): Promise<void>;
  /**
   * Opens this tab's design, or the last one of the browser: 'none' where there is none that can be read, 'silent'
   * where storage has not answered within the time. Leaves a design alone that has been edited here.
   */
  restore(limitMs: number): Promise<'opened' | 'none' | 'silent' | 'edited'>;
  stop(): void;
}

/** draft: kept nowhere yet · writer: holds the lock · reader: another tab holds it. */
type Hold =
  | { readonly mode: 'draft'; readonly id: string }
  | { readonly mode: 'writer'; readonly id: string; readonly release: () => void }
  | { readonly mode: 'reader'; readonly id: string; readonly giveUp: () => void };

const SILENT = Symbol('no answer');

const lockName = (id: string) => `faultline:design:${id}`;

export function createDesignLibrary(options: LibraryOptions): Library {
  const { document, view, run, engine, storage, locks } = options;
  const autosave = createAutosave({ ...options, alone: locks.exclusive, onForked: (from, to) => onForked(from, to) });
  let hold: Hold = { mode: 'draft', id: options.newId() };
  /** The design as storage has it (or as a draft was opened); anything else is a change to keep. */
  let kept = document.store.getState().design;
  let moving: Promise<unknown> = Promise.resolve();

  const letGo = () => {
    if (hold.mode === 'writer') hold.release();
    if (hold.mode === 'reader') hold.giveUp();
  };
  const show = (design: Design, window?: { readonly from: number; readonly to: number }) => {
    kept = design;
    const rows = design.general.num_samples;
    const fits = window !== undefined && window.from >= 0 && window.to <= rows && window.to > window.from;
    view.setState({
      selection: { kind: 'design' },
      window: fits ? window : { from: 0, to: rows },
      windowHistory: [],
      cursor: undefined,
      placing: undefined,
      muted: new Set(),
      solo: undefined,
    });
    document.open(design);
  };
  const keepNow = () => {
    const { design } = document.store.getState();
    kept = design;
    autosave.keep({ id: hold.id, design, window: view.getState().window });
  };
  const become = (id: string, release: () => void) => {
    hold = { mode: 'writer', id, release };
    options.tab.set(id);
  };
  /** Gives what is on screen a place of its own. A new id's lock is free. */
  const adopt = async (id: string) => {
    const release = (await locks.take(lockName(id))) ?? (() => {});
    letGo();
    become(id, release);
    keepNow();
    options.onKept();
  };

  const read = async (id: string) => {
    const stored = await storage.get(recordKey(id)).catch(() => undefined);
    if (stored === undefined) return undefined;
    autosave.seen(id, stored);
    const result = readRecord(stored);
    if (result.state !== 'read') {
      const why = result.state === 'broken' ? 'it is damaged' : 'a later version of Faultline saved it';
      run.setState({
        notice: { tone: 'error', message: `A saved design cannot be opened: ${why}. It stays as it is.` },
      });
      return undefined;
    }
    const { record, migratedFrom } = result;
    if (migratedFrom !== undefined) await storage.set(backupKey(id, migratedFrom), stored);
    const parsed = await designOf(engine, record.toml);
    if (parsed.ok) return { record, design: parsed.design };
    const message = `The saved design “${record.name}” cannot be opened: ${parsed.message} It stays as it is.`;
    run.setState({ notice: { tone: 'error', message } });
    return undefined;
  };

  /** What is on screen goes on as a copy: another tab has written the design that was open here. */
  const onForked = (from: string, to: string) => {
    if (hold.mode !== 'writer' || hold.id !== from) return;
    hold.release();
    let letGoOfCopy = () => {};
    become(to, () => letGoOfCopy());
    void locks.take(lockName(to)).then((release) => {
      letGoOfCopy = release ?? letGoOfCopy;
    });
    const message = 'Another tab has changed this design meanwhile. Both are kept: you go on in a copy of your own.';
    run.setState({ notice: { tone: 'info', message } });
  };

  const openRecord = async (id: string): Promise<boolean> => {
    await autosave.flush();
    const release = await locks.take(lockName(id));
    // Read after the lock is ours: its last holder may have written until now.
    const found = await read(id);
    // What was changed here meanwhile is kept nowhere yet and goes before.
    if (!found || (hold.mode !== 'writer' && changed())) {
      release?.();
      return false;
    }
    letGo();
    if (release) become(id, release);
    else follow(id);
    show(found.design, found.record.window);
    run.setState({ saved: release ? 'saved' : 'read-only' });
    return true;
  };
  /** Read-only until the other tab lets go; then what it wrote last is loaded and this tab writes. */
  const follow = (id: string) => {
    options.tab.set(id);
    const takeOver = async (release: () => void) => {
      const found = hold.mode === 'reader' && hold.id === id && !changed() ? await read(id) : undefined;
      if (!found) return release();
      become(id, release);
      show(found.design, view.getState().window);
      run.setState({ saved: 'saved' });
    };
    const giveUp = locks.wait(lockName(id), (release) => void queue(() => takeOver(release)));
    hold = { mode: 'reader', id, giveUp };
  };
  const changed = () => document.store.getState().design !== kept;

  const within = <T>(limitMs: number, answer: Promise<T>): Promise<T | typeof SILENT> =>
    new Promise((resolve) => {
      const callOff = options.after(limitMs, () => resolve(SILENT));
      void answer.then(resolve).finally(callOff);
    });

  /** One change of place after the other. */
  const queue = <T>(step: () => Promise<T> | T): Promise<T> => {
    const next = moving.then(step);
    moving = next.catch(() => {});
    return next;
  };

  const onChange = () => {
    if (document.store.getState().gesture !== undefined || !changed()) return;
    if (hold.mode === 'writer') return keepNow();
    // Not kept yet, though it will be in a moment: closing asks from now on.
    run.setState({ saved: 'saving' });
    void queue(async () => {
      if (!changed()) return;
      if (hold.mode === 'writer') return keepNow();
      const wasReader = hold.mode === 'reader';
      await adopt(wasReader ? options.newId() : hold.id);
      if (!wasReader) return;
      const message = 'This design is open in another tab. Your change is kept in a copy of its own.';
      run.setState({ notice: { tone: 'info', message } });
    });
  };
  const stopDocument = document.store.subscribe(onChange);

  const openDraft = async (design: Design) => {
    await autosave.flush();
    letGo();
    hold = { mode: 'draft', id: options.newId() };
    show(design);
    run.setState({ saved: 'unsaved' });
  };

  const recordsOf = (stored: readonly (readonly [string, unknown])[]): readonly DesignRecord[] =>
    stored
      .flatMap(([key, value]) => {
        const result = key.startsWith(recordKey('')) ? readRecord(value) : undefined;
        return result?.state === 'read' ? [result.record] : [];
      })
      .toSorted((a, b) => b.savedAtMs - a.savedAtMs);
  const list = async () => recordsOf(await storage.entries().catch(() => []));

  const library: Library = {
    get currentId() {
      return hold.id;
    },
    async list() {
      return (await list()).map(({ id, name, savedAtMs }) => ({ id, name, savedAtMs }));
    },
    open: (id) => queue(async () => void (id !== hold.id && (await openRecord(id)))),
    async create(toml) {
      const parsed = await designOf(engine, toml);
      if (parsed.ok) return library.openNew(parsed.design);
      run.setState({ notice: { tone: 'error', message: parsed.message } });
    },
    openDraft: (design) => queue(() => openDraft(design)),
    openNew: (design) =>
      queue(async () => {
        await openDraft(design);
        await adopt(hold.id);
      }),
    remove: (id) =>
      queue(async () => {
        const own = id === hold.id && hold.mode === 'writer';
        const release = own ? () => {} : await locks.take(lockName(id));
        if (!release) {
          const message = 'This design is open in another tab and was not deleted.';
          run.setState({ notice: { tone: 'error', message } });
          return;
        }
        await autosave.flush();
        await storage.remove(recordKey(id));
        release();
        if (!own) return;
        // What is on screen stays there, but is kept nowhere until it is edited again.
        letGo();
        hold = { mode: 'draft', id: options.newId() };
        kept = document.store.getState().design;
        run.setState({ saved: 'unsaved' });
      }),
    fork: () => queue(() => adopt(options.newId())),
    restore: (limitMs) =>
      queue(async () => {
        if (hold.mode !== 'draft' || changed()) return 'edited';
        // The first use opens the database, which is what may never answer.
        const last = await within(
          limitMs,
          storage.get(LAST_KEY).catch(() => undefined),
        );
        if (last === SILENT) return 'silent';
        const candidates = [options.tab.get(), typeof last === 'string' ? last : undefined];
        for (const id of new Set(candidates)) if (id !== undefined && (await openRecord(id))) return 'opened';
        return 'none';
      }),
    async flush() {
      await moving;
      await autosave.flush();
    },
    stop() {
      stopDocument();
      letGo();
    },
  };
  return library;
}
