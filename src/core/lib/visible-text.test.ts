import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleLines, visibleText } from './visible-text.ts';

describe('text from outside on a terminal', () => {
  it.each([
    ['\u001b[31mred\u0007', String.raw`\x1b[31mred\x07`],
    ['\u009b2J', String.raw`\x9b2J`],
    ['one\r\ntwo\tthree', String.raw`one\r\ntwo\tthree`],
    ['safe\u202egnp.exe', String.raw`safe\u202egnp.exe`],
    ['Größe – 東京 🙂', 'Größe – 東京 🙂'],
  ])('shows %j', (given, shown) => expect(visibleText(given)).toBe(shown));

  it('leaves no control character, whatever comes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\u202a-\u202e]/u.test(visibleText(text))));
  });

  it('keeps the line ends of our own messages', () => {
    expect(visibleLines('a\u0000\nb')).toBe('a\\x00\nb');
  });
});
