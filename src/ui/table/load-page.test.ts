import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../engine/api/reply.ts';
import { loadPage, PAGE_PAUSE_MS } from './load-page.ts';

const rows = (from: number): Promise<Reply<number>> => Promise.resolve({ ok: true, value: from });

describe('rows for a screen', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are asked for once of questions in quick succession, and it is the last that is shown', async () => {
    const read = vi.fn(rows);
    const shown: unknown[] = [];
    loadPage(read, 10, (reply) => shown.push(reply))();
    await vi.advanceTimersByTimeAsync(PAGE_PAUSE_MS / 2);
    loadPage(read, 20, (reply) => shown.push(reply));
    await vi.advanceTimersByTimeAsync(PAGE_PAUSE_MS);
    expect(read.mock.calls).toEqual([[20]]);
    expect(shown).toEqual([{ ok: true, value: 20 }]);
  });

  it('are not shown when the answer comes after they are wanted no more', async () => {
    let resolve: ((reply: Reply<number>) => void) | undefined;
    const promise = new Promise<Reply<number>>((done) => {
      resolve = done;
    });
    const show = vi.fn();
    const stop = loadPage(() => promise, 0, show);
    await vi.advanceTimersByTimeAsync(PAGE_PAUSE_MS);
    stop();
    resolve?.({ ok: true, value: 1 });
    await vi.advanceTimersByTimeAsync(0);
    expect(show).not.toHaveBeenCalled();
  });

  it('leave what is shown alone when the engine dropped the question for a newer one; other errors are told', async () => {
    const shown: unknown[] = [];
    const failing = (code: string) => async (): Promise<Reply<number>> => ({
      ok: false,
      error: { code, path: '', message: `it was ${code}` },
    });
    loadPage(failing('superseded'), 0, (reply) => shown.push(reply));
    loadPage(failing('too-large'), 0, (reply) => shown.push(reply));
    await vi.advanceTimersByTimeAsync(PAGE_PAUSE_MS);
    expect(shown).toEqual([{ ok: false, error: { code: 'too-large', path: '', message: 'it was too-large' } }]);
  });
});
