/** A design survives every way of keeping it: TOML, link, stored object. */
import { parseDesign, parseToml, writeToml } from '../../document.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decodeLink, encodeLink } from '../../../formats/link.ts';
import { arbitraryDesign, arbitraryLegacyDesign } from '../arbitrary-design.test-support.ts';
import type { Design } from '../types/design.ts';
import { fitsLegacy } from './write-legacy.ts';

// The long form takes minutes.
if (process.env['SOAK']) vi.setConfig({ testTimeout: 1_800_000 });

const runs = { seed: 20_260_101, numRuns: process.env['SOAK'] ? 10_000 : 300 };

const fromToml = (text: string): Design | string => {
  const result = parseToml(text);
  return result.ok ? result.value.design : `${JSON.stringify(result.problems, undefined, 1)}\n${text}`;
};
const ofObject = (value: unknown): Design | string => {
  const result = parseDesign(value);
  return result.ok ? result.value : JSON.stringify(result.problems, undefined, 1);
};
const fromLink = (link: string): Design | string => {
  const result = decodeLink(link);
  return result.ok ? result.value : JSON.stringify(result.problems, undefined, 1);
};

describe('a random design', () => {
  // To make a design costs more than to write it: each goes through all that keeps it.
  it('comes back from its TOML and from its link as it was, and each is written the same again', () => {
    fc.assert(
      fc.property(arbitraryDesign({ numbers: 'any', withFleet: true }), (design) => {
        const [text, link] = [writeToml(design), encodeLink(design)];
        const again = fromToml(text);
        expect(again).toStrictEqual(design);
        expect(fromLink(link)).toStrictEqual(design);
        // The order of properties is another one in what was read.
        if (typeof again === 'string') throw new Error(again);
        expect(writeToml(again)).toBe(text);
        expect(encodeLink(again)).toBe(link);
      }),
      runs,
    );
  });

  it('is accepted as a stored object, and JSON of it too', () => {
    fc.assert(
      fc.property(arbitraryDesign({ numbers: 'plain' }), (design) => {
        expect(ofObject(design)).toStrictEqual(design);
        const text = JSON.stringify(design);
        expect(ofObject(JSON.parse(text))).toEqual(JSON.parse(text));
      }),
      runs,
    );
  });
});

describe('a random design of the Python generator', () => {
  it('comes back from the file that the generator could read', () => {
    fc.assert(
      fc.property(arbitraryLegacyDesign(), (design) => {
        expect(fitsLegacy(design)).toBe(true);
        const text = writeToml(design);
        expect(text).not.toContain('schema');
        expect(fromToml(text)).toStrictEqual(design);
      }),
      runs,
    );
  });
});
