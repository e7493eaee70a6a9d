/** Which column the heat map shows, how cells are reckoned, and what the colours mean. */
import { FLEET_COLUMNS } from '../../../engine/api/fleet.ts';
import { countText } from '../../words/number-text.ts';
import { cx } from '../../widgets/class-names.ts';
import { columnWords } from '../model/columns.ts';
import { Pills } from '../controls/pills.tsx';
import css from './column-bar.module.css';
import { useFleetRun, useFleetView, useFleetViewStore } from '../model/use-fleet.ts';

const COLUMNS = FLEET_COLUMNS.map((id) => ({ id, label: columnWords(id).label }));

export function ColumnBar() {
  const view = useFleetViewStore();
  const column = useFleetView((state) => state.column);
  const statistic = useFleetView((state) => state.statistic);
  return (
    <div className={css.bar}>
      <Pills label="Column" options={COLUMNS} chosen={column} onChoose={(id) => view.setState({ column: id })} />
      <span className={css.space} />
      <fieldset className={css.switch} title="How the readings of a cell become one colour">
        <legend className="visually-hidden">Cells show</legend>
        {(['mean', 'worst'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === statistic}
            onClick={() => view.setState({ statistic: each })}
          >
            {each}
          </button>
        ))}
      </fieldset>
      <Legend />
    </div>
  );
}

function Legend() {
  const column = useFleetRun((state) => state.look?.heat.column);
  const top = useFleetRun((state) => state.look?.heat.top);
  if (column === undefined || top === undefined) return null;
  const { unit } = columnWords(column);
  return (
    <div className={css.legend} role="img" aria-label={`Colours from 0 to ${countText(top)} ${unit}`}>
      <span>0</span>
      <i className={cx(column === 'health_score' && css.reversed)} />
      <span>
        {countText(top)}
        {unit === 'a reading' ? '' : ` ${unit}`}
      </span>
    </div>
  );
}
