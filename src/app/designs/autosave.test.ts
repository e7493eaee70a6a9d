import { expect, it } from 'vitest';
import { setGeneral } from '../../core/design/edit/edits.ts';
import { newDesign } from '../../core/design/types/defaults.ts';
import { createRunStore } from '../../store/run.ts';
import { createFakeBrowser, settled } from '../studio/fakes.test-support.ts';
import { createAutosave } from './autosave.ts';
import { readRecord, recordKey } from './records.ts';

/** A clock that stands until it is told to go, with the timers that hang on it. */
function createClock() {
  let nowMs = 0;
  let timers: { readonly dueMs: number; readonly callback: () => void }[] = [];
  return {
    now: () => nowMs,
    after: (ms: number, callback: () => void) => {
      const timer = { dueMs: nowMs + ms, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    async go(ms: number) {
      nowMs += ms;
      const due = timers.filter(({ dueMs }) => dueMs <= nowMs);
      timers = timers.filter((timer) => !due.includes(timer));
      for (const { callback } of due) callback();
      await settled();
    },
  };
}

it('never leaves more than half a second unsaved, however fast the changes come', async () => {
  const browser = createFakeBrowser();
  const clock = createClock();
  const autosave = createAutosave({
    run: createRunStore(),
    storage: browser.storage,
    alone: true,
    wallClock: clock.now,
    after: clock.after,
    newId: browser.newId,
    onForked: () => {},
  });
  const madeAt = new Map<string, number>();
  let worst = 0;
  for (let edit = 0; edit < 80; edit++) {
    const name = `Edit ${edit}`;
    madeAt.set(name, clock.now());
    autosave.keep({ id: 'a', design: setGeneral(newDesign(), { name }), window: { from: 0, to: 10 } });
    for (let step = 0; step < 15; step++) {
      await clock.go(10);
      const stored = readRecord(browser.stored.get(recordKey('a')));
      const saved = stored.state === 'read' ? stored.record.name : undefined;
      // The oldest change that a kill would lose now.
      const [, lost] = [...madeAt].find(([, at]) => saved === undefined || at > (madeAt.get(saved) ?? 0)) ?? [];
      if (lost !== undefined) worst = Math.max(worst, clock.now() - lost);
    }
  }
  expect(worst).toBeLessThanOrEqual(500);
});
