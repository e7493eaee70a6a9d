import { describe, expect, it } from 'vitest';
import { cutText } from './cut-text.ts';

describe('a text that is cut', () => {
  it('stays where it is short, and ends in … where it is long', () => {
    expect(cutText('x'.repeat(60))).toBe('x'.repeat(60));
    expect(cutText('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
    expect(cutText('abcdef', 4)).toBe('abc…');
  });

  it('holds no half of a character', () => {
    expect(cutText('ab😀cd', 4)).toBe('ab…');
  });
});
