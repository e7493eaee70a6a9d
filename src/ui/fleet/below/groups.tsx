/** The column on the map by zone, region or type: a line a group over the visible time, and the key to their colours. */
import { useMemo } from 'react';
import { extremes } from '../../../charts/extremes.ts';
import { curvePath } from '../../../charts/path.ts';
import type { FleetFacts } from '../../../engine/api/fleet.ts';
import type { FleetPictures } from '../../../store/fleet-run.ts';
import { visible } from '../../../store/fleet-view.ts';
import { seriesColor } from '../../styles/metric-color.ts';
import { valueText } from '../../words/number-text.ts';
import { columnWords } from '../model/columns.ts';
import { useFleetView } from '../model/use-fleet.ts';
import css from './groups.module.css';

/** More lines cannot be told apart. */
const MOST_GROUPS = 10;

function groupNames(facts: FleetFacts, below: 'zone' | 'region' | 'type'): readonly string[] {
  const { zones, regions, machine_types } = facts.settings;
  return { zone: zones, region: regions, type: machine_types }[below].slice(0, MOST_GROUPS);
}

export function GroupKey({ facts, look }: { readonly facts: FleetFacts; readonly look: FleetPictures }) {
  const below = useFleetView((state) => state.below);
  const statistic = useFleetView((state) => state.statistic);
  if (below === 'distributions') return null;
  const { title } = columnWords(look.heat.column);
  const all = { zone: facts.settings.zones, region: facts.settings.regions, type: facts.settings.machine_types }[below];
  return (
    <div className={css.key}>
      {groupNames(facts, below).map((name, place) => (
        <span key={name}>
          <i style={{ background: seriesColor(place) }} /> {name}
        </span>
      ))}
      {all.length > MOST_GROUPS ? <span>and {all.length - MOST_GROUPS} more</span> : null}
      <small>
        mean {statistic === 'mean' ? '' : 'of the worst '}
        {title}
      </small>
    </div>
  );
}

const GROUP_HEIGHT = 84;
const WIDTH = 1000;
const PAD = 2;

export function Groups({ facts, look }: { readonly facts: FleetFacts; readonly look: FleetPictures }) {
  const below = useFleetView((state) => state.below);
  const shown = useFleetView((state) => state.window);
  const time = useFleetView((state) => state.filter.time);
  const { heat, groups } = look;
  const count = Math.min(MOST_GROUPS, Math.floor(groups.length / heat.cells));
  const { lines, low, high } = useMemo(() => {
    const curves = Array.from({ length: count }, (_, place) => curveOf(groups, place, heat.cells));
    const range = rangeOf(curves);
    const px = (cell: number) => (cell / heat.cells) * WIDTH;
    const py = (value: number) =>
      GROUP_HEIGHT - PAD - ((value - range.low) / (range.high - range.low)) * (GROUP_HEIGHT - 2 * PAD);
    return { ...range, lines: curves.map((curve) => curvePath(curve, px, py)) };
  }, [groups, heat.cells, count]);
  if (below === 'distributions') return null;
  const window = visible(shown, facts.readings);
  const percent = (reading: number) => `${((reading - window.from) / (window.to - window.from)) * 100}%`;
  return (
    <div className={css.groups}>
      <div className={css.groupScale}>
        <span>{valueText(high)}</span>
        <span>{valueText(low)}</span>
      </div>
      <div className={css.groupPlot}>
        <svg
          viewBox={`0 0 ${WIDTH} ${GROUP_HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${columnWords(heat.column).title} by ${below} over time`}
        >
          {lines.map((path, place) => (
            <path
              key={seriesColor(place)}
              d={path}
              fill="none"
              stroke={seriesColor(place)}
              strokeWidth="1.4"
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        {time ? (
          <>
            <i className={css.shade} style={{ left: 0, right: `calc(100% - max(0%, ${percent(time.from)}))` }} />
            <i className={css.shade} style={{ left: `min(100%, ${percent(time.to)})`, right: 0 }} />
          </>
        ) : null}
      </div>
    </div>
  );
}

/** The values of a group as a curve over the cells, each in the middle of its own. */
function curveOf(groups: Float32Array, place: number, cells: number): Float64Array {
  const curve = new Float64Array(2 * cells);
  for (let cell = 0; cell < cells; cell++) {
    curve[2 * cell] = cell + 0.5;
    curve[2 * cell + 1] = groups[place * cells + cell] ?? Number.NaN;
  }
  return curve;
}

/** What the curves reach; with room around a single value. */
function rangeOf(curves: readonly Float64Array[]): { readonly low: number; readonly high: number } {
  const { min, max } = extremes(...curves);
  if (min < max) return { low: min, high: max };
  return Number.isFinite(min) ? { low: min - 0.5, high: min + 0.5 } : { low: 0, high: 1 };
}
