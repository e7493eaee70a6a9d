/** The list of metrics: select, reorder (drag, Alt with arrows, or the menu), mute, solo, and more by menu. */
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { runCommand } from '../../app/commands/run-command.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { useDocument, useStudio, useView } from '../studio-context.tsx';
import { ContextMenu } from '../widgets/menu.tsx';
import { metricMenu } from './metric-menu.tsx';
import { MetricRow } from './metric-row.tsx';
import css from './metrics.module.css';
import { useRowDrag } from './use-row-drag.ts';

interface OpenMenu {
  readonly key: string;
  readonly element: Element;
  readonly x: number;
  readonly y: number;
}

export function MetricList() {
  const studio = useStudio();
  const announce = useAnnounce();
  const metrics = useDocument((state) => state.design.metrics);
  const selection = useView((state) => state.selection);
  const [menu, setMenu] = useState<OpenMenu>();
  const list = useRef<HTMLUListElement>(null);
  const selected = selection.kind === 'metric' ? selection.key : undefined;
  // The metric of a selected anomaly stands out as well.
  const current = new Set(selection.kind === 'anomaly' ? selection.items.map((item) => item.metric) : []);
  const tabStop = metrics.find((metric) => metric.key === selected)?.key ?? metrics[0]?.key;

  const move = (key: string, to: number) => {
    if (to < 0 || to >= metrics.length) return;
    const from = metrics.findIndex((metric) => metric.key === key);
    if (!runCommand(studio, to < from ? 'metric-up' : 'metric-down', { metric: key, place: to })) return;
    announce(`${key} is now metric ${to + 1} of ${metrics.length}`);
  };
  const drag = useRowDrag(list, move);
  const select = (key: string) => studio.view.setState({ selection: { kind: 'metric', key } });
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: metrics.length - 1 }[event.key];
    const metric = metrics[place];
    if (to === undefined || !metric) return;
    event.preventDefault();
    if (event.altKey) return move(metric.key, to);
    const next = metrics[to];
    if (!next) return;
    select(next.key);
    list.current?.querySelector<HTMLElement>(`[data-metric="${CSS.escape(next.key)}"] button`)?.focus();
  };
  const add = () => {
    runCommand(studio, 'add-metric');
    const added = studio.document.store.getState().design.metrics.at(-1);
    if (added) announce(`${added.key} added`);
  };

  return (
    <section aria-labelledby="metrics-heading" className={css.section}>
      <div className={css.head}>
        <h2 id="metrics-heading">Metrics</h2>
        <button type="button" className={css.add} onClick={add}>
          <Plus size={13} aria-hidden="true" /> Add
        </button>
      </div>
      <ul ref={list} aria-labelledby="metrics-heading" className={css.list}>
        {metrics.map((metric, index) => (
          <MetricRow
            key={metric.key}
            metric={metric}
            index={index}
            selected={metric.key === selected}
            current={current.has(metric.key)}
            tabStop={metric.key === tabStop}
            drop={drag.dropAt(index)}
            onSelect={() => select(metric.key)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onGrab={(event) => drag.grab(event, metric.key, index)}
            onMenu={(element, x, y) => setMenu({ key: metric.key, element, x, y })}
          />
        ))}
      </ul>
      {metrics.length === 0 ? <p className={css.empty}>No metric yet. Add one, or start from a template.</p> : null}
      <ContextMenu
        label={`Menu of ${menu?.key ?? ''}`}
        at={menu}
        onClose={() => setMenu(undefined)}
        items={menu ? metricMenu(studio, menu.key, announce) : []}
      />
    </section>
  );
}
