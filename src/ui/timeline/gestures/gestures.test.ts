import { describe, expect, it } from 'vitest';
import { anomalyCommands } from '../../../app/commands/anomaly-commands.ts';
import type { CommandContext } from '../../../app/commands/parts.ts';
import type { Studio } from '../../../app/studio/studio.ts';
import { newDesign, newMetric } from '../../../core/design/types/defaults.ts';
import { addAnomaly, addEffect, addIncident } from '../../../core/design/edit/edits.ts';
import type { Design } from '../../../core/design/types/design.ts';
import { createDocumentStore } from '../../../store/document.ts';
import { createRunStore } from '../../../store/run.ts';
import { createViewStore } from '../../../store/view.ts';
import { type Clip, clipsOf, incidentClip } from '../model/clip-model.ts';
import { clipDrag } from './drag-clip.ts';
import { edgeDrag } from './drag-edge.ts';
import { incidentDrag } from './drag-incident.ts';
import { drawDrag, placeClick } from './drag-new.ts';
import { marqueeDrag, panDrag } from './drag-view.ts';
import { type Life, live } from '../../gesture/gesture.ts';
import type { PointerAt } from './gesture-context.ts';
import { createTimelineModel } from '../model/timeline-model.ts';

/** Two metrics; a spike at 100 … 140 on "a" and a gap at 600 … 650 on "b". 1000 samples on 1000 pixels. */
function setUp(more: (design: Design) => Design = (design) => design) {
  let design: Design = {
    ...newDesign({ num_samples: 1000, interval: '7s' }),
    metrics: [newMetric('a'), newMetric('b')],
  };
  design = addAnomaly(design, 'a', { kind: 'spike', at: 100, hold: 40, magnitude: 5 });
  design = addAnomaly(design, 'b', { kind: 'gap', at: 600, hold: 50 });
  const document = createDocumentStore(more(design));
  const view = createViewStore({ window: { from: 0, to: 1000 } });
  // Gestures use no more of the studio than its stores and the commands on anomalies.
  const stores = { document, view, run: createRunStore() } as unknown as CommandContext;
  const studio: Studio = { ...stores, commands: anomalyCommands(stores) };
  const model = createTimelineModel(studio);
  model.state.setState({ width: 1000 });
  const clips = (key: string) => {
    const now = document.store.getState().design;
    const metric = now.metrics.find((each) => each.key === key);
    return metric ? clipsOf(now, metric) : [];
  };
  const spans = (key: string) => clips(key).map(({ extent }) => [extent.start, extent.end]);
  const steps = () => document.store.getState().past.map((entry) => entry.label);
  return { model, document, view, clips, spans, steps };
}

const at = (x: number, y: number, more: Partial<PointerAt> = {}): PointerAt => ({
  clientX: x,
  clientY: y,
  x,
  sample: x,
  track: 'a',
  alt: true,
  ctrl: false,
  shift: false,
  ...more,
});

function drag(session: Life<PointerAt>, ...path: readonly PointerAt[]): void {
  for (const pointer of path) session.move(pointer);
  const last = path.at(-1);
  if (last) session.end(last);
}

const [from, nothing] = ['lane' as const, () => {}];
/** Track "a" ends at 160. */
const outside = ({ clientY }: PointerAt) => Math.max(-clientY, clientY - 160, 0);
/** The track of "b" is twice as coarse. */
const measure = (metric: string) => ({ valuePerPixel: metric === 'a' ? 0.5 : 1 });

function grab(
  setting: ReturnType<typeof setUp>,
  down: PointerAt,
  clip: Clip | undefined = setting.clips('a')[0],
): Life<PointerAt> {
  if (!clip) throw new Error('no clip to grab');
  const refs = [{ metric: clip.metric, id: clip.id }];
  setting.view.setState({ selection: { kind: 'anomaly', items: refs } });
  return live(
    clipDrag(setting.model, down, { clip, refs, from, measure, outside, lanePx: 24, onClick: nothing }),
    down,
  );
}

