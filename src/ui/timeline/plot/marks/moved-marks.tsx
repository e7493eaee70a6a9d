/** Readings that stand in another row than their own, more than once, or with another time: marks at the foot of a curve. */
import { useMemo } from 'react';
import { type Axis, xOf } from '../../../axis/geometry.ts';
import { cx } from '../../../widgets/class-names.ts';
import families from '../../families.module.css';
import css from './moved-marks.module.css';

const HEIGHT = 16;
/** Nearer than this the two ends of a mark are one. */
const SAME_PX = 1;

interface MovedMarksProps {
  /** The sample at whose place each stands, and the place in time that it says. */
  readonly moved: Float64Array;
  readonly axis: Axis;
}

/** From where a reading belongs in time to where it is delivered, with a dot there; two ticks for one that is there again. */
export function MovedMarks({ moved, axis }: MovedMarksProps) {
  const [lines, dots] = useMemo(() => pathsOf(moved, axis), [moved, axis]);
  return (
    <svg
      className={cx(css.marks, families['data'])}
      width={axis.width}
      height={HEIGHT}
      aria-hidden="true"
      data-moved={moved.length / 2}
    >
      <path className={css.line} d={lines} />
      <path className={css.dot} d={dots} />
    </svg>
  );
}

function pathsOf(moved: Float64Array, axis: Axis): readonly [lines: string, dots: string] {
  let [lines, dots] = ['', ''];
  for (let at = 0; at < moved.length; at += 2) {
    const place = round(xOf(axis, moved[at] ?? 0));
    const time = round(xOf(axis, moved[at + 1] ?? 0));
    if (Math.abs(place - time) < SAME_PX) lines += `M${place - 1.5} ${HEIGHT}v-7M${place + 1.5} ${HEIGHT}v-7`;
    else {
      const middle = round((place + time) / 2);
      lines += `M${time} ${HEIGHT}Q${middle} ${HEIGHT - 16} ${place} ${HEIGHT - 2}`;
      dots += `M${place - 1.5} ${HEIGHT - 2}a1.500 1.500 0 1 0 3 0a1.500 1.500 0 1 0 -3 0`;
    }
  }
  return [lines, dots];
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
