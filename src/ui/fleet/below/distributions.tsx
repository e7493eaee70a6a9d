/** The distributions of all columns, small: a press shows one on the map. */
import { barsPath } from '../../../charts/path.ts';
import { FLEET_COLUMNS, type FleetDistribution } from '../../../engine/api/fleet.ts';
import type { FleetPictures } from '../../../store/fleet-run.ts';
import { isFiltered } from '../../../store/fleet-view.ts';
import { cx } from '../../widgets/class-names.ts';
import { countText } from '../../words/number-text.ts';
import { columnWords } from '../model/columns.ts';
import { useFleetView, useFleetViewStore } from '../model/use-fleet.ts';
import css from './distributions.module.css';

export function Distributions({ look }: { readonly look: FleetPictures }) {
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
