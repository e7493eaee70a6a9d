/** Commands on what a metric and an incident are made of: seasons and processes, effects. Buttons say on which. */
import { changeEffectKind, removeEffect, setParts, updateEffect } from '../../core/design/edit/edits.ts';
import { SEASONALITY_FIELDS } from '../../core/design/types/fields.ts';
import { newSpec } from '../../core/fields/kind.ts';
import { kindOf } from '../../core/kinds/registry.ts';
import type { Command, CommandTarget } from '../studio/studio.ts';
import type { CommandContext } from './parts.ts';

type List = NonNullable<CommandTarget['part']>['list'];

export function partCommands({ document }: CommandContext): readonly Command[] {
  const design = () => document.store.getState().design;
  /** The list that a target names, and the part in it. */
  const partsOf = (target?: CommandTarget) => {
    const metric = design().metrics.find(({ key }) => key === target?.metric);
    if (!metric || !target?.part) return undefined;
    const { list, place } = target.part;
    const parts: readonly { readonly kind: string }[] = metric[list];
    return { metric: metric.key, list, place, parts, part: parts[place] };
  };
  const write = (label: string, metric: string, list: List, next: readonly object[]) =>
    document.commit(`${label} of ${metric}`, (before) => setParts(before, metric, list, next));
  const titleOf = (list: List, id: string) => (kindOf(list, id)?.label ?? id).toLowerCase();
  const effectOf = (target?: CommandTarget) =>
    design()
      .incidents.find(({ id }) => id === target?.incident)
      ?.effects.find(({ id }) => id === target?.effect);
  const hasEffect = (target?: CommandTarget) => effectOf(target) !== undefined;
  const onEffect =
    (edit: (incident: string, effect: string, target: CommandTarget) => void) => (target?: CommandTarget) => {
      if (target?.incident !== undefined && target.effect !== undefined && hasEffect(target)) {
        edit(target.incident, target.effect, target);
      }
    };

  return [
    {
      id: 'add-part',
      label: 'Add a season or process',
      group: 'Metric',
      targetOnly: true,
      enabled: (target) => partsOf(target) !== undefined && target?.kind !== undefined,
      run(target) {
        const found = partsOf(target);
        const kind = found && target?.kind !== undefined ? kindOf(found.list, target.kind) : undefined;
        if (!found || !kind) return;
        const common = found.list === 'seasonality' ? { mode: SEASONALITY_FIELDS.mode.default } : {};
        write(`Add ${titleOf(found.list, kind.id)}`, found.metric, found.list, [
          ...found.parts,
          { ...newSpec(kind), ...common },
        ]);
      },
    },
    {
      id: 'remove-part',
      label: 'Remove this season or process',
      group: 'Metric',
      targetOnly: true,
      enabled: (target) => partsOf(target)?.part !== undefined,
      run(target) {
        const found = partsOf(target);
        if (!found?.part) return;
        const { metric, list, place, parts, part } = found;
        write(`Remove ${titleOf(list, part.kind)}`, metric, list, parts.toSpliced(place, 1));
      },
    },
    {
      id: 'part-up',
      label: 'Move this season or process up',
      group: 'Metric',
      targetOnly: true,
      enabled: (target) => (partsOf(target)?.place ?? 0) > 0,
      run(target) {
        const found = partsOf(target);
        if (!found?.part || found.place === 0) return;
        const { metric, list, place, parts } = found;
        write('Reorder parts', metric, list, parts.toSpliced(place, 1).toSpliced(place - 1, 0, found.part));
      },
    },
    {
      id: 'remove-effect',
      label: 'Remove this effect',
      group: 'Anomaly',
      targetOnly: true,
      enabled: hasEffect,
      run: onEffect((incident, effect) =>
        document.commit('Remove an effect', (before) => removeEffect(before, incident, effect)),
      ),
    },
    {
      id: 'effect-to-metric',
      label: 'Move this effect to another metric',
      group: 'Anomaly',
      targetOnly: true,
      enabled: hasEffect,
      run: onEffect((incident, effect, { metric }) => {
        if (metric !== undefined) {
          document.commit('Move an effect', (before) => updateEffect(before, incident, effect, { metric }));
        }
      }),
    },
    {
      id: 'make-effect',
      label: 'Make this effect another kind',
      group: 'Anomaly',
      targetOnly: true,
      enabled: hasEffect,
      run: onEffect((incident, effect, { kind }) => {
        if (kind !== undefined) {
          document.commit('Change an effect', (before) => changeEffectKind(before, incident, effect, kind));
        }
      }),
    },
  ];
}
