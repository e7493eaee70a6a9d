/** What rules of placement placed, below the anomalies of the design: each can be pinned to it. */
import { Pin } from 'lucide-react';
import { runCommand } from '../../app/commands/run-command.ts';
import type { RuleOutcome } from '../../core/design/scatter/scatter-design.ts';
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import type { FormEnv } from '../form/param-text.ts';
import { placeText } from '../form/place-text.ts';
import { useDocument, useRun, useStudio } from '../studio-context.tsx';
import { IconButton } from '../widgets/button.tsx';
import { KindIcon } from '../widgets/kind-icon.tsx';
import { pluralText } from '../words/number-text.ts';
import css from './table.module.css';

/** Of each rule the first ones; the files have them all. */
const MOST_ROWS = 200;

export function ScatterRows({ env }: { readonly env: FormEnv }) {
  const outcomes = useRun((state) => state.placed?.outcomes) ?? [];
  return outcomes
    .filter(({ anomalies }) => anomalies.length > 0)
    .map((outcome) => <RuleRows key={outcome.rule} outcome={outcome} env={env} />);
}

function RuleRows({ outcome, env }: { readonly outcome: RuleOutcome; readonly env: FormEnv }) {
  const studio = useStudio();
  const metrics = useDocument((state) => state.design.metrics);
  const { rule, anomalies } = outcome;
  const shown = anomalies.length > MOST_ROWS ? `, the first ${MOST_ROWS} here` : '';
  return (
    <table className={css.table}>
      <caption className={css.madeCaption}>
        {pluralText(anomalies.length, 'anomaly', 'anomalies')} placed by the rule {rule}
        {shown}. Pin one to move it or switch it off.
      </caption>
      <tbody>
        {anomalies.slice(0, MOST_ROWS).map(({ metric, anomaly }) => (
          <tr key={anomaly.id}>
            <td>
              <span className={css.kind}>
                <KindIcon kind={anomaly.kind} /> {anomalyKindOf(anomaly.kind)?.label ?? anomaly.kind}
              </span>
            </td>
            <td>{metrics.find(({ key }) => key === metric)?.label ?? metric}</td>
            <td>{placeText(anomaly.at, env)}</td>
            <td>
              <IconButton
                label={`Pin ${anomaly.id}`}
                onPress={() => runCommand(studio, 'pin-scattered', { rule, placed: anomaly.id })}
              >
                <Pin size={13} />
              </IconButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
