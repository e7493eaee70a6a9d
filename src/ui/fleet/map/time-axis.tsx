/** The time below the heat map, and the edges of the chosen range as native range inputs. */
import { useMemo } from 'react';
import { rulerTicks } from '../../axis/ruler-ticks.ts';
import { cx } from '../../widgets/class-names.ts';
import css from './time-axis.module.css';
import { useFleetView, useFleetViewStore } from '../model/use-fleet.ts';
import { samplesPerPixel, xOf } from '../../axis/geometry.ts';
import type { HeatFrame } from '../model/heat-frame.ts';
import { whenText } from '../../words/time-text.ts';

const LABEL_GAP_PX = 88;
const EDGE_PX = 20;

export function TimeAxis({ frame }: { readonly frame: HeatFrame }) {
  const { facts, axis } = frame;
  const { width } = axis;
  const ticks = useMemo(() => {
    if (width === 0) return [];
    const { startMs, intervalMs } = facts;
    const gap = samplesPerPixel(axis) * intervalMs * Math.min(LABEL_GAP_PX, width / 3.2);
    return rulerTicks(startMs + axis.from * intervalMs, startMs + axis.to * intervalMs, gap).map((tick) => ({
      ...tick,
      x: xOf(axis, (tick.ms - startMs) / intervalMs),
    }));
  }, [facts, axis, width]);
  return (
    <div className={css.axis}>
      {ticks
        .filter(({ x }) => x > EDGE_PX && x < width - EDGE_PX)
        .map((tick) => (
          <span
            key={tick.ms}
            className={cx(css.tick, tick.strong && css.strong)}
            style={{ left: tick.x }}
            aria-hidden="true"
          >
            {tick.label}
          </span>
        ))}
      <RangeEdge frame={frame} edge="from" />
      <RangeEdge frame={frame} edge="to" />
    </div>
  );
}

/** Out of sight until it has the focus, or a range is chosen. */
function RangeEdge({ frame, edge }: { readonly frame: HeatFrame; readonly edge: 'from' | 'to' }) {
  const view = useFleetViewStore();
  const time = useFleetView((state) => state.filter.time);
  const { readings, startMs, intervalMs } = frame.facts;
  const whole = { from: 0, to: readings };
  const value = (time ?? whole)[edge];
  const set = (reading: number) =>
    view.setState(({ filter }) => {
      const old = filter.time ?? whole;
      const next =
        edge === 'from'
          ? { from: Math.min(reading, old.to - 1), to: old.to }
          : { from: old.from, to: Math.max(reading, old.from + 1) };
      const all = next.from <= 0 && next.to >= readings;
      return { filter: { ...filter, time: all ? undefined : next } };
    });
  const x = Math.min(frame.axis.width, Math.max(0, xOf(frame.axis, value)));
  return (
    <label className={cx(css.rangeEdge, time !== undefined && css.inUse)} style={{ left: x }}>
      <span className="visually-hidden">{edge === 'from' ? 'Start of the range' : 'End of the range'}</span>
      <input
        type="range"
        min={0}
        max={readings}
        step={Math.max(1, Math.round((frame.axis.to - frame.axis.from) / 200))}
        value={value}
        aria-valuetext={whenText(startMs + value * intervalMs)}
        onChange={(event) => set(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
