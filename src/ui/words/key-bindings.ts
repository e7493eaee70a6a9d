/** Keys run commands: listens on an element and knows when a key belongs to somebody else. Knows no command. */
import { tinykeys } from 'tinykeys';
import { keyAlternatives } from './keys-text.ts';

/** What a key runs. */
export interface KeyBinding {
  /** In tinykeys form; several are parted by a comma and a space. */
  readonly keys: string;
  /** @returns whether it was meant: otherwise the next one of the same key is asked */
  readonly run: (event: KeyboardEvent) => boolean;
  /** Also while someone writes in a field. */
  readonly whileTyping?: boolean;
}

/** @param element outside of which keys mean nothing @returns undoes it */
export function bindKeys(element: Window | HTMLElement, bindings: readonly KeyBinding[]): () => void {
  const byKeys = new Map<string, KeyBinding[]>();
  for (const binding of bindings) {
    for (const keys of keyAlternatives(binding.keys)) byKeys.set(keys, [...(byKeys.get(keys) ?? []), binding]);
  }
  const handlers = [...byKeys].map(([keys, same]) => [keys, (event: KeyboardEvent) => offer(event, same)] as const);
  return tinykeys(element, Object.fromEntries(handlers));
}

function offer(event: KeyboardEvent, bindings: readonly KeyBinding[]): void {
  const target = event.target instanceof Element ? event.target : document.body;
  // A dialog has the keys for itself.
  if (event.defaultPrevented || target.closest('[role=dialog], [role=menu]')) return;
  if (target instanceof HTMLInputElement && target.type === 'range' && SLIDER_KEYS.test(event.key)) return;
  const typing = isTyping(target);
  if (bindings.some((binding) => (!typing || binding.whileTyping) && binding.run(event))) event.preventDefault();
}

/** A slider moves by them, and is left by Enter and Esc. */
const SLIDER_KEYS = /^(Arrow|Page|Home$|End$|Enter$|Escape$)/;

/** Text of a field has its own undo, copy and so on. */
function isTyping(target: Element): boolean {
  if (target.closest('[contenteditable=true], textarea, select')) return true;
  return (
    target instanceof HTMLInputElement &&
    target.type !== 'range' &&
    target.type !== 'checkbox' &&
    target.type !== 'radio'
  );
}
