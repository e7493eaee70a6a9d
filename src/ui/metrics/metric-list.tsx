/** The list of metrics: select, reorder (drag, or the grip with the keyboard), mute, solo, and more by menu. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { GridList, useDragAndDrop } from 'react-aria-components';
import { addMetric, moveMetric } from '../../core/design/edits.ts';
import { useAnnounce } from '../announcer.tsx';
import { useDocument, useStudio, useView } from '../studio-context.tsx';
import { cx } from '../widgets/class-names.ts';
import { ContextMenu } from '../widgets/menu.tsx';
import { metricMenu } from './metric-menu.tsx';
import css from './metrics.module.css';
import { MetricRow } from './metric-row.tsx';

export function MetricList() {
  const studio = useStudio();
  const announce = useAnnounce();
  const metrics = useDocument((state) => state.design.metrics);
  const selection = useView((state) => state.selection);
  const [menu, setMenu] = useState<{
    readonly key: string;
    readonly element: Element;
    readonly x: number;
    readonly y: number;
  }>();
  const selected = selection.kind === 'metric' ? [selection.key] : [];
  // The metric of a selected anomaly stands out, but can still be selected itself.
  const current = new Set(selection.kind === 'anomaly' ? selection.items.map((item) => item.metric) : []);

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [key] = [...keys].map(String);
      if (key === undefined) return;
      const from = metrics.findIndex((metric) => metric.key === key);
      const anchor =
        metrics.findIndex((metric) => metric.key === target.key) + (target.dropPosition === 'after' ? 1 : 0);
      const to = anchor > from ? anchor - 1 : anchor;
      studio.document.commit(`Move ${key}`, (design) => moveMetric(design, key, to));
      announce(`${key} is now metric ${to + 1} of ${metrics.length}`);
    },
  });

  const add = () => {
    studio.document.commit('Add a metric', (design) => addMetric(design));
    const added = studio.document.store.getState().design.metrics.at(-1);
    if (!added) return;
    studio.view.setState({ selection: { kind: 'metric', key: added.key }, panel: 'inspector' });
    announce(`${added.key} added`);
  };

  return (
    <section aria-labelledby="metrics-heading">
      <div className={css.head}>
        <h2 id="metrics-heading">Metrics</h2>
        <button type="button" className={css.add} onClick={add}>
          <Plus size={13} aria-hidden="true" /> Add
        </button>
      </div>
      <GridList
        aria-label="Metrics"
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys].map(String);
          if (key !== undefined) studio.view.setState({ selection: { kind: 'metric', key } });
        }}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className={css.empty}>No metric yet. Add one, or start from a template.</p>}
        className={cx(css.list)}
      >
        {metrics.map((metric, index) => (
          <MetricRow
            key={metric.key}
            metric={metric}
            index={index}
            current={current.has(metric.key)}
            onMenu={(element, x, y) => setMenu({ key: metric.key, element, x, y })}
          />
        ))}
      </GridList>
      <ContextMenu
        label={`Menu of ${menu?.key ?? ''}`}
        at={menu}
        onClose={() => setMenu(undefined)}
        items={menu ? metricMenu(studio, menu.key, announce) : []}
      />
    </section>
  );
}
