/** The heat map: machines × time, with zones to press on the left, faults on top, the time below. */
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { visible } from '../../../store/fleet-view.ts';
import { resolveCssColor } from '../../../charts/css-color.ts';
import type { FleetFacts, FleetFilter, FleetMachineFacts } from '../../../engine/api/fleet.ts';
import { useThemeKey } from '../../axis/use-theme-key.ts';
import { FaultBoxes } from './fault-boxes.tsx';
import css from './heat-map.module.css';
import { useStudio } from '../../studio-context.tsx';
import { useFleetRun, useFleetView } from '../model/use-fleet.ts';
import { createHeatPainter, type HeatColors, type Rgb } from '../../../charts/paint-heat.ts';
import type { HeatFrame } from '../model/heat-frame.ts';
import { useHeatPointer } from './heat-pointer.ts';
import { xOf } from '../../axis/geometry.ts';
import { layOutRows } from '../model/row-layout.ts';
import { TimeAxis } from './time-axis.tsx';
import { ZoneLabels } from './zone-labels.tsx';

const SMALL_CHART_PX = 280;

export function HeatMap() {
  const facts = useFleetRun((state) => state.facts);
  if (!facts) return <div className={css.waiting}>Making the readings…</div>;
  return <Map facts={facts} />;
}

function Map({ facts }: { readonly facts: FleetFacts }) {
  const plot = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const size = usePlotSize(plot);
  const shown = useFleetView((state) => state.window);
  const machine = useFleetView((state) => state.machine);
  const placing = useFleetView((state) => state.placing);
  const window = useMemo(() => visible(shown, facts.readings), [shown, facts.readings]);
  const layout = useMemo(() => layOutRows(facts.machines, size.height), [facts.machines, size.height]);
  const frame = useMemo<HeatFrame>(
    () => ({ facts, layout, axis: { ...window, width: size.width } }),
    [facts, layout, window, size.width],
  );
  const { ghost, ...handlers } = useHeatPointer(frame, plot, tip);
  return (
    <div className={css.heat}>
      <ZoneLabels frame={frame} />
      <div
        ref={plot}
        className={css.plot}
        data-placing={placing}
        data-testid="heat-map"
        data-heat-map
        role="img"
        aria-label={`Heat map of ${facts.machines.length} machines over time. Machines, ranges and faults have fields of their own beside it.`}
        {...handlers}
      >
        <HeatCanvas frame={frame} pixelRatio={size.pixelRatio} />
        <MachineLine frame={frame} machine={machine} />
        <div ref={tip} className={css.tip} hidden aria-hidden="true" />
      </div>
      <div className={css.boxes}>
        <FaultBoxes frame={frame} ghost={ghost} />
      </div>
      <TimeAxis frame={frame} />
    </div>
  );
}

/** Width and height of the plot; tells the session how many cells it has room for. */
function usePlotSize(plot: React.RefObject<HTMLDivElement | null>) {
  const { session } = useStudio().fleet;
  const [size, setSize] = useState({ width: 0, height: 0, pixelRatio: 1 });
  useLayoutEffect(() => {
    const element = plot.current;
    if (!element) return;
    const measure = () => {
      const pixelRatio = globalThis.devicePixelRatio;
      const { clientWidth: width, clientHeight: height } = element;
      setSize((old) =>
        old.width === width && old.height === height && old.pixelRatio === pixelRatio
          ? old
          : { width, height, pixelRatio },
      );
      session.resize(Math.round(width * pixelRatio), SMALL_CHART_PX);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [plot, session]);
  return size;
}

function HeatCanvas({ frame, pixelRatio }: { readonly frame: HeatFrame; readonly pixelRatio: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<ReturnType<typeof createHeatPainter>>(undefined);
  const heat = useFleetRun((state) => state.look?.heat);
  const filter = useFleetView((state) => state.filter);
  const themeKey = useThemeKey();
  const colors = useRef<{ readonly themeKey: string; readonly colors: HeatColors }>(undefined);
  useLayoutEffect(() => {
    const place = canvas.current?.parentElement;
    if (!canvas.current || !place || !heat || frame.axis.width === 0) return;
    if (colors.current?.themeKey !== themeKey) colors.current = { themeKey, colors: readColors(place) };
    painter.current ??= createHeatPainter(canvas.current);
    const { axis, layout, facts } = frame;
    const chosen = chosenBy(filter);
    painter.current.paint({
      heat,
      rows: facts.machines.length,
      ...layout,
      width: axis.width,
      x: (reading) => xOf(axis, reading),
      time: filter.time,
      veiled(row) {
        const machine = facts.machines[row];
        return machine !== undefined && !chosen(machine);
      },
      colors: colors.current.colors,
      pixelRatio,
      reversed: heat.column === 'health_score',
    });
  }, [heat, filter, themeKey, frame, pixelRatio]);
  return <canvas ref={canvas} className={css.canvas} />;
}

/** Whether a machine passes the filter. */
export function chosenBy(filter: FleetFilter): (machine: FleetMachineFacts) => boolean {
  const zones = new Set(filter.zones);
  const types = new Set(filter.types);
  const machines = new Set(filter.machines);
  return ({ zone, type, index }) =>
    (zones.size === 0 || zones.has(zone)) &&
    (types.size === 0 || types.has(type)) &&
    (machines.size === 0 || machines.has(index));
}

function readColors(place: Element): HeatColors {
  const rgb = (token: string) => rgbOf(resolveCssColor(place, `var(${token})`));
  return {
    stops: ['--heat-1', '--heat-2', '--heat-3', '--heat-4', '--heat-5', '--heat-6'].map(rgb),
    down: rgb('--heat-down'),
    veil: resolveCssColor(place, 'var(--heat-veil)'),
  };
}

function rgbOf(color: string): Rgb {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

/** Marks the machine that is looked at. */
function MachineLine({ frame, machine }: { readonly frame: HeatFrame; readonly machine: number }) {
  const { facts, layout } = frame;
  const row = facts.machines.findIndex(({ index }) => index === machine);
  const band = layout.bands.findLast(({ firstRow }) => firstRow <= row);
  if (row < 0 || !band) return null;
  const height = band.height / band.rows;
  const top = band.top + (row - band.firstRow) * height;
  return <i className={css.machineLine} style={{ top: top - 1, height: Math.max(2, height) + 2 }} />;
}
