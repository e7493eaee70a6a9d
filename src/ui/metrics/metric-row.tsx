/** One metric in the list: colour, label, range and unit, the whole data as a sparkline. */
import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { Metric } from '../../core/design/types/design.ts';
import { metricColor } from '../styles/metric-color.ts';
import { metricCount } from '../../core/design/types/series.ts';
import { curveUnitOf } from '../words/curve-unit.ts';
import { rangeText } from '../words/number-text.ts';
import { useRun, useView } from '../studio-context.tsx';
import { cx } from '../widgets/class-names.ts';
import { Sparkline } from '../widgets/sparkline.tsx';
import css from './metrics.module.css';

interface MetricRowProps {
  readonly metric: Metric;
  readonly index: number;
  readonly selected: boolean;
  /** An anomaly on it is selected. */
  readonly current: boolean;
  /** The list is one tab stop: this row is where it leads. */
  readonly tabStop: boolean;
  readonly drop: 'above' | 'below' | undefined;
  readonly onSelect: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onGrab: (event: PointerEvent<HTMLElement>) => void;
  readonly onMenu: (element: Element, x: number, y: number) => void;
}

export function MetricRow(props: MetricRowProps) {
  const { metric, index, selected, current, tabStop, drop, onSelect, onKeyDown, onGrab, onMenu } = props;
  const track = useRun((state) => state.tracks.get(metric.key));
  const solo = useView((state) => state.solo === metric.key);
  const hidden = useView(
    (state) => state.muted.has(metric.key) || (state.solo !== undefined && state.solo !== metric.key),
  );
  const label = metric.label ?? metric.key;
  const color = metricColor(metric, index);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const range = track && Number.isFinite(track.min) ? rangeText(track.min, track.max) : '';
  return (
    <li
      ref={row}
      data-metric={metric.key}
      className={cx(css.metric, (selected || current) && css.on, hidden && css.muted, drop && css[drop])}
    >
      <button
        type="button"
        className={css.row}
        tabIndex={tabStop ? 0 : -1}
        aria-current={selected ? 'true' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={onSelect}
        onKeyDown={onKeyDown}
        onPointerDown={onGrab}
        onContextMenu={(event) => {
          event.preventDefault();
          const box = event.currentTarget.getBoundingClientRect();
          // From the keyboard there is no point: then below the row's label.
          const atPointer = event.clientX !== 0 || event.clientY !== 0;
          onMenu(
            event.currentTarget,
            atPointer ? event.clientX : box.left + 24,
            atPointer ? event.clientY : box.bottom,
          );
        }}
      >
        <i className={css.swatch} style={{ background: color }} />
        <span className={css.words}>
          <span className={css.label}>
            <b>{label}</b>
            {metric.expand ? <small className={css.tag}>×{metricCount([metric])}</small> : null}
            {solo ? (
              <small className={css.tag}>alone</small>
            ) : hidden ? (
              <small className={css.tag} title="Hidden in this view only: it stays in the data and in every export">
                hidden
              </small>
            ) : null}
          </span>
          <span className={css.range}>
            {range} {curveUnitOf(metric) ?? ''}
          </span>
        </span>
        <span className={css.spark}>
          {track ? <Sparkline curve={track.overview} color={color} width={64} height={20} /> : null}
        </span>
      </button>
      <button
        type="button"
        className={css.more}
        tabIndex={tabStop ? 0 : -1}
        aria-label={`More for ${label}`}
        aria-haspopup="menu"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          onMenu(event.currentTarget, box.left, box.bottom);
        }}
      >
        <Ellipsis size={14} aria-hidden="true" />
      </button>
    </li>
  );
}
