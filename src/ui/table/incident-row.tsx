/** An anomaly that an incident places: it is changed at the incident. */
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import { type FormEnv } from '../form/param-text.ts';
import { placeText } from '../form/place-text.ts';
import { lengthText, valueText } from '../words/number-text.ts';
import { useDocument, useStudio } from '../studio-context.tsx';
import { KindIcon } from '../widgets/kind-icon.tsx';
import type { TableRow } from './anomaly-rows.ts';
import { effectText } from './effect-text.ts';
import css from './table.module.css';

export function IncidentRow({ row, env }: { readonly row: TableRow; readonly env: FormEnv }) {
  const { view } = useStudio();
  const { anomaly } = row;
  const incident = useDocument((state) => state.design.incidents.find((each) => each.id === anomaly.incident));
  return (
    <tr className={css.placed}>
      <td>
        <span className={css.kind}>
          <KindIcon kind={anomaly.kind} />
          {anomalyKindOf(anomaly.kind)?.label ?? anomaly.kind}
        </span>
      </td>
      <td>{row.metricLabel}</td>
      <td>{placeText(row.start, env)}</td>
      <td>{lengthText((row.end - row.start) * env.intervalMs)}</td>
      <td>{row.onset === 0 ? '–' : lengthText(row.onset * env.intervalMs)}</td>
      <td>{row.recovery === 0 ? '–' : lengthText(row.recovery * env.intervalMs)}</td>
      <td>{row.main === undefined ? '–' : valueText(row.main)}</td>
      <td className={css.effect}>{effectText(row, env)}</td>
      <td colSpan={2}>
        <button
          type="button"
          className={css.incident}
          onClick={() =>
            incident && view.setState({ selection: { kind: 'incident', id: incident.id }, panel: 'inspector' })
          }
        >
          {incident?.name ?? 'incident'}
        </button>
      </td>
    </tr>
  );
}
