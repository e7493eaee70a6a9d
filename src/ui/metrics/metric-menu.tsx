/** What can be done with a metric: the commands that its menu holds, in words that fit there. */
import { commandOf, runCommand } from '../../app/commands/run-command.ts';
import type { Studio } from '../../app/studio/studio.ts';
import { COMMAND_ICONS } from '../widgets/command-button.tsx';
import type { MenuEntry } from '../widgets/menu.tsx';

export function metricMenu(studio: Studio, key: string, announce: (text: string) => void): readonly MenuEntry[] {
  const { muted, solo } = studio.view.getState();
  const target = { metric: key };
  const sayPlace = () => {
    const { metrics } = studio.document.store.getState().design;
    announce(`${key} is now metric ${metrics.findIndex((metric) => metric.key === key) + 1} of ${metrics.length}`);
  };
  const entry = (id: string, label: string, onDone?: () => void): MenuEntry => {
    const command = commandOf(studio, id);
    const Icon = command.icon === undefined ? undefined : COMMAND_ICONS[command.icon];
    return {
      id,
      label,
      icon: Icon ? <Icon size={14} /> : null,
      disabled: command.enabled?.(target) === false,
      danger: command.icon === 'delete',
      onAction: () => {
        if (runCommand(studio, id, target)) onDone?.();
      },
    };
  };
  return [
    entry('duplicate-metric', 'Duplicate'),
    entry('metric-up', 'Move up', sayPlace),
    entry('metric-down', 'Move down', sayPlace),
    { id: 'view', separator: true },
    entry('toggle-mute', muted.has(key) ? 'Show the track' : 'Hide the track (stays in the data)'),
    entry('toggle-solo', solo === key ? 'Show all tracks' : 'Show this track alone'),
    { id: 'end', separator: true },
    entry('delete-metric', 'Delete', () => announce(`${key} deleted`)),
  ];
}
