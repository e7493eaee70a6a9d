/** The view store: what is selected and shown. Never undone; only theme and panels are kept. Knows no results. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export type Selection =
  | { readonly kind: 'design' }
  | { readonly kind: 'metric'; readonly key: string }
  | { readonly kind: 'anomaly'; readonly items: readonly AnomalyRef[] }
  | { readonly kind: 'incident'; readonly id: string }
  /** A rule of placement, and the anomaly or incident of those that it placed. */
  | { readonly kind: 'scatter'; readonly rule: string; readonly placed?: string };

export interface AnomalyRef {
  readonly metric: string;
  readonly id: string;
}

/** Visible window in samples, half-open; may be fractional. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

export interface ViewState {
  readonly selection: Selection;
  readonly window: TimeWindow;
  /** Windows to go back to with X. */
  readonly windowHistory: readonly TimeWindow[];
  /** Sample under the pointer or the keyboard cursor. */
  readonly cursor: number | undefined;
  readonly panel: 'inspector' | 'toml' | 'table';
  /** CSS pixels of the side panels; the right one has a width for each kind of content. */
  readonly panelWidths: PanelWidths;
  readonly theme: 'system' | 'light' | 'dark';
  /** Tracks that are not drawn (view only; files hold every metric). */
  readonly muted: ReadonlySet<string>;
  readonly solo: string | undefined;
  /** Of expanded metrics, by key: the key of the one that is drawn; absent: the first. */
  readonly members: Readonly<Record<string, string>>;
  /** Anomaly kind armed for "click to place", with the start once clicked. */
  readonly placing: { readonly kind: string; readonly metric?: string; readonly at?: number } | undefined;
  /** Kind of anomaly that drawing on a lane and "insert" make next: the one that was made or held last. */
  readonly lastKind: string;
  readonly dialog: 'share' | 'export' | 'gallery' | 'palette' | 'keys' | 'live' | 'history' | 'designs' | undefined;
  readonly hintDismissed: boolean;
  /** 'studio' or the fleet page, where the design has a fleet. */
  readonly page: 'studio' | 'fleet' | 'live';
}

export interface PanelWidths {
  readonly left: number;
  readonly inspector: number;
  readonly toml: number;
  readonly table: number;
}

/** What a person has not changed. */
export const USUAL_WIDTHS: PanelWidths = { left: 240, inspector: 320, toml: 440, table: 720 };

export type ViewStore = StoreApi<ViewState>;

export function createViewStore(initial: Partial<ViewState> = {}): ViewStore {
  return createStore<ViewState>(() => ({
    selection: { kind: 'design' },
    window: { from: 0, to: 1 },
    windowHistory: [],
    cursor: undefined,
    panel: 'inspector',
    panelWidths: USUAL_WIDTHS,
    theme: 'system',
    muted: new Set(),
    solo: undefined,
    members: {},
    placing: undefined,
    lastKind: 'level-shift',
    dialog: undefined,
    hintDismissed: false,
    page: 'studio',
    ...initial,
  }));
}