describe('dragging a clip', () => {
  it('sideways moves it, as one undo step', () => {
    const setting = setUp();
    drag(grab(setting, at(110, 50)), at(120, 50), at(170, 52), at(210, 52));
    expect(setting.spans('a')).toEqual([[200, 240]]);
    expect(setting.steps()).toEqual(['Move spike']);
    setting.document.undo();
    expect(setting.spans('a')).toEqual([[100, 140]]);
  });

  it('snaps to the edge of another clip, unless Alt is held', () => {
    const setting = setUp();
    // The end would stand at 597; the gap begins at 600.
    drag(grab(setting, at(100, 50)), at(557, 50, { alt: false }));
    expect(setting.spans('a')).toEqual([[560, 600]]);
    drag(grab(setting, at(560, 50)), at(557, 50), at(554, 50));
    expect(setting.spans('a')).toEqual([[554, 594]]);
  });

  it('never leaves the data', () => {
    const setting = setUp();
    drag(grab(setting, at(110, 50)), at(-900, 50));
    expect(setting.spans('a')).toEqual([[0, 40]]);
  });

  it('up changes the main parameter by what the pixels are worth', () => {
    const setting = setUp();
    drag(grab(setting, at(110, 100)), at(111, 90), at(112, 60));
    expect(setting.document.store.getState().design.metrics[0]?.anomalies[0]).toMatchObject({ at: 100, magnitude: 25 });
    expect(setting.steps()).toEqual(['Change spike']);
  });

  it('up changes all that are selected, each on the scale of its own track', () => {
    const setting = setUp((design) => addAnomaly(design, 'b', { kind: 'level-shift', at: 300, hold: 9, magnitude: 1 }));
    const refs = [
      { metric: 'a', id: '1' },
      { metric: 'b', id: '1' },
      { metric: 'b', id: '2' },
    ];
    setting.view.setState({ selection: { kind: 'anomaly', items: refs } });
    const clip = setting.clips('a')[0];
    if (!clip) throw new Error('no clip');
    drag(
      live(
        clipDrag(setting.model, at(110, 100), {
          clip,
          refs,
          from: 'plot',
          measure,
          outside,
          lanePx: 24,
          onClick: nothing,
        }),
        at(110, 100),
      ),
      at(111, 90),
      at(112, 60),
    );
    const { metrics } = setting.document.store.getState().design;
    expect(metrics[0]?.anomalies[0]).toMatchObject({ at: 100, magnitude: 25 });
    expect(metrics[1]?.anomalies.map((each) => ('magnitude' in each ? each.magnitude : undefined))).toEqual([
      undefined,
      41,
    ]);
    expect(setting.steps()).toEqual(['Change 2 anomalies']);
  });

  it('down into another track moves it there', () => {
    const setting = setUp();
    drag(grab(setting, at(110, 50)), at(110, 70), at(115, 200, { track: 'b' }));
    expect(setting.spans('a')).toEqual([]);
    expect(setting.spans('b')).toEqual([
      [600, 650],
      [105, 145],
    ]);
    expect(setting.document.store.getState().design.metrics[1]?.anomalies[1]).toMatchObject({ magnitude: 5 });
    expect(setting.view.getState().selection).toEqual({ kind: 'anomaly', items: [{ metric: 'b', id: '2' }] });
  });

  it('a little beyond its track goes on changing its size, and an outline shows where it would go', () => {
    const setting = setUp();
    const session = grab(setting, at(110, 10));
    session.move(at(110, -8, { track: 'b' }));
    expect(setting.spans('b')).toEqual([[600, 650]]);
    expect(setting.document.store.getState().design.metrics[0]?.anomalies[0]).toMatchObject({ at: 100, magnitude: 14 });
    expect(setting.model.state.getState().ghost).toEqual({ metric: 'b', start: 100, end: 140 });
    session.end(at(110, -8, { track: 'b' }));
    expect(setting.steps()).toEqual(['Change spike']);
    expect(setting.model.state.getState().ghost).toBeUndefined();
  });

  it('sideways with a tremor stays on its track', () => {
    const setting = setUp();
    drag(grab(setting, at(110, 10)), at(150, 4), at(210, -8, { track: 'b' }));
    expect(setting.spans('a')).toEqual([[200, 240]]);
    expect(setting.spans('b')).toEqual([[600, 650]]);
  });

  it('sideways onto the lane of the next track goes there', () => {
    const setting = setUp();
    drag(grab(setting, at(110, 140)), at(150, 145), at(210, 172, { track: 'a' }), at(210, 177, { track: 'b' }));
    expect(setting.spans('a')).toEqual([]);
    expect(setting.spans('b')[1]).toEqual([200, 240]);
  });

  it('with Shift enters another track at once, and comes back when Shift is let go', () => {
    const setting = setUp();
    const session = grab(setting, at(110, 10));
    session.move(at(115, -8, { track: 'b', shift: true }));
    expect(setting.spans('a')).toEqual([]);
    expect(setting.spans('b')[1]).toEqual([105, 145]);
    session.move(at(115, -8, { track: 'b' }));
    session.end(at(115, -8, { track: 'b' }));
    expect(setting.spans('a')).toEqual([[100, 140]]);
    expect(setting.steps()).toEqual(['Change spike']);
  });

  it('with Ctrl copies it and selects the copy', () => {
    const setting = setUp();
    drag(grab(setting, at(110, 50)), at(310, 50, { ctrl: true }));
    expect(setting.spans('a')).toEqual([
      [100, 140],
      [300, 340],
    ]);
    expect(setting.view.getState().selection).toEqual({ kind: 'anomaly', items: [{ metric: 'a', id: '2' }] });
  });

  it('leaves nothing behind when cancelled', () => {
    const setting = setUp();
    const before = setting.document.store.getState().design;
    const session = grab(setting, at(110, 50));
    session.move(at(400, 50, { track: 'b' }));
    expect(setting.model.state.getState().bubble).toBeDefined();
    session.cancel();
    expect(setting.document.store.getState().design).toBe(before);
    expect(setting.steps()).toEqual([]);
    expect(setting.view.getState().selection).toEqual({ kind: 'anomaly', items: [{ metric: 'a', id: '1' }] });
    expect(setting.model.state.getState()).toMatchObject({ bubble: undefined, guide: undefined, dragging: false });
  });

  it('by less than four pixels is a click and changes nothing', () => {
    const setting = setUp();
    drag(grab(setting, at(110, 50)), at(112, 51));
    expect(setting.steps()).toEqual([]);
  });
});

