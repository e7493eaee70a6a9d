/** One anomaly, or the fields that several have in common. */
import { ANOMALY_FIELDS } from '../../core/kinds/anomaly.ts';
import type { ReactNode } from 'react';
import { PATTERN_FIELDS } from '../../core/design/types/fields.ts';
import { runCommand } from '../../app/commands/run-command.ts';
import { anomalyKindOf, REGISTRIES } from '../../core/kinds/registry.ts';
import type { Anomaly } from '../../core/design/types/design.ts';
import type { AnomalyRef } from '../../store/view.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import type { DesignTarget } from '../form/binding.ts';
import { ParamForm } from '../form/param-form.tsx';
import { useDocument, useStudio } from '../studio-context.tsx';
import { CommandButton } from '../widgets/command-button.tsx';
import { KindIcon } from '../widgets/kind-icon.tsx';
import { CompareCard } from './cards/compare-card.tsx';
import { Doubts } from './doubts.tsx';
import { EnvelopeCard } from './cards/envelope-card.tsx';
import css from './inspector.module.css';
import { KindSelect } from './kind-select.tsx';
import { MainSlider } from './main-slider.tsx';
import { PATTERN_PICTURES } from './pattern-pictures.tsx';
import { Repeats } from './repeats.tsx';
import { ReachedCard } from './relations/reached-card.tsx';
import { anomalyTarget } from './targets.ts';
import { useFormEnv } from './use-form-env.ts';

export function AnomalyInspector({ items }: { readonly items: readonly AnomalyRef[] }) {
  const metrics = useDocument((state) => state.design.metrics);
  const found = items.flatMap((item) => {
    const anomaly = metrics.find((metric) => metric.key === item.metric)?.anomalies.find((each) => each.id === item.id);
    return anomaly === undefined ? [] : [{ item, anomaly }];
  });
  const [first] = found;
  const metricKeys = new Set(found.map(({ item }) => item.metric));
  const env = useFormEnv(metricKeys.size === 1 ? first?.item.metric : undefined);
  if (!first) return <p className={css.note}>This anomaly is gone.</p>;
  const anomalies = found.map(({ anomaly }) => anomaly);
  const target = anomalyTarget(found.map(({ item }) => item));
  const label = metrics.find((metric) => metric.key === first.item.metric)?.label ?? first.item.metric;
  const one = found.length === 1;
  return (
    <>
      <h2 className={css.title}>
        {one ? <KindIcon kind={first.anomaly.kind} size={18} /> : null}
        {one ? (anomalyKindOf(first.anomaly.kind)?.label ?? first.anomaly.kind) : `${found.length} anomalies`}
        <small>{metricKeys.size === 1 ? `on ${label}` : `on ${metricKeys.size} metrics`}</small>
      </h2>
      <Actions items={found.map(({ item }) => item)} />
      <AnomalyForm anomalies={anomalies} target={target} env={env} items={found.map(({ item }) => item)} />
      {one ? <Doubts metricKey={first.item.metric} anomaly={first.anomaly} env={env} /> : null}
      {one ? <EnvelopeCard anomaly={first.anomaly} item={first.item} env={env} /> : null}
      {one ? <CompareCard metricKey={first.item.metric} anomaly={first.anomaly} env={env} /> : null}
      {one ? <ReachedCard metricKey={first.item.metric} anomalyId={first.anomaly.id} env={env} /> : null}
      <ParamForm
        table={ANOMALY_FIELDS}
        sources={anomalies}
        target={target}
        env={env}
        only={['benign', 'off', 'note']}
      />
    </>
  );
}

interface AnomalyFormProps {
  readonly anomalies: readonly Anomaly[];
  readonly items: readonly AnomalyRef[];
  readonly target: DesignTarget;
  readonly env: ReturnType<typeof useFormEnv>;
}

function AnomalyForm({ anomalies, items, target, env }: AnomalyFormProps) {
  const studio = useStudio();
  const kinds = [...new Set(anomalies.map((anomaly) => anomaly.kind))];
  const kind = kinds.length === 1 && kinds[0] !== undefined ? anomalyKindOf(kinds[0]) : undefined;
  const shared = { sources: anomalies, target, env };
  const oscillating = anomalies.every((anomaly) => anomaly.pattern === 'oscillating');
  const fullEnvelope = anomalies.every((anomaly) => anomalyKindOf(anomaly.kind)?.envelope === 'full');
  return (
    <>
      <KindSelect
        label="Kind"
        kinds={REGISTRIES.anomaly}
        value={kind?.id}
        onChange={(id) => runCommand(studio, `make-${id}`, { anomalies: items })}
      />
      <ParamForm
        {...shared}
        table={ANOMALY_FIELDS}
        only={fullEnvelope ? ['at', 'onset', 'hold', 'recovery_time', 'pattern', 'every'] : ['at', 'hold', 'every']}
        pictures={{ pattern: PATTERN_PICTURES }}
      />
      <Repeats anomalies={anomalies} items={items} env={env} />
      {fullEnvelope && oscillating ? <ParamForm {...shared} table={FREQUENCY} /> : null}
      {kind ? (
        <ParamForm
          {...shared}
          table={kind.params}
          below={
            kind.main === undefined
              ? {}
              : {
                  [kind.main]: (
                    <MainSlider kind={kind} sources={anomalies} target={target} items={items} />
                  ) as ReactNode,
                }
          }
        />
      ) : null}
    </>
  );
}

/** In the design the frequency of the pattern has a name of its own, beside the kinds' `frequency`. */
const FREQUENCY = { frequency_arg: PATTERN_FIELDS.frequency };

function Actions({ items }: { readonly items: readonly AnomalyRef[] }) {
  const announce = useAnnounce();
  const many = items.length === 1 ? 'anomaly' : `${items.length} anomalies`;
  const target = { anomalies: items };
  return (
    <div className={css.actions}>
      <CommandButton command="earlier" target={target} label="Earlier by one sample" />
      <CommandButton command="later" target={target} label="Later by one sample" />
      <span className={css.space} />
      <CommandButton command="duplicate-anomalies" target={target} label={`Duplicate ${many}`} />
      <CommandButton
        command="delete-anomalies"
        target={target}
        label={`Delete ${many}`}
        onDone={() => announce(`${many} deleted`)}
      />
    </div>
  );
}
