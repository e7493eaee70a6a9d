/** The list of a metric's seasons or processes: a card each, made from the kind's table; add, remove, reorder. */
import { newSpec, type Kind } from '../../core/fields/kind.ts';
import { ChevronUp, X } from 'lucide-react';
import { setParts } from '../../core/design/edit/edits.ts';
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
  const { document } = useStudio();
  const parts: readonly { readonly kind: string }[] = metric[list];
  const write = (label: string, next: readonly object[]) =>
    document.commit(`${label} of ${metric.key}`, (design) => setParts(design, metric.key, list, next));
  // A process kind names its stream, so each is there at most once; seasons may repeat.
  const free = REGISTRIES[list].filter(
    (kind) => list === 'seasonality' || parts.every((part) => part.kind !== kind.id),
  );
  const add = (id: string) => {
    const kind = free.find((each) => each.id === id);
    if (!kind) return;
    const common = list === 'seasonality' ? { mode: SEASONALITY_FIELDS.mode.default } : {};
    write(`Add ${kind.label.toLowerCase()}`, [...parts, { ...newSpec(kind), ...common }]);
  };
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
                onPress={() => write('Reorder parts', swapped(parts, index))}
              >
                <ChevronUp size={14} />
              </IconButton>
              <IconButton
                label={`Remove ${kind.label}`}
                onPress={() => write(`Remove ${kind.label.toLowerCase()}`, parts.toSpliced(index, 1))}
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
          onChange={(event) => add(event.target.value)}
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

function swapped<T>(parts: readonly T[], index: number): readonly T[] {
  const next = [...parts];
  next.splice(index - 1, 2, ...parts.slice(index - 1, index + 1).reverse());
  return next;
}
