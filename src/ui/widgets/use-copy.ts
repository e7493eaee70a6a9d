/** Copying a text by a press: what became of it is said aloud and shown for a moment. Knows no widget. */
import { useState } from 'react';
import { useAnnounce } from '../shell/announcer.tsx';
import { useStudio } from '../studio-context.tsx';

export type CopyState = 'idle' | 'copied' | 'refused';

const COPIED_MS = 1600;

/** @param label names the text, as in "Link copied" */
export function useCopy(label: string): readonly [CopyState, (text: string) => void] {
  const { clipboard } = useStudio();
  const announce = useAnnounce();
  const [state, setState] = useState<CopyState>('idle');
  const copy = async (text: string) => {
    try {
      await clipboard.write(text);
    } catch {
      // A refusal stays to be seen: nothing is on the clipboard.
      announce(`${label} could not be copied: the browser refuses`);
      return setState('refused');
    }
    announce(`${label} copied`);
    setState('copied');
    setTimeout(() => setState((now) => (now === 'copied' ? 'idle' : now)), COPIED_MS);
  };
  return [state, (text) => void copy(text)];
}
