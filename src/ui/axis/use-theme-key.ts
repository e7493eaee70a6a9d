import { useSyncExternalStore } from 'react';
import { useView } from '../studio-context.tsx';

const DARK = '(prefers-color-scheme: dark)';

/** Changes whenever colours must be read anew from the tokens: for what draws on a canvas. */
export function useThemeKey(): string {
  const theme = useView((state) => state.theme);
  const system = useSyncExternalStore(
    (notify) => {
      const query = window.matchMedia(DARK);
      query.addEventListener('change', notify);
      return () => query.removeEventListener('change', notify);
    },
    () => window.matchMedia(DARK).matches,
  );
  return `${theme} ${system}`;
}
