/** The shaded intervals behind a curve: they show what the clips cover, and can be dragged like them. */
import { memo } from 'react';
import { cx } from '../../widgets/class-names.ts';
import type { Extent } from '../../../core/design/types/resolve.ts';
import { type Clip, MOST_REPEATS, repeatsSeen } from '../model/clip-model.ts';
import { type Axis, xOf } from '../../axis/geometry.ts';
import { useClipSelected } from '../model/hooks.ts';
import families from '../families.module.css';
import css from './zones.module.css';

/** Narrower zones could be neither seen nor caught. */
const MIN_ZONE_PX = 3;

export function Zones({ clips, axis }: { readonly clips: readonly Clip[]; readonly axis: Axis }) {
  const repeats = repeatsSeen(clips, axis);
  return (
    <>
      {repeats.length > MOST_REPEATS
        ? null
        : repeats.map(({ clip, extent, number }) => (
            <Zone key={`${clip.id} ${number}`} clip={clip} extent={extent} axis={axis} />
          ))}
      {clips.map((clip) =>
        clip.extent.end >= axis.from && clip.extent.start <= axis.to ? (
          <Zone key={clip.id} clip={clip} extent={clip.extent} axis={axis} />
        ) : null,
      )}
    </>
  );
}

interface ZoneProps {
  readonly clip: Clip;
  /** Of the clip, or of one of its repeats. */
  readonly extent: Extent;
  readonly axis: Axis;
}

const Zone = memo(function Zone({ clip, extent, axis }: ZoneProps) {
  const selected = useClipSelected(clip.metric, clip.id, clip.incident);
  const { start, onsetEnd, holdEnd, end } = extent;
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
        extent !== clip.extent && css.repeat,
      )}
      style={{ left, width, '--onset': percent(onsetEnd), '--hold': percent(holdEnd) }}
      {...(extent === clip.extent ? { 'data-clip': clip.id } : {})}
    />
  );
});
