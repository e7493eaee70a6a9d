/** The time below the heat map, and the edges of the chosen range as native range inputs. */
import { useMemo } from 'react';
import { rulerTicks } from '../axis/ruler-ticks.ts';
import { cx } from '../widgets/class-names.ts';
import css from './fleet.module.css';
import { useFleetView, useFleetViewStore } from './use-fleet.ts';
import { type HeatFrame, xOfReading } from './heat-pointer.ts';
import { whenText } from './words.ts';

const LABEL_GAP_PX = 88;
const EDGE_PX = 20;

export function TimeAxis({ frame }: { readonly frame: HeatFrame }) {
  const { facts, window, width } = frame;
  const ticks = useMemo(() => {
    if (width === 0) return [];
    const ms = (reading: number) => facts.startMs + reading * facts.intervalMs;
    const gap = ((ms(window.to) - ms(window.from)) / width) * Math.min(LABEL_GAP_PX, width / 3.2);
    return rulerTicks(ms(window.from), ms(window.to), gap).map((tick) => ({
      ...tick,
      x: ((tick.ms - ms(window.from)) / (ms(window.to) - ms(window.from))) * width,
    }));
  }, [facts.startMs, facts.intervalMs, window, width]);
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
  const x = Math.min(frame.width, Math.max(0, xOfReading(frame, value)));
  return (
    <label className={cx(css.rangeEdge, time !== undefined && css.inUse)} style={{ left: x }}>
      <span className="visually-hidden">{edge === 'from' ? 'Start of the range' : 'End of the range'}</span>
      <input
        type="range"
        min={0}
        max={readings}
        step={Math.max(1, Math.round((frame.window.to - frame.window.from) / 200))}
        value={value}
        aria-valuetext={whenText(startMs + value * intervalMs)}
        onChange={(event) => set(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
