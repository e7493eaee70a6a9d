/** One clip on a lane: what it is, its edges, and range inputs for the edges that the keyboard reaches. */
import { memo } from 'react';
import { cx } from '../../widgets/class-names.ts';
import { IconPath } from '../../widgets/kind-icon.tsx';
import type { Clip } from '../model/clip-model.ts';
import { type ClipBox, clipWords } from '../model/clip-layout.ts';
import { EdgeInput } from './edge-input.tsx';
import { useClipSelected, useGrid, useHasTabStop } from '../model/hooks.ts';
import { spokenRange } from '../../words/time-text.ts';
import { useIsIdle } from '../../words/changes-nothing.ts';
import families from '../families.module.css';
import css from './clip.module.css';
import { useTimelineModel } from '../model/timeline-model.ts';

/** Narrower clips have no room for the incident's mark beside the icon. */
const BOTH_ICONS_PX = 40;

/** Narrower ones have no room for the marks of their edges beside the icon. */
const GRIPS_PX = 36;

interface ClipViewProps {
  readonly clip: Clip;
  readonly box: ClipBox;
  /** Row on the lane, from 0. */
  readonly row: number;
  /** Free pixels to its right. */
  readonly beside: number;
  readonly metricName: string;
  /** The metric of an expansion that is drawn, where it does not show on that one. */
  readonly away: string | undefined;
}

export const ClipView = memo(
  function ClipView({ clip, box, row, beside, metricName, away }: ClipViewProps) {
    const model = useTimelineModel();
    const grid = useGrid();
    const selected = useClipSelected(clip.metric, clip.id, clip.incident);
    const hasTabStop = useHasTabStop(clip.metric, clip.id);
    const idle = useIsIdle(clip.metric, clip.id) && !clip.off;
    const words = clipWords(box.width, beside, clip.title, clip.value, clip.incident === undefined ? 1 : 2);
    const state = [
      clip.incident === undefined ? '' : 'by an incident',
      clip.benign ? 'benign' : '',
      clip.off ? 'off' : '',
      idle ? 'changes nothing' : '',
      away === undefined ? '' : `not on ${away}`,
    ];
    const spoken = [
      spokenRange(grid, `${clip.title} on ${metricName}`, clip.extent.start, clip.extent.end),
      clip.value,
      ...state,
    ].filter((part) => part !== '');

    const onFocus = () => {
      const { view } = model.studio;
      model.state.setState({ focus: { metric: clip.metric, id: clip.id } });
      if (selected) return;
      view.setState({
        selection:
          clip.incident === undefined
            ? { kind: 'anomaly', items: [{ metric: clip.metric, id: clip.id }] }
            : { kind: 'incident', id: clip.incident },
      });
    };

    return (
      <div
        className={cx(
          css.clip,
          families[clip.kind.family],
          selected && css.selected,
          clip.benign && css.benign,
          (clip.off || away !== undefined) && css.off,
          idle && css.idle,
          box.cutLeft && css.cutLeft,
          box.cutRight && css.cutRight,
          box.width < GRIPS_PX && css.noGrips,
        )}
        style={{ left: box.left, width: box.width, '--row': row }}
        data-clip={clip.id}
      >
        <button
          type="button"
          className={cx(css.clipButton, words.inside === '' && css.iconOnly)}
          tabIndex={hasTabStop ? 0 : -1}
          aria-label={spoken.join(', ')}
          aria-pressed={selected}
          title={[`${clip.title} ${clip.value}`.trim(), ...state.slice(-2)].filter((part) => part !== '').join(', ')}
          onFocus={onFocus}
        >
          {clip.incident === undefined || box.width < BOTH_ICONS_PX ? null : <b aria-hidden="true">⚡</b>}
          <IconPath path={clip.kind.icon} color="currentColor" />
          {words.inside === '' ? null : <span>{words.inside}</span>}
          {/* Inside of the button, so that pressing an edge gives the clip the focus. */}
          <i className={css.edge} data-edge="start" />
          <i className={css.edge} data-edge="end" />
        </button>
        {words.beside === '' ? null : (
          <span className={css.beside} aria-hidden="true">
            {words.beside}
          </span>
        )}
        {selected ? (
          <>
            <EdgeInput clip={clip} edge="start" />
            <EdgeInput clip={clip} edge="end" />
          </>
        ) : null}
      </div>
    );
  },
  // The box is computed anew on every render of the lane.
  (a, b) =>
    a.clip === b.clip &&
    a.row === b.row &&
    a.beside === b.beside &&
    a.metricName === b.metricName &&
    a.away === b.away &&
    sameBox(a.box, b.box),
);

function sameBox(a: ClipBox, b: ClipBox): boolean {
  return a.left === b.left && a.width === b.width && a.cutLeft === b.cutLeft && a.cutRight === b.cutRight;
}
