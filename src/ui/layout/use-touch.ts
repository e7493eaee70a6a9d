import { useSyncExternalStore } from 'react';

const COARSE = '(pointer: coarse)';

/** Whether people here point with a finger: words say "tap", and no key that there is none of. */
export function useTouch(): boolean {
  return useSyncExternalStore(
    (notify) => {
      const query = window.matchMedia(COARSE);
      query.addEventListener('change', notify);
      return () => query.removeEventListener('change', notify);
    },
    () => window.matchMedia(COARSE).matches,
  );
}
