/** How a key binding in tinykeys form is spelled for people: "$mod+Shift+KeyZ" → "Ctrl Shift Z". */

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  BracketLeft: '[',
  BracketRight: ']',
  Slash: '/',
  Comma: ',',
  Period: '.',
  Minus: '−',
  Equal: '=',
};

export function keysText(keys: string, apple = isApple()): string {
  return keyAlternatives(keys)
    .map((press) =>
      press
        .split('+')
        .map((key) => keyText(key, apple))
        .join(' '),
    )
    .join(' or ');
}

/** A command's keys may be several, separated by commas: "Delete, Backspace". */
export function keyAlternatives(keys: string): readonly string[] {
  return keys.split(/, */);
}

function keyText(key: string, apple: boolean): string {
  if (key === '$mod') return apple ? '⌘' : 'Ctrl';
  if (key === 'Control') return apple ? '⌃' : 'Ctrl';
  if (key === 'Shift') return apple ? '⇧' : 'Shift';
  if (key === 'Alt') return apple ? '⌥' : 'Alt';
  return NAMES[key] ?? key.replace(/^(Key|Digit)/, '').replace(/^[a-z]$/, (letter) => letter.toUpperCase());
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
