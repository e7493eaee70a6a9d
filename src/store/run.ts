/** The run store: results, progress, errors. Never saved. The last good curves stay until new ones are there. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Summary } from '../engine/api/background.ts';
import type { PlacedByRules, TrackPreview } from '../engine/api/curves.ts';
import type { ExportProgress, WrittenFiles } from '../engine/api/export.ts';
import type { EngineError } from '../engine/api/reply.ts';

export interface RunState {
  /** Last good preview a metric. */
  readonly tracks: ReadonlyMap<string, TrackPreview>;
  /** Window in samples that `tracks` show. */
  readonly shown: { readonly from: number; readonly to: number } | undefined;
  readonly previewRevision: number;
  readonly previewMs: number;
  readonly sampledOneIn: number;
  /** What the rules of the design have placed, as the last preview has it. */
  readonly placed: PlacedByRules | undefined;
  readonly previewError: EngineError | undefined;
  readonly summary: Summary | undefined;
  readonly exporting:
    | { readonly state: 'running'; readonly progress: ExportProgress }
    | ({ readonly state: 'done'; readonly seconds: number } & WrittenFiles)
    | { readonly state: 'failed'; readonly error: EngineError }
    | { readonly state: 'cancelled' }
    | undefined;
  /** One sentence for the person about what just happened (a broken link, a copy made); gone when dismissed. */
  readonly notice: Notice | undefined;
  /** Autosave: what the header says. */
  readonly saved: 'saved' | 'saving' | 'unsaved' | 'read-only' | 'failed';
}

export interface Notice {
  readonly tone: 'info' | 'error';
  readonly message: string;
  /** What can be done about it: a button. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** `edit`: it is about the last edit, and goes with the next one. Absent: it stays until it is dismissed. */
  readonly until?: 'edit';
}

export type RunStore = StoreApi<RunState>;

export function createRunStore(): RunStore {
  return createStore<RunState>(() => ({
    tracks: new Map(),
    shown: undefined,
    previewRevision: 0,
    previewMs: 0,
    sampledOneIn: 1,
    placed: undefined,
    previewError: undefined,
    summary: undefined,
    exporting: undefined,
    notice: undefined,
    saved: 'saved',
  }));
}
