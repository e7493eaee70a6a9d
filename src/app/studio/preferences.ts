/**
 * What of the view is kept between visits: theme, panel, widths, and that there was a visit. In local storage, because
 * the theme must be known before the first paint; losing it in a crash costs nothing. Knows no design.
 */
import { type PanelWidths, USUAL_WIDTHS, type ViewState, type ViewStore } from '../../store/view.ts';

const KEY = 'faultline.view';

type Kept = Pick<ViewState, 'theme' | 'panel' | 'panelWidths'>;

export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What was kept; what is missing or not understood is left out. The hint is for the first visit alone. */
export function readPreferences(storage: TextStorage): Partial<Kept & Pick<ViewState, 'hintDismissed'>> {
  const fields = readFields(() => storage.getItem(KEY));
  const { theme, panel } = fields;
  const panelWidths = readWidths(fields['panelWidths']);
  return {
    ...(theme === 'light' || theme === 'dark' || theme === 'system' ? { theme } : {}),
    ...(panel === 'inspector' || panel === 'toml' || panel === 'table' ? { panel } : {}),
    ...(panelWidths ? { panelWidths } : {}),
    ...(fields['visited'] === true ? { hintDismissed: true } : {}),
  };
}

function readFields(read: () => string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(read() ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Storage refused, or its text is none of ours: begin as on the first visit.
    return {};
  }
}

/** The layout keeps them inside their bounds; here only what is no number is refused. */
function readWidths(value: unknown): PanelWidths | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const width = (name: keyof PanelWidths): number => {
    const found: unknown = Reflect.get(value, name);
    return typeof found === 'number' && Number.isFinite(found) ? found : USUAL_WIDTHS[name];
  };
  return { left: width('left'), inspector: width('inspector'), toml: width('toml'), table: width('table') };
}

/** Keeps them from now on. @returns how to stop */
export function keepPreferences(view: ViewStore, storage: TextStorage): () => void {
  const keep = ({ theme, panel, panelWidths }: ViewState) => {
    try {
      storage.setItem(
        KEY,
        JSON.stringify({ theme, panel, panelWidths, visited: true } satisfies Kept & { visited: true }),
      );
    } catch {
      // A full or refused storage only means that the next visit begins as the first did.
    }
  };
  keep(view.getState());
  return view.subscribe((state, before) => {
    const same =
      state.theme === before.theme && state.panel === before.panel && state.panelWidths === before.panelWidths;
    if (!same) keep(state);
  });
}

/** The theme as CSS reads it: `data-theme` on the root element, absent for the system's. */
export function applyTheme(root: HTMLElement, theme: ViewState['theme']): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
