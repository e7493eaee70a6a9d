/** One anomaly as a row of fields. */
import { ANOMALY_FIELDS } from '../../core/kinds/anomaly.ts';
import { X } from 'lucide-react';
import { runCommand } from '../../app/commands/run-command.ts';
import { anomalyKindOf, REGISTRIES } from '../../core/kinds/registry.ts';
import { repeatsAsked } from '../../core/design/types/occurrences.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { ParamField } from '../form/param-form.tsx';
import type { FormEnv } from '../form/param-text.ts';
import { TypedField } from '../form/typed-field.tsx';
import { anomalyTarget } from '../inspector/targets.ts';
import { useDocument, useStudio, useView } from '../studio-context.tsx';
import { IconButton } from '../widgets/button.tsx';
import { KindIcon } from '../widgets/kind-icon.tsx';
import { pluralText } from '../words/number-text.ts';
import type { TableRow } from './anomaly-rows.ts';
import { effectText } from './effect-text.ts';
import { useLengthBinding } from './use-length-binding.ts';
import css from './table.module.css';

/** Only kinds with a whole envelope have them. */
const RAMPS = ['onset', 'recovery_time'] as const;

export function AnomalyRow({ row, env }: { readonly row: TableRow; readonly env: FormEnv }) {
  const studio = useStudio();
  const announce = useAnnounce();
  const metrics = useDocument((state) => state.design.metrics);
  const { anomaly, metric } = row;
  const item = { metric, id: anomaly.id };
  const selected = useView(
    ({ selection }) =>
      selection.kind === 'anomaly' && selection.items.some((each) => each.metric === metric && each.id === anomaly.id),
  );
  const kind = anomalyKindOf(anomaly.kind);
  const field = { sources: [anomaly], target: anomalyTarget([item]), env, bare: true } as const;
  const mainName = kind?.main;
  const mainSpec = mainName === undefined ? undefined : kind?.params[mainName];
  const select = () => studio.view.setState({ selection: { kind: 'anomaly', items: [item] } });
  const label = `${kind?.label ?? anomaly.kind} on ${row.metricLabel}`;
  return (
    <tr className={selected ? css.selected : undefined} onFocus={select}>
      <td>
        <span className={css.kind}>
          <KindIcon kind={anomaly.kind} />
          <select
            aria-label={`Kind of ${label}`}
            value={anomaly.kind}
            onChange={(event) => runCommand(studio, `make-${event.target.value}`, { anomalies: [item] })}
          >
            {REGISTRIES.anomaly.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        </span>
      </td>
      <td>
        <select
          aria-label={`Metric of ${label}`}
          value={metric}
          onChange={(event) =>
            runCommand(studio, 'anomalies-to-metric', { anomalies: [item], metric: event.target.value })
          }
        >
          {metrics.map((each) => (
            <option key={each.key} value={each.key}>
              {each.label ?? each.key}
            </option>
          ))}
        </select>
      </td>
      <td>
        <ParamField {...field} name="at" spec={ANOMALY_FIELDS.at} />
        {anomaly.every === undefined ? null : (
          <small
            className={css.again}
          >{`and ${pluralText(repeatsAsked(anomaly, env.intervalMs, env.samples), 'time', 'times')} more`}</small>
        )}
      </td>
      <td>
        <LengthField row={row} env={env} label={`Length of ${label}`} />
      </td>
      {RAMPS.map((name) => (
        <td key={name}>
          {kind?.envelope === 'full' ? (
            <ParamField {...field} name={name} spec={ANOMALY_FIELDS[name]} />
          ) : (
            <span className={css.none}>–</span>
          )}
        </td>
      ))}
      <td>
        {mainName === undefined || mainSpec === undefined ? (
          <span className={css.none}>–</span>
        ) : (
          <ParamField {...field} name={mainName} spec={mainSpec} />
        )}
      </td>
      <td className={css.effect}>{effectText(row, env)}</td>
      <td className={css.note}>
        <ParamField {...field} name="note" spec={ANOMALY_FIELDS.note} />
      </td>
      <td>
        <IconButton
          label={`Delete ${label}`}
          onPress={() => {
            runCommand(studio, 'delete-anomalies', { anomalies: [item] });
            announce(`${label} deleted`);
          }}
        >
          <X size={13} />
        </IconButton>
      </td>
    </tr>
  );
}

function LengthField({ row, env, label }: { readonly row: TableRow; readonly env: FormEnv; readonly label: string }) {
  const { binding, parse } = useLengthBinding(row, env);
  return <TypedField bare label={label} binding={binding} text={String} parse={parse} />;
}
