/** One metric in the list: colour, label, range and unit, the whole data as a sparkline. */
import { Ellipsis, GripVertical } from 'lucide-react';
import { useRef } from 'react';
import { Button, GridListItem } from 'react-aria-components';
import type { Metric } from '../../core/design/types.ts';
import { metricColor } from '../metric-color.ts';
import { valueText } from '../number-text.ts';
import { useRun, useView } from '../studio-context.tsx';
import { cx } from '../widgets/class-names.ts';
import { Sparkline } from '../widgets/sparkline.tsx';
import css from './metrics.module.css';

interface MetricRowProps {
  readonly metric: Metric;
  readonly index: number;
  /** An anomaly on it is selected. */
  readonly current: boolean;
  readonly onMenu: (element: Element, x: number, y: number) => void;
}

export function MetricRow({ metric, index, current, onMenu }: MetricRowProps) {
  const track = useRun((state) => state.tracks.get(metric.key));
  const muted = useView(
    (state) => state.muted.has(metric.key) || (state.solo !== undefined && state.solo !== metric.key),
  );
  const solo = useView((state) => state.solo === metric.key);
  const more = useRef<HTMLButtonElement>(null);
  const label = metric.label ?? metric.key;
  const color = metricColor(index);
  const range = track && Number.isFinite(track.min) ? `${valueText(track.min)} … ${valueText(track.max)}` : '';
  return (
    <GridListItem
      id={metric.key}
      textValue={label}
      className={cx(css.metric, muted && css.muted, current && css.current)}
    >
      <Button slot="drag" className={cx(css.grip)} aria-label={`Move ${label}`}>
        <i className={css.swatch} style={{ background: color }} />
        <GripVertical size={13} className={css.gripIcon} aria-hidden="true" />
      </Button>
      <div
        className={css.words}
        onContextMenu={(event) => {
          event.preventDefault();
          onMenu(event.currentTarget, event.clientX, event.clientY);
        }}
      >
        <span className={css.label}>
          {label}
          {solo ? <small className={css.tag}>solo</small> : muted ? <small className={css.tag}>hidden</small> : null}
        </span>
        <span className={css.range}>
          {range} {metric.unit ?? ''}
        </span>
      </div>
      <span className={css.spark}>
        {track ? <Sparkline curve={track.overview} color={color} width={64} height={20} /> : null}
      </span>
      <Button
        ref={more}
        className={cx(css.more)}
        aria-label={`More for ${label}`}
        onPress={() => {
          const box = more.current?.getBoundingClientRect();
          if (more.current && box) onMenu(more.current, box.left, box.bottom);
        }}
      >
        <Ellipsis size={14} aria-hidden="true" />
      </Button>
    </GridListItem>
  );
}
