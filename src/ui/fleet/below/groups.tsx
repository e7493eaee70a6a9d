/** The column on the map by zone, region or type: a line a group over the visible time, and the key to their colours. */
import { useMemo } from 'react';
import type { FleetFacts } from '../../../engine/api/fleet.ts';
import type { FleetPictures } from '../../../store/fleet-run.ts';
import { visible } from '../../../store/fleet-view.ts';
import { seriesColor } from '../../styles/metric-color.ts';
import { valueText } from '../../words/number-text.ts';
import { columnWords } from '../model/columns.ts';
import { useFleetView } from '../model/use-fleet.ts';
import css from './groups.module.css';
import { linePath } from './paths.ts';

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

export function Groups({ facts, look }: { readonly facts: FleetFacts; readonly look: FleetPictures }) {
  const below = useFleetView((state) => state.below);
  const shown = useFleetView((state) => state.window);
  const time = useFleetView((state) => state.filter.time);
  const { heat, groups } = look;
  const count = Math.min(MOST_GROUPS, Math.floor(groups.length / heat.cells));
  const [low, high] = useMemo(() => extremes(groups), [groups]);
  const lines = useMemo(
    () =>
      Array.from({ length: count }, (_, place) =>
        linePath(groups.subarray(place * heat.cells, (place + 1) * heat.cells), low, high, WIDTH, GROUP_HEIGHT),
      ),
    [groups, heat.cells, count, low, high],
  );
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

function extremes(values: Float32Array): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low < high ? [low, high] : Number.isFinite(low) ? [low - 0.5, low + 0.5] : [0, 1];
}
