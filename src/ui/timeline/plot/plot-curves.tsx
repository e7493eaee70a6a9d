/**
 * The curve of one track on a canvas of its own. While the window moves, the picture that
 * is there is shifted and stretched in the same frame; it is drawn anew when the curve of the new window has come.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createColorReader } from '../../../charts/css-color.ts';
import { useCurveCanvas } from '../../axis/use-curve-canvas.ts';
import { buildTrackLines } from '../../../charts/curve-lines.ts';
import type { TrackPreview } from '../../../engine/api/curves.ts';
import { type Axis, stretch } from '../../axis/geometry.ts';
import { useThemeKey } from '../../axis/use-theme-key.ts';
import { MovedMarks } from './marks/moved-marks.tsx';
import css from './curves.module.css';
import { useTimelineState } from '../model/timeline-model.ts';
import { PLOT_INSET, type YScale } from '../../axis/y-scale.ts';

interface PlotCurvesProps {
  readonly preview: TrackPreview;
  readonly axis: Axis;
  readonly height: number;
  readonly scale: YScale;
  /** CSS value, a token. */
  readonly color: string;
}

/** When no new curve comes (it may be the same one), the old one is drawn sharply after this time. */
const SHARPEN_MS = 140;

export function PlotCurves({ preview, axis, height, scale, color }: PlotCurvesProps) {
  const pixelRatio = useTimelineState((state) => state.pixelRatio);
  const { host, canvas } = useCurveCanvas(axis.width, height, pixelRatio);
  const themeKey = useThemeKey();
  const [readColor] = useState(createColorReader);
  const [sharpened, setSharpened] = useState(0);
  const latest = useRef(axis);
  const drawn = useRef<Axis>(undefined);

  useLayoutEffect(() => {
    latest.current = axis;
    fit(host.current, drawn.current, axis);
    const timer = setTimeout(() => {
      if (drawn.current !== axis) setSharpened((turn) => turn + 1);
    }, SHARPEN_MS);
    return () => clearTimeout(timer);
  }, [axis, host]);

  useEffect(() => {
    if (!canvas || !host.current) return;
    void [sharpened, axis.width, height];
    const colors = {
      line: readColor(host.current, color, themeKey),
      faint: readColor(host.current, 'var(--faint)', themeKey),
    };
    const now = latest.current;
    canvas.draw(
      {
        x: [now.from, now.to],
        y: [scale.min, scale.max],
        inset: PLOT_INSET,
        lines: buildTrackLines(preview.dirty, preview.clean, colors, now),
      },
      () => {
        drawn.current = now;
        fit(host.current, now, latest.current);
      },
    );
  }, [canvas, host, readColor, preview, scale.min, scale.max, color, themeKey, sharpened, axis.width, height]);

  return (
    <>
      <div ref={host} className={css.canvas} aria-hidden="true" />
      {preview.moved.length > 0 ? <MovedMarks moved={preview.moved} axis={axis} /> : null}
    </>
  );
}

/** Lays the picture of one window over another. */
function fit(element: HTMLElement | null, drawn: Axis | undefined, axis: Axis): void {
  if (!element) return;
  const { shift, scale } = drawn ? stretch(drawn, axis) : { shift: 0, scale: 1 };
  element.style.transform = shift === 0 && scale === 1 ? '' : `translateX(${shift}px) scaleX(${scale})`;
}
