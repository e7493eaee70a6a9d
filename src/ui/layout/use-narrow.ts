/** Whether the screen is narrow (stacked layout). */
import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 720px)';

function subscribe(changed: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
}
