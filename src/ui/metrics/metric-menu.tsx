/** What can be done with a metric: the entries of its menu. */
import { Copy, Eye, EyeOff, Focus, MoveDown, MoveUp, Trash2 } from 'lucide-react';
import type { Studio } from '../../app/studio/studio.ts';
import { duplicateMetric, moveMetric, removeMetric } from '../../core/design/edit/edits.ts';
import type { MenuEntry } from '../widgets/menu.tsx';

export function metricMenu(studio: Studio, key: string, announce: (text: string) => void): readonly MenuEntry[] {
  const { metrics } = studio.document.store.getState().design;
  const place = metrics.findIndex((metric) => metric.key === key);
  const { muted, solo } = studio.view.getState();
  const move = (to: number) => {
    studio.document.commit(`Move ${key}`, (design) => moveMetric(design, key, to));
    announce(`${key} is now metric ${to + 1} of ${metrics.length}`);
  };
  return [
    {
      id: 'duplicate',
      label: 'Duplicate',
      icon: <Copy size={14} />,
      onAction: () => {
        studio.document.commit(`Duplicate ${key}`, (design) => duplicateMetric(design, key));
        const copy = studio.document.store.getState().design.metrics[place + 1];
        if (copy) studio.view.setState({ selection: { kind: 'metric', key: copy.key } });
      },
    },
    { id: 'up', label: 'Move up', icon: <MoveUp size={14} />, disabled: place <= 0, onAction: () => move(place - 1) },
    {
      id: 'down',
      label: 'Move down',
      icon: <MoveDown size={14} />,
      disabled: place >= metrics.length - 1,
      onAction: () => move(place + 1),
    },
    { id: 'view', separator: true },
    {
      id: 'mute',
      label: muted.has(key) ? 'Show the track' : 'Hide the track',
      icon: muted.has(key) ? <Eye size={14} /> : <EyeOff size={14} />,
      onAction: () => {
        const next = new Set(muted);
        if (!next.delete(key)) next.add(key);
        studio.view.setState({ muted: next });
      },
    },
    {
      id: 'solo',
      label: solo === key ? 'Show all tracks' : 'Show this track alone',
      icon: <Focus size={14} />,
      onAction: () => studio.view.setState({ solo: solo === key ? undefined : key }),
    },
    { id: 'end', separator: true },
    {
      id: 'delete',
      label: 'Delete',
      icon: <Trash2 size={14} />,
      danger: true,
      onAction: () => {
        studio.document.commit(`Delete ${key}`, (design) => removeMetric(design, key));
        studio.view.setState({ selection: { kind: 'design' } });
        announce(`${key} deleted`);
      },
    },
  ];
}
