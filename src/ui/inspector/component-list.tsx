/** The list of a metric's seasons or processes: a card each, made from the kind's table; add, remove, reorder. */
import type { Kind } from '../../core/fields/kind.ts';
import { ChevronUp, X } from 'lucide-react';
import { runCommand } from '../../app/commands/run-command.ts';
import { SEASONALITY_FIELDS } from '../../core/design/types/fields.ts';
import { kindOf, REGISTRIES } from '../../core/kinds/registry.ts';
import type { Metric } from '../../core/design/types/design.ts';
import { ParamForm } from '../form/param-form.tsx';
import type { FormEnv } from '../form/param-text.ts';
import { useStudio } from '../studio-context.tsx';
import { IconButton } from '../widgets/button.tsx';
import choice from '../form/choice-fields.module.css';
import css from './inspector.module.css';
import { partTarget } from './targets.ts';

interface ComponentListProps {
  readonly metric: Metric;
  readonly list: 'seasonality' | 'process';
  readonly env: FormEnv;
}

export function ComponentList({ metric, list, env }: ComponentListProps) {
  const studio = useStudio();
  const parts: readonly { readonly kind: string }[] = metric[list];
  const targetOf = (place: number) => ({ metric: metric.key, part: { list, place } });
  // A process kind names its stream, so each is there at most once; seasons may repeat.
  const free = REGISTRIES[list].filter(
    (kind) => list === 'seasonality' || parts.every((part) => part.kind !== kind.id),
  );
  return (
    <>
      {parts.map((part, index) => {
        const kind = kindOf(list, part.kind);
        return kind === undefined ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <div key={index} className={css.card}>
            <div className={css.cardHead}>
              <h4 title={kind.help}>{kind.label}</h4>
              <IconButton
                label={`Move ${kind.label} up`}
                isDisabled={index === 0}
                onPress={() => runCommand(studio, 'part-up', targetOf(index))}
              >
                <ChevronUp size={14} />
              </IconButton>
              <IconButton
                label={`Remove ${kind.label}`}
                onPress={() => runCommand(studio, 'remove-part', targetOf(index))}
              >
                <X size={14} />
              </IconButton>
            </div>
            <ParamForm
              table={tableOf(kind, list)}
              sources={[part]}
              target={partTarget(metric.key, list, index)}
              env={env}
            />
          </div>
        );
      })}
      {free.length === 0 ? null : (
        <select
          className={choice.select}
          aria-label={`Add ${list} to ${metric.key}`}
          value=""
          onChange={(event) => runCommand(studio, 'add-part', { ...targetOf(parts.length), kind: event.target.value })}
        >
          <option value="">Add…</option>
          {free.map((kind) => (
            <option key={kind.id} value={kind.id}>
              {kind.label}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

function tableOf(kind: Kind, list: 'seasonality' | 'process') {
  return list === 'seasonality' ? { ...kind.params, ...SEASONALITY_FIELDS } : kind.params;
}
