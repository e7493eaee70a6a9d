/** What a metric's processes make by themselves, as dashed marks on its lane; a press pins one to the design. */
import { useMemo } from 'react';
import { madeOn, madeTitle, pinMade } from '../../../app/preview/made-anomalies.ts';
import { anomalyKindOf } from '../../../core/kinds/registry.ts';
import type { Metric } from '../../../core/design/types/design.ts';
import { useAnnounce } from '../../shell/announcer.tsx';
import { useRun, useStudio, useView } from '../../studio-context.tsx';
import { cx } from '../../widgets/class-names.ts';
import { IconPath } from '../../widgets/kind-icon.tsx';
import { clipBox } from '../model/clip-layout.ts';
import type { Axis } from '../../axis/geometry.ts';
import families from '../families.module.css';
import css from './made-marks.module.css';

/** More than this would be a smear: they are counted instead, until the window is smaller. */
const MOST_MARKS = 100;

export function MadeMarks({ metric, axis }: { readonly metric: Metric; readonly axis: Axis }) {
  const studio = useStudio();
  const announce = useAnnounce();
  const summary = useRun((state) => state.summary);
  const shown = useView((state) => state.members[metric.key]);
  const made = useMemo(
    () => (metric.process.length === 0 ? [] : madeOn(metric, summary, shown)),
    [metric, summary, shown],
  );
  const seen = made.filter(({ start, end }) => start < axis.to && end > axis.from);
  if (seen.length > MOST_MARKS) {
    return <span className={css.madeCount}>{seen.length} anomalies made by the process: zoom in to see them</span>;
  }
  return seen.map((one) => {
    const box = clipBox(one, axis);
    const kind = anomalyKindOf(one.anomaly.kind);
    if (!box || !kind) return null;
    const title = madeTitle(one);
    return (
      <button
        key={one.anomaly.id}
        type="button"
        data-no-drag
        data-made={one.anomaly.id}
        tabIndex={-1}
        className={cx(css.made, families[kind.family])}
        style={{ left: box.left, width: box.width }}
        aria-label={`${title} at sample ${one.start}, made by the process. Pin it`}
        title={`${title}, made by the process: press to pin it, then move it or switch it off`}
        onClick={() => {
          pinMade(studio, one);
          announce(`${title} pinned`);
        }}
      >
        <IconPath path={kind.icon} color="currentColor" />
      </button>
    );
  });
}
