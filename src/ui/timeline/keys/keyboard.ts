/** Which key means what on the timeline. Pure; zoom, pan, copy, delete and undo are commands of the whole program. */

export type KeyAction =
  | { readonly do: 'shift'; readonly steps: number }
  | { readonly do: 'move-end'; readonly steps: number }
  | { readonly do: 'trim'; readonly edge: 'start' | 'end' }
  | { readonly do: 'change-main'; readonly steps: number }
  | { readonly do: 'track'; readonly by: 1 | -1 }
  | { readonly do: 'clip'; readonly to: 'previous' | 'next' | 'first' | 'last' }
  | { readonly do: 'edges' }
  | { readonly do: 'insert' }
  | { readonly do: 'escape' };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const TEN = 10;

/** The action of a key, or undefined if the timeline itself has none for it. */
export function keyAction(press: KeyPress): KeyAction | undefined {
  const { key, shiftKey, altKey } = press;
  const ctrl = press.ctrlKey || press.metaKey;
  const steps = ctrl ? TEN : 1;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    if (altKey) return undefined;
    const sign = key === 'ArrowLeft' ? -1 : 1;
    return { do: shiftKey ? 'move-end' : 'shift', steps: sign * steps };
  }
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const up = key === 'ArrowUp';
    if (altKey) return { do: 'change-main', steps: (up ? 1 : -1) * steps };
    return { do: 'track', by: up ? -1 : 1 };
  }
  if (ctrl || altKey) return undefined;
  if (key === '[') return { do: 'trim', edge: 'start' };
  if (key === ']') return { do: 'trim', edge: 'end' };
  if (key === ',') return { do: 'clip', to: 'previous' };
  if (key === '.') return { do: 'clip', to: 'next' };
  if (key === 'Home') return { do: 'clip', to: 'first' };
  if (key === 'End') return { do: 'clip', to: 'last' };
  if (key === 'Enter') return { do: 'edges' };
  if (key === 'i' || key === 'I') return { do: 'insert' };
  return key === 'Escape' ? { do: 'escape' } : undefined;
}

/** Where the focus goes: the nearest clip in time on the other track, or its lane if it has none. */
export function nearestClip<C extends { readonly extent: { readonly start: number; readonly end: number } }>(
  clips: readonly C[],
  sample: number,
): C | undefined {
  let best: C | undefined;
  let least = Infinity;
  for (const clip of clips) {
    const { start, end } = clip.extent;
    const off = sample < start ? start - sample : sample > end ? sample - end : 0;
    if (off < least) {
      least = off;
      best = clip;
    }
  }
  return best;
}
