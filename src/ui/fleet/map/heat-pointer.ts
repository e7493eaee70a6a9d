/** What the pointer does on the heat map: reads values, brushes time, picks machines and events, draws faults, zooms. */
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { clampWindow, panWindow, zoomWindow } from '../../../app/studio/window.ts';
import { sampleAt, samplesPerPixel } from '../../axis/geometry.ts';
import { type ClientPoint, followPointer, type Gesture } from '../../gesture/gesture.ts';
import { useAnnounce } from '../../shell/announcer.tsx';
import { valueText } from '../../words/number-text.ts';
import type { FleetRunState } from '../../../store/fleet-run.ts';
import { useStudio } from '../../studio-context.tsx';
import { columnWords } from '../model/columns.ts';
import { type FaultPlace, faultIdOf, placeFault, targetOfDrag } from '../model/faults.ts';
import type { HeatFrame } from '../model/heat-frame.ts';
import { rowAt } from '../model/row-layout.ts';
import { whenText } from '../../words/time-text.ts';
import { causeWords, usualReadings } from '../model/words.ts';

/** A place on the plot, in CSS pixels from its corner. */
export interface PlotPoint extends ClientPoint {
  readonly x: number;
  readonly y: number;
}

const WHEEL_ZOOM = 0.0016;
/** An event this near to the pointer is meant. */
const SLACK_PX = 3;

