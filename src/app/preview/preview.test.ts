import { describe, expect, it } from 'vitest';
import { newDesign } from '../../core/design/types/defaults.ts';
import { setGeneral } from '../../core/design/edit/edits.ts';
import type { PreviewReply, PreviewRequest, TrackPreview } from '../../engine/api/curves.ts';
import type { Reply } from '../../engine/api/reply.ts';
import { createDocumentStore } from '../../store/document.ts';
import { createRunStore } from '../../store/run.ts';
import { createViewStore } from '../../store/view.ts';
import { settled } from '../studio/fakes.test-support.ts';
import { createPreviewLoop } from './preview.ts';

/** An engine whose answers the test gives by hand, and a screen whose frames it draws. */
function stage() {
  const document = createDocumentStore(newDesign());
  const view = createViewStore();
  const run = createRunStore();
  const asked: { readonly request: PreviewRequest; readonly answer: (reply: Reply<PreviewReply>) => void }[] = [];
  let frames: (() => void)[] = [];
  const clock = { ms: 0 };
  const loop = createPreviewLoop({
    document,
    view,
    run,
    engine: { preview: (request) => new Promise((answer) => asked.push({ request, answer })) },
    onFrame: (callback) => frames.push(callback),
    now: () => clock.ms,
    pixels: 100,
    overviewPixels: 100,
  });
  return {
    document,
    view,
    run,
    asked,
    clock,
    loop,
    frame: async () => {
      const due = frames;
      frames = [];
      for (const callback of due) callback();
      await settled();
    },
    answer: async (index: number, height: number, code?: string) => {
      const { request, answer } = asked[index] ?? { request: undefined, answer: () => {} };
      if (!request) throw new Error(`request ${index} was never sent`);
      if (code !== undefined) answer({ ok: false, error: { code, path: '', message: code } });
      else answer({ ok: true, value: replyTo(request, height) });
      await settled();
    },
    edit: (seed: number) => document.commit('Seed', (design) => setGeneral(design, { seed })),
    shownHeight: () => run.getState().tracks.get('m')?.max,
  };
}

function replyTo(request: PreviewRequest, height: number): PreviewReply {
  const { revision, from, to } = request;
  return { revision, from, to, tracks: [trackOf(height)], elapsedMs: 1, sampledOneIn: 1 };
}

function trackOf(height: number): TrackPreview {
  const dirty = Float64Array.of(0, height);
  const none = new Float64Array(0);
  return { key: 'm', dirty, clean: none, overview: dirty.slice(), min: height, max: height, sigma: 0, moved: none };
}

describe('the preview loop', () => {
  it('sends one request a frame, however many edits there were', async () => {
    const { asked, edit, frame } = stage();
    for (const seed of [2, 3, 4]) edit(seed);
    await frame();
    expect(asked.map(({ request }) => request.design.general.seed)).toEqual([4]);
  });

  it('has one request under way and sends the newest state when it is answered', async () => {
    const { asked, edit, frame, answer } = stage();
    await frame();
    for (const seed of [2, 3, 4]) {
      edit(seed);
      await frame();
    }
    expect(asked).toHaveLength(1);
    await answer(0, 1);
    expect(asked.map(({ request }) => request.design.general.seed)).toEqual([1, 4]);
  });

  it('does not wait for ever: after half a second a newer request overtakes', async () => {
    const { asked, edit, frame, clock, answer, shownHeight } = stage();
    await frame();
    clock.ms = 600;
    edit(2);
    await frame();
    expect(asked).toHaveLength(2);
    await answer(1, 22);
    await answer(0, 11);
    expect(shownHeight()).toBe(22);
  });

  it('keeps the last good curve while a request fails, and shows the error', async () => {
    const { run, edit, frame, answer, shownHeight } = stage();
    await frame();
    await answer(0, 5);
    edit(2);
    await frame();
    await answer(1, 0, 'internal');
    expect(shownHeight()).toBe(5);
    expect(run.getState().previewError?.code).toBe('internal');
    edit(3);
    await frame();
    await answer(2, 6);
    expect(run.getState().previewError).toBeUndefined();
    expect(shownHeight()).toBe(6);
  });

  it('says nothing of a request that was overtaken', async () => {
    const { run, frame, answer } = stage();
    await frame();
    await answer(0, 0, 'superseded');
    expect(run.getState().previewError).toBeUndefined();
  });

  it('never shows curves of a design that is no longer open', async () => {
    const { document, frame, answer, asked, shownHeight } = stage();
    await frame();
    document.open(newDesign({ seed: 50 }));
    await frame();
    await answer(0, 11);
    expect(shownHeight()).toBeUndefined();
    await answer(1, 12);
    expect(asked[1]?.request.design.general.seed).toBe(50);
    expect(shownHeight()).toBe(12);
  });

  it('keeps the object of a track that came back equal', async () => {
    const { run, edit, frame, answer } = stage();
    await frame();
    await answer(0, 5);
    const before = run.getState().tracks.get('m');
    edit(2);
    await frame();
    await answer(1, 5);
    expect(run.getState().tracks.get('m')).toBe(before);
    expect(run.getState().previewRevision).toBe(2);
  });

  it('asks again for another window and another width, and not for the same', async () => {
    const { view, loop, frame, answer, asked } = stage();
    await frame();
    await answer(0, 1);
    view.setState({ window: { from: 5, to: 9 } });
    await frame();
    await answer(1, 1);
    loop.resize(100, 100);
    view.setState({ cursor: 3 });
    await frame();
    expect(asked).toHaveLength(2);
    loop.resize(300, 100);
    await frame();
    expect(asked[2]?.request).toMatchObject({ from: 5, to: 9, pixels: 300 });
  });

  it('asks only for the tracks that can be seen, and for what is selected, when nothing but the window moves', async () => {
    const { view, loop, edit, frame, answer, asked, run } = stage();
    loop.see('near', true);
    await frame();
    await answer(0, 1);
    const move = async (from: number) => {
      view.setState({ window: { from, to: 9 } });
      await frame();
    };
    await move(5);
    await answer(1, 1);
    view.setState({ selection: { kind: 'metric', key: 'far' } });
    await frame();
    await answer(2, 1);
    edit(2);
    await frame();
    await answer(3, 1);
    await move(6);
    expect(asked.map(({ request }) => request.metrics)).toEqual([
      undefined,
      ['near'],
      ['near', 'far'],
      undefined,
      ['near', 'far'],
    ]);
    expect(run.getState().tracks.has('m')).toBe(true);
  });

  it('asks for a track that comes into sight, and keeps those that were not asked for', async () => {
    const { loop, frame, answer, asked, run } = stage();
    await frame();
    await answer(0, 7);
    loop.see('near', true);
    run.setState({ tracks: new Map([...run.getState().tracks, ['other', trackOf(3)]]) });
    await frame();
    await answer(1, 7);
    expect(asked[1]?.request.metrics).toEqual(['near']);
    expect([...run.getState().tracks.keys()]).toEqual(['m', 'other']);
  });
});
