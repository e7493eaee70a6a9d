import { describe, expect, it } from 'vitest';
import { newDesign } from '../../core/design/types/defaults.ts';
import type { FeedEngine, FeedSetup, PendingRun } from '../../engine/api/feed.ts';
import { createInlineEngine } from '../../engine/inline.ts';
import { createDocumentStore } from '../../store/document.ts';
import { createRunStore } from '../../store/run.ts';
import { createViewStore } from '../../store/view.ts';
import { createFeedControl } from './feed.ts';

const SETUP: FeedSetup = {
  runId: 'r1',
  name: 'measurements',
  sink: 'tinybird',
  params: {},
  origin: 'http://sink.test',
  content: { kind: 'csv', fileName: 'rows.csv', text: 'timestamp,value\n2024-01-01T00:00:00Z,1\n' },
  speed: 16,
  backfillMs: 0,
  loop: false,
  stamps: 'planned',
  batchEvents: 100,
};

/** A control whose worker answers nothing more than it is told to, and can be seen to die. */
function control(pending?: PendingRun) {
  const never = () => new Promise<never>(() => undefined);
  let lost: (fault: string) => void = () => undefined;
  const client: FeedEngine = {
    test: never,
    start: never,
    pending: async () => pending,
    goOn: never,
    discard: async () => undefined,
    standBy: async () => undefined,
    pause: never,
    resume: never,
    stop: never,
    fire: never,
  };
  const run = createRunStore();
  const view = createViewStore();
  const feed = createFeedControl({
    document: createDocumentStore(newDesign()),
    view,
    run,
    engine: createInlineEngine(),
    client(_listener, onLost) {
      lost = onLost;
      return client;
    },
    surroundings: {
      wallClock: () => 0,
      newId: () => 'id',
      page: 'http://studio.test/',
      ask: async () => undefined,
      hasKept: async () => pending !== undefined,
      onNews: () => () => undefined,
      warnBeforeLeave: () => () => undefined,
    },
  });
  return { feed, run, view, die: (fault: string) => lost(fault) };
}

describe('the live run as the screen sees it', () => {
  it('a worker that dies ends the test that was under way', () => {
    const { feed, die } = control();
    void feed.test({});
    expect(feed.store.getState().test).toBe('testing');
    die('out of memory');
    expect(feed.store.getState()).toMatchObject({
      role: 'idle',
      starting: false,
      fault: 'out of memory',
      test: { outcome: 'fault', detail: 'out of memory' },
    });
  });

  it('a worker that dies leaves the result of an earlier test as it was', () => {
    const { feed, die } = control();
    die('out of memory');
    expect(feed.store.getState().test).toBeUndefined();
  });

  it('after a reload the form has what the cut-off run used, and the notice a button that leads there', async () => {
    const { feed, run, view } = control({ setup: SETUP, acked: 1, startedMs: 0 });
    await expect.poll(() => run.getState().notice).toBeDefined();
    expect(feed.store.getState().form).toMatchObject({ name: 'measurements', speed: 16, batch: 100 });
    const { action } = run.getState().notice ?? {};
    expect(action?.label).toBe('Open Live');
    action?.run();
    expect(view.getState().page).toBe('live');
  });
});
