import { expect, it } from 'vitest';
import { createViewStore, USUAL_WIDTHS } from '../../store/view.ts';
import { keepPreferences, readPreferences, type TextStorage } from './preferences.ts';

function createStorage(text: string | null = null): TextStorage & { text: () => string | null } {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_key, value) => {
      kept = value;
    },
    text: () => kept,
  };
}

it('shows the hint on the first visit alone, dismissed or not', () => {
  const storage = createStorage();
  expect(readPreferences(storage)).toEqual({});
  keepPreferences(createViewStore(), storage);
  expect(readPreferences(storage).hintDismissed).toBe(true);
});

it('keeps theme, panel and widths', () => {
  const storage = createStorage();
  const view = createViewStore();
  const stop = keepPreferences(view, storage);
  const panelWidths = { ...USUAL_WIDTHS, left: 300 };
  view.setState({ theme: 'dark', panel: 'table', panelWidths });
  expect(readPreferences(storage)).toEqual({ theme: 'dark', panel: 'table', panelWidths, hintDismissed: true });
  stop();
  view.setState({ theme: 'light' });
  expect(readPreferences(storage).theme).toBe('dark');
});

it('leaves out what it does not understand', () => {
  expect(readPreferences(createStorage('{"theme":"pink","panelWidths":{"left":"wide","toml":500}}'))).toEqual({
    panelWidths: { ...USUAL_WIDTHS, toml: 500 },
  });
  expect(readPreferences(createStorage('no json'))).toEqual({});
  expect(readPreferences(createStorage('[]'))).toEqual({});
});
