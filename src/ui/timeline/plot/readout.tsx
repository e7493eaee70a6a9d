/** The value under the cursor, beside the track's title, and its dot on the curve. */
import type { Metric } from '../../../core/design/types/design.ts';
import { valueText } from '../../words/number-text.ts';
import { useCursorValues } from '../model/cursor-values.ts';
import { type Axis, xOf } from '../../axis/geometry.ts';
import css from './readout.module.css';
import { type YScale, yOf } from '../../axis/y-scale.ts';

interface ReadoutProps {
  readonly metric: Metric;
  readonly axis: Axis | undefined;
  readonly scale: YScale;
  readonly height: number;
}

export function Readout({ metric, axis, scale, height }: ReadoutProps) {
  const values = useCursorValues(metric.key, axis);
  if (!values || !axis) return null;
  const { sample, dirty } = values;
  return (
    <>
      <span className={css.readout} aria-hidden="true">
        {Number.isFinite(dirty)
          ? `${valueText(dirty)}${metric.unit === undefined ? '' : ` ${metric.unit}`}`
          : 'no value'}
      </span>
      {Number.isFinite(dirty) ? (
        <i className={css.dot} style={{ left: xOf(axis, sample), top: yOf(scale, dirty, height) }} />
      ) : null}
    </>
  );
}
