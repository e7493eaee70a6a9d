import { describe, expect, it } from 'vitest';
import { createLatest, createTurns } from './latest.ts';

/** Work that ends when the test says so. */
function stage(givesWay?: () => boolean) {
  const ends: (() => void)[] = [];
  const shown: number[] = [];
  const latest = createLatest(
    async (turn) => {
      const own = ends.length;
      await new Promise<void>((resolve) => ends.push(resolve));
      if (turn.claim()) shown.push(own);
    },
    givesWay ? { givesWay } : {},
  );
  const end = async (index: number) => {
    ends[index]?.();
    for (let i = 0; i < 4; i++) await Promise.resolve();
  };
  return { latest, ends, shown, end };
}

describe('the latest of many questions', () => {
  it('has one under way and asks once more after it, however often it was asked', async () => {
    const { latest, ends, shown, end } = stage();
    for (let i = 0; i < 5; i++) latest.ask();
    expect(ends).toHaveLength(1);
    await end(0);
    expect(ends).toHaveLength(2);
    await end(1);
    expect(shown).toEqual([0, 1]);
    expect(latest.isBusy()).toBe(false);
    expect(ends).toHaveLength(2);
  });

  it('lets a newer one pass what gives way, and never shows the older answer over the newer', async () => {
    const { latest, shown, end } = stage(() => true);
    latest.ask();
    latest.ask();
    await end(1);
    await end(0);
    expect(shown).toEqual([1]);
  });

  it('still shows an older answer while the newer is not there', async () => {
    const { latest, shown, end } = stage(() => true);
    latest.ask();
    latest.ask();
    await end(0);
    await end(1);
    expect(shown).toEqual([0, 1]);
  });
});

describe('turns', () => {
  it('only the last begun is the newest, and none after a call-off', () => {
    const turns = createTurns();
    const [first, second] = [turns.take(), turns.take()];
    expect([first.isNewest(), second.isNewest()]).toEqual([false, true]);
    turns.callOff();
    expect(second.isNewest()).toBe(false);
    expect(second.claim()).toBe(false);
    expect(turns.take().claim()).toBe(true);
  });
});
