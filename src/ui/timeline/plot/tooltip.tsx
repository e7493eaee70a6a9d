/** Beside the cursor: time, sample, value, clean value, and the anomaly that is at work with its distance in σ. */
import type { Metric } from '../../../core/design/types/design.ts';
import { countText, valueText } from '../../words/number-text.ts';
import { useDocument, useView } from '../../studio-context.tsx';
import type { Clip } from '../model/clip-model.ts';
import { useCursorValues } from '../model/cursor-values.ts';
import { type Axis, xOf } from '../../axis/geometry.ts';
import { useAxis, useClips, useGrid } from '../model/hooks.ts';
import { timeText } from '../../words/time-text.ts';
import css from './tooltip.module.css';
import { useTimelineState } from '../model/timeline-model.ts';

export function Tooltip() {
  const pointer = useTimelineState((state) => state.pointer);
  const dragging = useTimelineState((state) => state.dragging);
  const metric = useDocument(({ design }) => design.metrics.find((each) => each.key === pointer?.metric));
  const axis = useAxis();
  if (!pointer || !metric || !axis || dragging) return null;
  return <Card metric={metric} axis={axis} y={pointer.y} />;
}

const WIDTH = 208;
const GAP = 12;

function Card({ metric, axis, y }: { readonly metric: Metric; readonly axis: Axis; readonly y: number }) {
  const grid = useGrid();
  const clips = useClips(metric);
  const placing = useView((state) => state.placing !== undefined);
  const values = useCursorValues(metric.key, axis);
  if (!values || placing) return null;
  const { sample, dirty, clean, sigma } = values;
  const x = xOf(axis, sample);
  const flips = x + GAP + WIDTH > axis.width;
  const unit = metric.unit === undefined ? '' : ` ${metric.unit}`;
  const active = clips.flatMap((clip) => {
    const extent = [clip.extent, ...clip.repeats].find(({ start, end }) => sample >= start && sample < end);
    return extent === undefined || clip.off ? [] : [{ ...clip, extent }];
  });
  const distance = sigma > 0 && Number.isFinite(dirty - clean) ? (dirty - clean) / sigma : undefined;
  return (
    <div
      className={css.tip}
      style={{ '--x': `${flips ? x - GAP - WIDTH : x + GAP}px`, '--y': `${y}px`, width: WIDTH }}
      aria-hidden="true"
    >
      <div>
        <b>{timeText(grid, sample)}</b>
        <small>sample {countText(sample)}</small>
      </div>
      <div>
        <span>{metric.label ?? metric.key}</span>
        <b>{Number.isFinite(dirty) ? valueText(dirty) + unit : 'no value'}</b>
      </div>
      {active.length > 0 || dirty !== clean ? (
        <div>
          <small>clean</small>
          <small>{Number.isFinite(clean) ? valueText(clean) + unit : '–'}</small>
        </div>
      ) : null}
      {active.map((clip, index) => (
        <div key={clip.id}>
          <small>
            {clip.title}, {phaseOf(clip, sample)}
          </small>
          {index === 0 && distance !== undefined ? <small>{signed(distance)} σ</small> : null}
        </div>
      ))}
    </div>
  );
}

function phaseOf(clip: Clip, sample: number): string {
  const { onsetEnd, holdEnd } = clip.extent;
  const phase = sample < onsetEnd ? 'onset' : sample < holdEnd ? 'hold' : 'recovery';
  return clip.benign ? `${phase}, benign` : phase;
}

function signed(value: number): string {
  const text = Math.abs(value) >= 100 ? Math.abs(value).toFixed(0) : Math.abs(value).toFixed(1);
  return `${value < 0 ? '−' : '+'}${text}`;
}
