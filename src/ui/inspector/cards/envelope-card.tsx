/** The envelope as a picture whose corners can be dragged; the fields above are the way without dragging. */
import { type PointerEvent, useState } from 'react';
import { setAnomalyExtent } from '../../../core/design/edit/edits.ts';
import { anomalyKindOf } from '../../../core/kinds/registry.ts';
import { placementOf } from '../../../core/design/types/resolve.ts';
import type { Anomaly } from '../../../core/design/types/design.ts';
import type { AnomalyRef } from '../../../store/view.ts';
import type { Gesture as DesignGesture } from '../../../store/document.ts';
import { type ClientPoint, followPointer, type Gesture } from '../../gesture/gesture.ts';
import type { FormEnv } from '../../form/param-text.ts';
import { useStudio } from '../../studio-context.tsx';
import css from '../inspector.module.css';
import { curvePath } from '../../../charts/path.ts';
import { dragCorner, type Corner, cornersOf, envelopePicture } from './envelope.ts';

interface EnvelopeCardProps {
  readonly anomaly: Anomaly;
  readonly item: AnomalyRef;
  readonly env: FormEnv;
}

const WIDTH = 280;
const HEIGHT = 60;
const PAD = 8;

export function EnvelopeCard({ anomaly, item, env }: EnvelopeCardProps) {
  const { document } = useStudio();
  const [heldSamples, setHeldSamples] = useState<number>();
  const kind = anomalyKindOf(anomaly.kind);
  if (kind?.envelope !== 'full') return null;
  const extent = placementOf(anomaly, env.intervalMs, env.samples);
  const length = Math.max(extent.end - extent.start, 1);
  // While a corner is held, the scale stays.
  const samples = heldSamples ?? length * 1.25;
  const left = (samples - length) * 0.4;
  const px = (sample: number) => PAD + ((sample - extent.start + left) / samples) * (WIDTH - 2 * PAD);
  const color = `var(--${kind.family})`;
  const from = extent.start - left;
  const picture = envelopePicture(anomaly, extent, from, from + samples, WIDTH);
  const py = (strength: number) => PAD + ((1 - strength) / (1 - picture.low)) * (HEIGHT - 2 * PAD);
  const line = curvePath(picture.curve, px, py);

  const grab = (corner: Corner) => (event: PointerEvent<SVGCircleElement>) => {
    const { ownerSVGElement: drawing } = event.currentTarget;
    const from = event.clientX;
    if (event.button !== 0 || !drawing) return;
    event.preventDefault();
    setHeldSamples(samples);
    let edit: DesignGesture | undefined;
    const perUnit = samples * (WIDTH / (WIDTH - 2 * PAD));
    const gesture: Gesture<ClientPoint> = {
      begin() {
        edit = document.begin(`Shape ${kind.label.toLowerCase()}`);
      },
      move({ clientX }) {
        const by = Math.round(((clientX - from) / drawing.getBoundingClientRect().width) * perUnit);
        const next = dragCorner(extent, corner, by);
        edit?.update((design) => setAnomalyExtent(design, item, next));
      },
      end: () => edit?.commit(),
      cancel: () => edit?.cancel(),
    };
    followPointer(event.nativeEvent, gesture, {
      capture: event.currentTarget,
      read: (moved) => moved,
      onOver: () => setHeldSamples(undefined),
    });
  };

  return (
    <section className={css.card} aria-label="Envelope">
      <h3 className={css.cardTitle}>
        Envelope <small>drag the points</small>
      </h3>
      <svg className={css.envelope} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path
          d={`M0 ${py(0)}L${line.slice(1)}L${WIDTH} ${py(0)}`}
          fill={`color-mix(in srgb, ${color} 14%, transparent)`}
          stroke={color}
          strokeWidth="1.6"
        />
        {cornersOf(extent).map(({ corner, sample, level }) => (
          <circle
            key={corner}
            cx={px(sample)}
            cy={py(level)}
            r="5"
            fill="var(--raised)"
            stroke={color}
            strokeWidth="1.6"
            cursor="ew-resize"
            onPointerDown={grab(corner)}
          />
        ))}
      </svg>
    </section>
  );
}
