/** Colours of the page's tokens for a canvas: what `var(--s1)` means in the present theme. Knows no token by name. */

/**
 * The colour that a CSS value has inside `element`. A token with light-dark() has no colour of its own until an
 * element uses it, so a probe does.
 */
export function resolveCssColor(element: Element, value: string): string {
  const probe = element.ownerDocument.createElement('span');
  probe.style.display = 'none';
  probe.style.color = value;
  element.append(probe);
  const color = getComputedStyle(probe).color;
  probe.remove();
  return color;
}

/**
 * Reads colours once a theme: a probe costs a pass over the page's styles, for which a drag has no time.
 * @returns a reader that is asked with the name of the present theme
 */
export function createColorReader(): (element: Element, value: string, theme: string) => string {
  const known = new Map<string, string>();
  let of = '';
  return (element, value, theme) => {
    if (theme !== of) known.clear();
    of = theme;
    const color = known.get(value) ?? resolveCssColor(element, value);
    known.set(value, color);
    return color;
  };
}
