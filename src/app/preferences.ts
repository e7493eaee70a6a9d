/**
 * What of the view is kept between visits: theme, panel, the hint. In local storage, because the theme must be known
 * before the first paint; losing it in a crash costs nothing. Knows no design.
 */
import type { ViewState, ViewStore } from '../store/view.ts';

const KEY = 'faultline.view';

type Kept = Pick<ViewState, 'theme' | 'panel' | 'hintDismissed'>;

export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What was kept; what is missing or not understood is left out. */
export function readPreferences(storage: TextStorage): Partial<Kept> {
  let fields: Record<string, unknown> = {};
  try {
    const value: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    if (typeof value === 'object' && value !== null) fields = { ...value };
  } catch {
    // Storage refused, or its text is none of ours: begin as on the first visit.
  }
  const { theme, panel, hintDismissed } = fields;
  return {
    ...(theme === 'light' || theme === 'dark' || theme === 'system' ? { theme } : {}),
    ...(panel === 'inspector' || panel === 'toml' || panel === 'table' ? { panel } : {}),
    ...(typeof hintDismissed === 'boolean' ? { hintDismissed } : {}),
  };
}

/** Keeps them from now on. @returns how to stop */
export function keepPreferences(view: ViewStore, storage: TextStorage): () => void {
  return view.subscribe((state, before) => {
    const same =
      state.theme === before.theme && state.panel === before.panel && state.hintDismissed === before.hintDismissed;
    if (same) return;
    const { theme, panel, hintDismissed } = state;
    try {
      storage.setItem(KEY, JSON.stringify({ theme, panel, hintDismissed } satisfies Kept));
    } catch {
      // A full or refused storage only means that the next visit begins as the first did.
    }
  });
}

/** The theme as CSS reads it: `data-theme` on the root element, absent for the system's. */
export function applyTheme(root: HTMLElement, theme: ViewState['theme']): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
