/** Commands on incidents: a new one, an effect more, away with it. */
import { addEffect, addIncident, removeIncident } from '../../core/design/edit/edits.ts';
import { intervalMsOf } from '../../core/design/types/resolve.ts';
import { newLength } from '../preview/new-anomaly.ts';
import type { Command, CommandTarget } from '../studio/studio.ts';
import type { CommandContext } from './parts.ts';

const NEW_EFFECT = 'level-shift';

export function incidentCommands({ document, view }: CommandContext): readonly Command[] {
  const design = () => document.store.getState().design;
  const hasMetric = () => design().metrics.length > 0;
  const idOf = (target?: CommandTarget) => {
    const { selection } = view.getState();
    const wanted = target?.incident ?? (selection.kind === 'incident' ? selection.id : undefined);
    return design().incidents.find(({ id }) => id === wanted)?.id;
  };
  const onIncident = (act: (id: string) => void) => (target?: CommandTarget) => {
    const id = idOf(target);
    if (id !== undefined) act(id);
  };
  const hasIncident = (target?: CommandTarget) => idOf(target) !== undefined;

  return [
    {
      id: 'insert-incident',
      label: 'Add an incident',
      group: 'Anomaly',
      icon: 'add',
      enabled: hasMetric,
      run(target) {
        const { window } = view.getState();
        const at = target?.at ?? Math.round((window.from + window.to) / 2);
        document.commit('Add incident', (before) => addIncident(before, { at }));
        const added = design().incidents.at(-1);
        if (added) view.setState({ selection: { kind: 'incident', id: added.id }, panel: 'inspector' });
      },
    },
    {
      id: 'add-effect',
      label: 'Add an effect to this incident',
      group: 'Anomaly',
      icon: 'add',
      enabled: (target) => hasMetric() && hasIncident(target),
      run: onIncident((id) => {
        const [first] = design().metrics;
        if (first) {
          const hold = newLength(NEW_EFFECT, view.getState().window, intervalMsOf(design()));
          document.commit('Add an effect', (before) =>
            addEffect(before, id, { metric: first.key, kind: NEW_EFFECT, hold }),
          );
        }
      }),
    },
    {
      id: 'delete-incident',
      label: 'Delete this incident',
      group: 'Anomaly',
      icon: 'delete',
      enabled: hasIncident,
      run: onIncident((id) => {
        document.commit('Delete an incident', (before) => removeIncident(before, id));
        view.setState({ selection: { kind: 'design' } });
      }),
    },
  ];
}
