/** Keys run commands: everywhere, or only while the timeline has the focus; never while someone types. */
import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import type { Command } from '../../app/studio/studio.ts';
import { keyAlternatives } from '../words/keys-text.ts';
import { useStudio } from '../studio-context.tsx';

/** What the timeline's root carries, so that single letters count only there. */
const TIMELINE = '[data-timeline]';

export function Hotkeys() {
  const { commands } = useStudio();
  useEffect(() => {
    const bindings = commands.flatMap((command) =>
      command.keys === undefined
        ? []
        : keyAlternatives(command.keys).map((keys) => [keys, handlerOf(command)] as const),
    );
    return tinykeys(window, merged(bindings));
  }, [commands]);
  return null;
}

type Handler = (event: KeyboardEvent) => boolean;

/** Several commands may share a key (one of them for the timeline only); the first that wants it has it. */
function merged(bindings: readonly (readonly [string, Handler])[]): Record<string, (event: KeyboardEvent) => void> {
  const byKeys = new Map<string, Handler[]>();
  for (const [keys, handler] of bindings) byKeys.set(keys, [...(byKeys.get(keys) ?? []), handler]);
  return Object.fromEntries(
    [...byKeys].map(([keys, handlers]) => [
      keys,
      (event: KeyboardEvent) => void handlers.some((handler) => handler(event)),
    ]),
  );
}

function handlerOf(command: Command): Handler {
  return (event) => {
    if (event.defaultPrevented || command.enabled?.() === false) return false;
    const target = event.target instanceof Element ? event.target : document.body;
    if (isTyping(target) && !worksWhileTyping(command)) return false;
    if (command.timelineOnly && !target.closest(TIMELINE)) return false;
    // A dialog has the keys for itself.
    if (target.closest('[role=dialog], [role=menu]')) return false;
    event.preventDefault();
    command.run();
    return true;
  };
}

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

function worksWhileTyping(command: Command): boolean {
  return command.id === 'palette';
}
