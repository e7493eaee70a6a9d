import { describe, expect, it } from 'vitest';
import { createRunStore } from '../../store/run.ts';
import { offerUpdates } from './offline.ts';

describe('a new version of the studio', () => {
  it('is offered, and loaded only when the person says so, after everything is saved', async () => {
    const calls: string[] = [];
    const run = createRunStore();
    let needsRefresh: () => void = () => undefined;
    offerUpdates({
      run,
      flush: async () => void calls.push('saved'),
      register({ onNeedRefresh }) {
        needsRefresh = onNeedRefresh;
        return async (reload) => void calls.push(`loaded ${reload}`);
      },
    });
    expect(run.getState().notice).toBeUndefined();
    needsRefresh();
    expect(calls).toEqual([]);
    const { action, message } = run.getState().notice ?? {};
    expect(message).toContain('new version');
    action?.run();
    await expect.poll(() => calls).toEqual(['saved', 'loaded true']);
  });
});
