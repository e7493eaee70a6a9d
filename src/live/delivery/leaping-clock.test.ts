import { describe, expect, it } from 'vitest';
import { ALL, ROWS, STORED, play } from './play.test-support.ts';

describe('a wall clock that leaps', () => {
  it('back by an hour in the middle of a run stalls nothing, and is said', async () => {
    const notes: string[] = [];
    const run = play(
      (_, request) => {
        if (request === 2) run.clock.setWall(-3_600_000);
        return STORED;
      },
      { onNote: (words) => notes.push(words) },
    );
    const from = run.clock.monotonicMs();
    const stats = await run.delivery.start();
    expect(stats.state).toBe('done');
    expect(run.clock.monotonicMs() - from).toBeLessThan(ROWS * 100 + 1000);
    expect(notes).toEqual([expect.stringContaining('set back by 1h')]);
  });

  it('back stalls no backfill and no rate limit either', async () => {
    const run = play(
      (_, request) => {
        if (request === 2) run.clock.setWall(-3_600_000);
        return STORED;
      },
      {
        requestsPerSecond: 4,
        plan: { startMs: 0, wallStartMs: 1_000_000, intervalMs: 1, backfillRows: ROWS, speed: 1, rows: ROWS },
      },
    );
    const from = run.clock.monotonicMs();
    await run.delivery.start();
    expect(run.clock.monotonicMs() - from).toBeLessThan(10_000);
  });

  it('ahead makes due what its time has come for', async () => {
    const run = play((_, request) => {
      if (request === 0) run.clock.setWall(3_600_000);
      return STORED;
    });
    const from = run.clock.monotonicMs();
    await run.delivery.start();
    expect(run.stored).toEqual(ALL);
    expect(run.clock.monotonicMs() - from).toBeLessThan(3000);
  });
});
