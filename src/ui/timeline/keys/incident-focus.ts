/** The focus on the lane of incidents. */

/** The id of the incident that has the focus. */
export function focusedIncident(root: HTMLElement): string | undefined {
  const active = root.ownerDocument.activeElement;
  return active?.closest<HTMLElement>('[data-incident]')?.dataset['incident'];
}

/**
 * Puts the focus on an incident that is in sight: the first, or one beside the focused.
 * @returns false if there is none
 */
export function focusIncident(root: HTMLElement, to: 'first' | 'previous' | 'next'): boolean {
  if (to !== 'first' && focusedIncident(root) === undefined) return false;
  const buttons = [...root.querySelectorAll<HTMLElement>('[data-incident] button')];
  const at = buttons.findIndex((button) => button === root.ownerDocument.activeElement);
  const target = buttons[to === 'first' ? 0 : Math.min(Math.max(at + (to === 'next' ? 1 : -1), 0), buttons.length - 1)];
  target?.focus();
  return target !== undefined;
}
