/** The shaded intervals behind a curve: they show what the clips cover, and can be dragged like them. */
import { memo } from 'react';
import { cx } from '../../widgets/class-names.ts';
import type { Clip } from '../model/clip-model.ts';
import { type Axis, xOf } from '../../axis/geometry.ts';
import { useClipSelected } from '../model/hooks.ts';
import families from '../families.module.css';
import css from './zones.module.css';

/** Narrower zones could be neither seen nor caught. */
const MIN_ZONE_PX = 3;

export function Zones({ clips, axis }: { readonly clips: readonly Clip[]; readonly axis: Axis }) {
  return clips.map((clip) =>
    clip.extent.end >= axis.from && clip.extent.start <= axis.to ? (
      <Zone key={clip.id} clip={clip} axis={axis} />
    ) : null,
  );
}

const Zone = memo(function Zone({ clip, axis }: { readonly clip: Clip; readonly axis: Axis }) {
  const selected = useClipSelected(clip.metric, clip.id, clip.incident);
  const { start, onsetEnd, holdEnd, end } = clip.extent;
  const left = xOf(axis, start);
  const width = Math.max(xOf(axis, end) - left, MIN_ZONE_PX);
  const percent = (sample: number) => `${(((sample - start) / Math.max(end - start, 1)) * 100).toFixed(2)}%`;
  return (
    <i
      className={cx(
        css.zone,
        families[clip.kind.family],
        clip.benign && css.benign,
        clip.off && css.off,
        selected && css.selectedZone,
      )}
      style={{ left, width, '--onset': percent(onsetEnd), '--hold': percent(holdEnd) }}
      data-clip={clip.id}
    />
  );
});