export function useHeatPointer(
  frame: HeatFrame,
  plot: RefObject<HTMLDivElement | null>,
  tip: RefObject<HTMLDivElement | null>,
) {
  const { document, fleet } = useStudio();
  const { view, engine } = fleet;
  const fleetRun = fleet.run;
  const announce = useAnnounce();
  const [ghost, setGhost] = useState<FaultPlace>();
  useWheelZoom(frame, plot);

  const pointOf = ({ clientX, clientY }: ClientPoint): PlotPoint => {
    const box = plot.current?.getBoundingClientRect();
    return { clientX, clientY, x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
  };
  /** Pressed without a movement, a fault has its kind's usual length. */
  const drawn = (from: PlotPoint, { x, y }: PlotPoint, moved: boolean): FaultPlace => {
    const kind = view.getState().placing ?? 'cpu_spike';
    const a = Math.round(sampleAt(frame.axis, Math.min(from.x, x)));
    const b = Math.round(sampleAt(frame.axis, Math.max(from.x, x)));
    const start = Math.min(Math.max(0, a), frame.facts.readings - 1);
    const end = moved ? Math.max(start + 1, Math.min(b, frame.facts.readings)) : start + usualReadings(kind);
    return { target: targetOfDrag(frame.facts, frame.layout, from.y, y), start, end };
  };
  const brush = (from: PlotPoint, { x }: PlotPoint) => {
    const a = Math.floor(sampleAt(frame.axis, Math.max(0, Math.min(from.x, x))));
    const b = Math.ceil(sampleAt(frame.axis, Math.min(frame.axis.width, Math.max(from.x, x))));
    view.setState((state) => ({ filter: { ...state.filter, time: { from: a, to: Math.max(a + 1, b) } } }));
  };
  const pick = async ({ x, y }: PlotPoint) => {
    const row = rowAt(frame.layout, y);
    const machine = row === undefined ? undefined : frame.facts.machines[row];
    const { design } = fleetRun.getState();
    if (!machine || !design) return;
    view.setState({ machine: machine.index, selected: undefined, panel: 'machine' });
    const perPixel = samplesPerPixel(frame.axis);
    const reply = await engine.eventsAt(
      design,
      machine.index,
      Math.floor(sampleAt(frame.axis, x)),
      SLACK_PX * perPixel,
    );
    const event = reply.ok ? (reply.value.find(({ cause }) => cause !== 'degradation') ?? reply.value[0]) : undefined;
    announce(event ? `${machine.id}, ${causeWords(event.cause).label}` : machine.id);
    if (!event) return;
    const fault = faultIdOf(event);
    view.setState({ selected: fault === undefined ? { kind: 'event', event } : { kind: 'fault', id: fault } });
  };
  const place = (at: FaultPlace) => {
    const { placing: kind } = view.getState();
    if (!kind) return;
    document.commit(`Place ${causeWords(kind).label} on ${at.target}`, (design) => placeFault(design, kind, at));
    const id = document.store.getState().design.fleet?.faults?.at(-1)?.id;
    view.setState({ placing: undefined, ...(id === undefined ? {} : { selected: { kind: 'fault', id } }) });
    announce(`${causeWords(kind).label} placed on ${at.target}`);
  };

  const gestureFrom = (down: PlotPoint): Gesture<PlotPoint> => ({
    move(at) {
      if (view.getState().placing) setGhost(drawn(down, at, true));
      else brush(down, at);
    },
    end(at) {
      setGhost(undefined);
      place(drawn(down, at, true));
    },
    cancel: () => setGhost(undefined),
    click(at) {
      if (view.getState().placing) place(drawn(down, at, false));
      else void pick(at);
    },
  });

  return {
    ghost,
    onPointerDown(event: ReactPointerEvent<HTMLDivElement>) {
      if (event.button !== 0) return;
      followPointer(event.nativeEvent, gestureFrom(pointOf(event)), { capture: event.currentTarget, read: pointOf });
    },
    onPointerMove(event: ReactPointerEvent<HTMLDivElement>) {
      showTip(tip.current, frame, fleetRun.getState().look?.heat, pointOf(event));
    },
    onPointerLeave() {
      hideTip(tip.current);
    },
    onDoubleClick() {
      view.setState((state) => ({ filter: { ...state.filter, time: undefined } }));
    },
  };
}

type Heat = NonNullable<FleetRunState['look']>['heat'];

function hideTip(tip: HTMLDivElement | null): void {
  if (tip) tip.hidden = true;
}

/** Machine, time and value under the pointer; written past React, as it changes with every move. */
function showTip(tip: HTMLDivElement | null, frame: HeatFrame, heat: Heat | undefined, { x, y }: PlotPoint): void {
  if (!tip) return;
  const row = rowAt(frame.layout, y);
  const machine = row === undefined ? undefined : frame.facts.machines[row];
  const inside = x >= 0 && y >= 0 && x <= frame.axis.width && y <= frame.layout.height;
  tip.hidden = !inside || !machine || !heat;
  if (tip.hidden || !machine || !heat || row === undefined) return;
  const reading = Math.floor(sampleAt(frame.axis, x));
  const cell = Math.floor(((reading - heat.from) / (heat.to - heat.from)) * heat.cells);
  const value = heat.values[row * heat.cells + cell];
  const { startMs, intervalMs, settings } = frame.facts;
  const { title, unit } = columnWords(heat.column);
  const amount = value === undefined ? '' : Number.isNaN(value) ? 'down' : `${title} ${valueText(value)} ${unit}`;
  tip.textContent = `${machine.id} · ${settings.zones[machine.zone] ?? ''} · ${whenText(startMs + reading * intervalMs)} · ${amount}`;
  const width = tip.offsetWidth;
  const left = Math.min(Math.max(4, x + 14), frame.axis.width - width - 4);
  tip.style.transform = `translate(${left}px, ${y > 40 ? y - 34 : y + 18}px)`;
}

/** Ctrl+wheel zooms at the pointer, Shift+wheel or a sideways wheel moves the window. */
function useWheelZoom(frame: HeatFrame, plot: RefObject<HTMLDivElement | null>): void {
  const { view } = useStudio().fleet;
  const latest = useRef(frame);
  useEffect(() => {
    latest.current = frame;
  }, [frame]);
  useEffect(() => {
    const element = plot.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      const { axis, facts } = latest.current;
      const zoom = event.ctrlKey || event.metaKey;
      const sideways = event.shiftKey ? event.deltaY : event.deltaX;
      if (axis.width === 0 || (!zoom && sideways === 0)) return;
      event.preventDefault();
      const reading = sampleAt(axis, event.clientX - element.getBoundingClientRect().left);
      const next = zoom
        ? zoomWindow(axis, reading, Math.exp(event.deltaY * WHEEL_ZOOM), facts.readings)
        : panWindow(axis, sideways * samplesPerPixel(axis), facts.readings);
      const whole = next.from <= 0 && next.to >= facts.readings;
      view.setState({ window: whole ? undefined : clampWindow(next, facts.readings) });
    };
    // React's own wheel listener is passive and cannot keep the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [plot, view]);
}
