/** Where anomalies come again, as faint marks on the lane; a press selects the anomaly that they repeat. */
import { IconPath } from '../../widgets/kind-icon.tsx';
import { cx } from '../../widgets/class-names.ts';
import { pluralText } from '../../words/number-text.ts';
import type { Axis } from '../../axis/geometry.ts';
import families from '../families.module.css';
import { clipBox } from '../model/clip-layout.ts';
import { type Clip, MOST_REPEATS, repeatsSeen } from '../model/clip-model.ts';
import { useClipSelected } from '../model/hooks.ts';
import { useTimelineModel } from '../model/timeline-model.ts';
import css from './repeat-marks.module.css';

export function RepeatMarks({ clips, axis }: { readonly clips: readonly Clip[]; readonly axis: Axis }) {
  const seen = repeatsSeen(clips, axis);
  if (seen.length > MOST_REPEATS) {
    return <span className={css.count}>{`${pluralText(seen.length, 'repeat', 'repeats')}: zoom in to see them`}</span>;
  }
  return seen.map(({ clip, extent: { start, end }, number }) => (
    <RepeatMark key={`${clip.id} ${number}`} clip={clip} start={start} end={end} axis={axis} />
  ));
}

interface RepeatMarkProps {
  readonly clip: Clip;
  readonly start: number;
  readonly end: number;
  readonly axis: Axis;
}

function RepeatMark({ clip, start, end, axis }: RepeatMarkProps) {
  const model = useTimelineModel();
  const selected = useClipSelected(clip.metric, clip.id, clip.incident);
  const box = clipBox({ start, end }, axis);
  if (!box) return null;
  return (
    <button
      type="button"
      data-no-drag
      data-repeat={clip.id}
      tabIndex={-1}
      className={cx(
        css.mark,
        families[clip.kind.family],
        clip.benign && css.benign,
        clip.off && css.off,
        selected && css.selected,
      )}
      style={{ left: box.left, width: box.width }}
      aria-label={`${clip.title} comes again at sample ${start}. Select it`}
      title={`${clip.title}, comes again: what the first is, this is too`}
      onClick={() => {
        model.state.setState({ focus: { metric: clip.metric, id: clip.id } });
        model.studio.view.setState({
          selection: { kind: 'anomaly', items: [{ metric: clip.metric, id: clip.id }] },
          panel: 'inspector',
        });
      }}
    >
      <IconPath path={clip.kind.icon} color="currentColor" />
    </button>
  );
}
