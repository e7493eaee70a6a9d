/** Tells a few bad events from a sink that refuses everything in the same words. Knows no sink. */

/** So many parts in a row, with nothing stored between, and a person is asked. */
const ALIKE = 6;
/** When a person says go on, so many times more may be refused before the next question. */
const PATIENCE = 10;

export interface Likeness {
  passed(): void;
  /** @returns whether a person should be asked */
  refused(reason: string): boolean;
}

export function createLikeness(): Likeness {
  let words: string | undefined;
  let inARow = 0;
  let most = ALIKE;
  return {
    passed() {
      words = undefined;
      inARow = 0;
      most = ALIKE;
    },
    refused(reason) {
      const shape = reason.replace(/\d+/g, '#').slice(0, 100);
      inARow = shape === words ? inARow + 1 : 1;
      words = shape;
      if (inARow < most) return false;
      inARow = 0;
      most *= PATIENCE;
      return true;
    },
  };
}
