/** Below the heat map: the column by zone, region or type, or the distributions of all columns. */
import { useMemo } from 'react';
import type { FleetPictures } from '../../store/fleet-run.ts';
import { visible } from '../../store/fleet-view.ts';
import { isFiltered } from '../../store/fleet-view.ts';
import { FLEET_COLUMNS, type FleetDistribution, type FleetFacts } from '../../engine/api/fleet.ts';
import { countText, valueText } from '../words/number-text.ts';
import { seriesColor } from '../styles/metric-color.ts';
import { cx } from '../widgets/class-names.ts';
import { columnWords } from './columns.ts';
import css from './fleet.module.css';
import { useFleetRun, useFleetView, useFleetViewStore } from './use-fleet.ts';
import { barsPath, linePath } from './paths.ts';

const VIEWS = [
  ['zone', 'Zones'],
  ['region', 'Regions'],
  ['type', 'Types'],
  ['distributions', 'Distributions'],
] as const;
/** More lines cannot be told apart. */
const MOST_GROUPS = 10;

export function Below() {
  const view = useFleetViewStore();
  const below = useFleetView((state) => state.below);
  const look = useFleetRun((state) => state.look);
  const facts = useFleetRun((state) => state.facts);
  return (
    <section className={css.below} aria-label="Roll-ups and distributions">
      <div className={css.belowBar}>
        <fieldset className={css.pills}>
          <legend className="visually-hidden">Below the heat map</legend>
          {VIEWS.map(([id, label]) => (
            <button key={id} type="button" aria-pressed={id === below} onClick={() => view.setState({ below: id })}>
              {label}
            </button>
          ))}
        </fieldset>
        {facts && look && below !== 'distributions' ? <GroupKey facts={facts} look={look} /> : null}
      </div>
      {facts && look ? (
        below === 'distributions' ? (
          <Distributions look={look} />
        ) : (
          <Groups facts={facts} look={look} />
        )
      ) : null}
    </section>
  );
}

function groupNames(facts: FleetFacts, below: 'zone' | 'region' | 'type'): readonly string[] {
  const { zones, regions, machine_types } = facts.settings;
  return { zone: zones, region: regions, type: machine_types }[below].slice(0, MOST_GROUPS);
}

function GroupKey({ facts, look }: { readonly facts: FleetFacts; readonly look: FleetPictures }) {
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

function Groups({ facts, look }: { readonly facts: FleetFacts; readonly look: FleetPictures }) {
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

function Distributions({ look }: { readonly look: FleetPictures }) {
  const filtered = useFleetView((state) => isFiltered(state.filter));
  return (
    <div className={css.distributions}>
      {look.distributions.map((each) => (
        <Distribution key={each.column} distribution={each} filtered={filtered} />
      ))}
      {look.distributions.length === 0
        ? FLEET_COLUMNS.map((each) => <div key={each} className={css.histogram} />)
        : null}
    </div>
  );
}

const BARS_WIDTH = 160;
const BARS_HEIGHT = 46;

function Distribution({
  distribution,
  filtered,
}: {
  readonly distribution: FleetDistribution;
  readonly filtered: boolean;
}) {
  const view = useFleetViewStore();
  const current = useFleetView((state) => state.column);
  const { column, top, all, chosen } = distribution;
  const { title, unit } = columnWords(column);
  return (
    <button
      type="button"
      className={cx(css.histogram, column === current && css.current)}
      aria-pressed={column === current}
      onClick={() => view.setState({ column })}
      title={`${title}: shares of readings from 0 to ${countText(top)} ${unit}${filtered ? '; in colour the chosen ones, in grey all' : ''}`}
    >
      <span>{columnWords(column).label}</span>
      <svg viewBox={`0 0 ${BARS_WIDTH} ${BARS_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {filtered ? <path d={barsPath(all, BARS_WIDTH, BARS_HEIGHT)} fill="var(--edge)" /> : null}
        <path
          d={barsPath(chosen, BARS_WIDTH, BARS_HEIGHT)}
          fill={columnWords(column).color}
          opacity={filtered ? 0.75 : 1}
        />
      </svg>
      <small>
        <span>0</span>
        <span>
          {countText(top)} {unit === 'a reading' ? '' : unit}
        </span>
      </small>
    </button>
  );
}
