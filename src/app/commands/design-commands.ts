/** Commands on the design as a whole and on its metrics. */
import { addMetric, duplicateMetric, moveMetric, removeMetric, setGeneral } from '../../core/design/edit/edits.ts';
import type { Command, CommandTarget } from '../studio/studio.ts';
import { type CommandContext, currentMetric } from './parts.ts';

export function designCommands(context: CommandContext): readonly Command[] {
  const { document, view, designs, environment } = context;
  const state = () => document.store.getState();
  const hasMetric = (target?: CommandTarget) => currentMetric(context, target) !== undefined;
  const onMetric = (act: (key: string) => void) => (target?: CommandTarget) => {
    const key = currentMetric(context, target);
    if (key !== undefined) act(key);
  };
  const keys = () => new Set(state().design.metrics.map((metric) => metric.key));
  /** Selects the metric that an edit has brought. */
  const selecting = (edit: () => void) => {
    const before = keys();
    edit();
    const key = [...keys()].find((each) => !before.has(each));
    if (key !== undefined) view.setState({ selection: { kind: 'metric', key }, panel: 'inspector' });
  };
  const shift = (by: number) => (target?: CommandTarget) => {
    const key = currentMetric(context, target);
    if (key === undefined) return;
    const to = target?.place ?? place(target) + by;
    document.commit(`Move ${key}`, (design) => moveMetric(design, key, to));
  };
  const place = (target?: CommandTarget) =>
    state().design.metrics.findIndex((metric) => metric.key === currentMetric(context, target));

  return [
    {
      id: 'undo',
      label: 'Undo',
      group: 'Edit',
      keys: '$mod+KeyZ',
      enabled: () => state().past.length > 0,
      run: () => document.undo(),
    },
    {
      id: 'redo',
      label: 'Redo',
      group: 'Edit',
      keys: '$mod+Shift+KeyZ, $mod+KeyY',
      enabled: () => state().future.length > 0,
      run: () => document.redo(),
    },
    {
      id: 'new-seed',
      label: 'New seed',
      group: 'Design',
      run: () => document.commit('New seed', (design) => setGeneral(design, { seed: environment.newSeed() })),
    },
    { id: 'fork', label: 'Make a copy of this design', group: 'Design', run: () => void designs.fork() },
    {
      id: 'add-metric',
      label: 'Add a metric',
      group: 'Metric',
      icon: 'add',
      run: () => selecting(() => document.commit('Add metric', (design) => addMetric(design))),
    },
    {
      id: 'duplicate-metric',
      label: 'Duplicate this metric',
      group: 'Metric',
      icon: 'copy',
      enabled: hasMetric,
      run: onMetric((key) =>
        selecting(() => document.commit('Duplicate metric', (design) => duplicateMetric(design, key))),
      ),
    },
    {
      id: 'delete-metric',
      label: 'Delete this metric',
      group: 'Metric',
      icon: 'delete',
      enabled: hasMetric,
      run: onMetric((key) => {
        document.commit('Delete metric', (design) => removeMetric(design, key));
        view.setState({ selection: { kind: 'design' } });
      }),
    },
    {
      id: 'metric-up',
      label: 'Move this metric up',
      group: 'Metric',
      icon: 'up',
      enabled: (target) => place(target) > 0,
      run: shift(-1),
    },
    {
      id: 'metric-down',
      label: 'Move this metric down',
      group: 'Metric',
      icon: 'down',
      enabled: (target) => hasMetric(target) && place(target) < state().design.metrics.length - 1,
      run: shift(1),
    },
  ];
}