describe('dragging an edge', () => {
  const edge = (setting: ReturnType<typeof setUp>, which: 'start' | 'end', down: PointerAt) => {
    const clip = setting.clips('a')[0];
    if (!clip) throw new Error('no clip');
    return live(edgeDrag(setting.model, down, clip, which, nothing), down);
  };

  it('keeps the other edge, and the distance between edge and pointer', () => {
    const setting = setUp();
    drag(edge(setting, 'start', at(103, 50)), at(83, 50));
    expect(setting.spans('a')).toEqual([[80, 140]]);
    drag(edge(setting, 'end', at(139, 50)), at(199, 50));
    expect(setting.spans('a')).toEqual([[80, 200]]);
    expect(setting.steps()).toEqual(['Resize spike', 'Resize spike']);
  });

  it('leaves one sample', () => {
    const setting = setUp();
    drag(edge(setting, 'end', at(140, 50)), at(10, 50));
    expect(setting.spans('a')).toEqual([[100, 101]]);
  });
});

describe('making a clip', () => {
  it('by drawing on the lane, in either direction', () => {
    const setting = setUp();
    drag(live(drawDrag(setting.model, at(400, 10), 'a', 'variance', nothing), at(400, 10)), at(350, 10), at(300, 10));
    expect(setting.spans('a')).toEqual([
      [100, 140],
      [300, 400],
    ]);
    expect(setting.steps()).toEqual(['Add variance']);
    expect(setting.view.getState().lastKind).toBe('variance');
  });

  it('not by a click', () => {
    const setting = setUp();
    let clicks = 0;
    drag(
      live(
        drawDrag(setting.model, at(400, 10), 'a', 'variance', () => clicks++),
        at(400, 10),
      ),
      at(401, 10),
    );
    expect([clicks, setting.spans('a').length]).toEqual([1, 1]);
  });

  it('by a click at its start and one at its end', () => {
    const setting = setUp();
    setting.view.setState({ placing: { kind: 'gap' } });
    placeClick(setting.model, at(300, 10), 'a');
    expect(setting.view.getState().placing).toEqual({ kind: 'gap', metric: 'a', at: 300 });
    placeClick(setting.model, at(250, 10), 'a');
    expect(setting.spans('a')).toEqual([
      [100, 140],
      [250, 300],
    ]);
    expect(setting.view.getState().placing).toBeUndefined();
  });

  it('begins anew when the second click is on another metric', () => {
    const setting = setUp();
    setting.view.setState({ placing: { kind: 'gap', metric: 'a', at: 300 } });
    placeClick(setting.model, at(500, 10), 'b');
    expect(setting.view.getState().placing).toEqual({ kind: 'gap', metric: 'b', at: 500 });
    expect(setting.steps()).toEqual([]);
  });
});

describe('drags of the view', () => {
  it('a marquee selects the clips of the tracks that it touches', () => {
    const setting = setUp();
    const touched = (top: number, bottom: number) => (top < 100 && bottom > 150 ? ['a', 'b'] : ['a']);
    drag(live(marqueeDrag(setting.model, at(120, 50), touched, nothing), at(120, 50)), at(620, 200));
    expect(setting.view.getState().selection).toEqual({
      kind: 'anomaly',
      items: [
        { metric: 'a', id: '1' },
        { metric: 'b', id: '1' },
      ],
    });
    expect(setting.steps()).toEqual([]);
  });

  it('panning moves the window with the finger and X comes back', () => {
    const setting = setUp();
    setting.view.setState({ window: { from: 200, to: 700 } });
    drag(live(panDrag(setting.model, at(500, 50), nothing), at(500, 50)), at(400, 50), at(300, 50));
    expect(setting.view.getState().window).toEqual({ from: 300, to: 800 });
    expect(setting.view.getState().windowHistory).toEqual([{ from: 200, to: 700 }]);
  });
});

it('an incident takes its effects along', () => {
  const setting = setUp((design) => {
    const added = addIncident(design, { at: 300, name: 'Outage' });
    return addEffect(added, added.incidents[0]?.id ?? '', { metric: 'a', kind: 'gap', lag: 20, hold: 10 });
  });
  const { design } = setting.document.store.getState();
  const [incident] = design.incidents;
  if (!incident) throw new Error('no incident');
  drag(live(incidentDrag(setting.model, at(305, 900), incidentClip(design, incident)), at(305, 900)), at(405, 900));
  expect(setting.spans('a')).toEqual([
    [100, 140],
    [420, 430],
  ]);
  expect(setting.steps()).toEqual(['Move incident Outage']);
});
