/** An incident: one cause, and its effects on the metrics, each with lag, gain and sign. */
import { Dices, Plus, X } from 'lucide-react';
import { runCommand } from '../../app/commands/run-command.ts';
import { EFFECT_FIELDS, INCIDENT_FIELDS } from '../../core/design/types/fields.ts';
import { placeEffect } from '../../core/design/types/resolve.ts';
import { anomalyKindOf, REGISTRIES } from '../../core/kinds/registry.ts';
import type { Incident, IncidentEffect } from '../../core/design/types/design.ts';
import { ParamForm } from '../form/param-form.tsx';
import { useDocument, useStudio } from '../studio-context.tsx';
import { Button, IconButton } from '../widgets/button.tsx';
import { CommandButton } from '../widgets/command-button.tsx';
import { KindIcon } from '../widgets/kind-icon.tsx';
import { SelectRow } from '../form/choice-fields.tsx';
import { Doubts } from './doubts.tsx';
import css from './inspector.module.css';
import { KindSelect } from './kind-select.tsx';
import { PATTERN_PICTURES } from './pattern-pictures.tsx';
import { effectTarget, incidentTarget } from './targets.ts';
import { useFormEnv } from './use-form-env.ts';

export function IncidentInspector({ id }: { readonly id: string }) {
  const studio = useStudio();
  const incident = useDocument((state) => state.design.incidents.find((each) => each.id === id));
  const metrics = useDocument((state) => state.design.metrics);
  const env = useFormEnv();
  if (!incident) return <p className={css.note}>This incident is gone.</p>;
  const form = { table: INCIDENT_FIELDS, sources: [incident], target: incidentTarget(id), env };
  return (
    <>
      <h2 className={css.title}>
        <i className={css.swatch} style={{ background: 'var(--incident)' }} />
        {incident.name === '' ? 'Incident' : incident.name}
        <small>incident</small>
      </h2>
      <ParamForm {...form} only={['name', 'at']} />
      <h3 className={css.subhead}>Effects</h3>
      {incident.effects.map((effect) => (
        <EffectCard key={effect.id} incident={incident} effect={effect} />
      ))}
      <div className={css.actions}>
        <Button
          small
          isDisabled={metrics.length === 0}
          onPress={() => runCommand(studio, 'add-effect', { incident: id })}
        >
          <Plus size={13} /> Add an effect
        </Button>
        <Button small onPress={() => runCommand(studio, 'scatter-incident', { incident: id })}>
          <Dices size={13} /> Scatter…
        </Button>
        <span className={css.space} />
        <CommandButton command="delete-incident" target={{ incident: id }} label="Delete the incident" />
      </div>
      <ParamForm {...form} only={['off', 'note']} />
    </>
  );
}

interface EffectCardProps {
  readonly incident: Incident;
  readonly effect: IncidentEffect;
}

function EffectCard({ incident, effect }: EffectCardProps) {
  const studio = useStudio();
  const its = { incident: incident.id, effect: effect.id };
  const metrics = useDocument((state) => state.design.metrics);
  const env = useFormEnv(effect.metric);
  const kind = anomalyKindOf(effect.kind);
  const target = effectTarget(incident.id, effect.id);
  const form = { sources: [effect], target, env };
  const label = metrics.find((metric) => metric.key === effect.metric)?.label ?? effect.metric;
  return (
    <div className={css.card}>
      <div className={css.cardHead}>
        <KindIcon kind={effect.kind} />
        <h4>
          {kind?.label ?? effect.kind} on {label}
        </h4>
        <IconButton label={`Remove the effect on ${label}`} onPress={() => runCommand(studio, 'remove-effect', its)}>
          <X size={14} />
        </IconButton>
      </div>
      <SelectRow
        label="Metric"
        value={effect.metric}
        options={metrics.map((metric) => ({ id: metric.key, label: metric.label ?? metric.key }))}
        onChange={(metric) => runCommand(studio, 'effect-to-metric', { ...its, metric })}
      />
      <KindSelect
        label="Kind"
        kinds={REGISTRIES.anomaly}
        value={effect.kind}
        onChange={(next) => runCommand(studio, 'make-effect', { ...its, kind: next })}
      />
      <ParamForm
        {...form}
        table={EFFECT_FIELDS}
        only={['lag', 'gain', 'sign', 'onset', 'hold', 'recovery_time', 'pattern']}
        pictures={{ pattern: PATTERN_PICTURES }}
      />
      {kind ? <ParamForm {...form} table={kind.params} /> : null}
      <Doubts metricKey={effect.metric} anomaly={placeEffect(incident, effect, env.intervalMs)} env={env} />
    </div>
  );
}
