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

const ofToml = (design: Design): Design | string => {
  const text = writeToml(design);
  const result = parseToml(text);
  return result.ok ? result.value.design : `${JSON.stringify(result.problems, undefined, 1)}\n${text}`;
};
const ofObject = (value: unknown): Design | string => {
  const result = parseDesign(value);
  return result.ok ? result.value : JSON.stringify(result.problems, undefined, 1);
};
const ofLink = (design: Design): Design | string => {
  const result = decodeLink(encodeLink(design));
  return result.ok ? result.value : JSON.stringify(result.problems, undefined, 1);
};

describe('a random design', () => {
  it('comes back from its TOML as it was', () => {
    fc.assert(
      fc.property(arbitraryDesign({ numbers: 'any', withFleet: true }), (design) => {
        expect(ofToml(design)).toStrictEqual(design);
      }),
      runs,
    );
  });

  it('comes back from its link as it was', () => {
    fc.assert(
      fc.property(arbitraryDesign({ numbers: 'any', withFleet: true }), (design) => {
        expect(ofLink(design)).toStrictEqual(design);
      }),
      runs,
    );
  });

  it('is accepted as a stored object, and JSON of it too', () => {
    fc.assert(
      fc.property(arbitraryDesign({ numbers: 'plain' }), (design) => {
        expect(ofObject(design)).toStrictEqual(design);
        expect(ofObject(JSON.parse(JSON.stringify(design)))).toEqual(JSON.parse(JSON.stringify(design)));
      }),
      runs,
    );
  });

  it('is written the same however the order of its properties is', () => {
    fc.assert(
      fc.property(arbitraryDesign({ numbers: 'any', withFleet: true }), (design) => {
        const again = ofToml(design);
        if (typeof again === 'string') throw new Error(again);
        expect(writeToml(again)).toBe(writeToml(design));
        expect(encodeLink(again)).toBe(encodeLink(design));
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
        expect(writeToml(design)).not.toContain('schema');
        expect(ofToml(design)).toStrictEqual(design);
      }),
      runs,
    );
  });
});
