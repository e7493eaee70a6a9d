/** The curve of one live track, on a canvas as wide as the rows that are drawn. */
import { useEffect } from 'react';
import type { RunCurve } from '../../../app/feed/feed-curves.ts';
import { resolveCssColor } from '../../../charts/css-color.ts';
import { useCurveCanvas } from '../../axis/use-curve-canvas.ts';
import { useThemeKey } from '../../axis/use-theme-key.ts';
import { PLOT_INSET, yScale } from '../../axis/y-scale.ts';
import type { LiveAxis } from './axis.ts';
import css from './live-curve.module.css';

interface LiveCurveProps {
  readonly axis: LiveAxis;
  readonly curve: RunCurve;
  /** CSS pixels of all that is drawn. */
  readonly width: number;
  readonly height: number;
  /** CSS value, a token. */
  readonly color: string;
}

export function LiveCurve({ axis, curve, width, height, color }: LiveCurveProps) {
  const { host, canvas } = useCurveCanvas(width, height, window.devicePixelRatio);
  const themeKey = useThemeKey();
  useEffect(() => {
    if (!canvas || !host.current) return;
    void [themeKey, width];
    const scale = yScale(curve.min, curve.max, height);
    const line = resolveCssColor(host.current, color);
    canvas.draw({
      x: [axis.from, axis.to],
      y: [scale.min, scale.max],
      inset: PLOT_INSET,
      lines: [{ data: curve.curve, color: line, width: 1.4, opacity: 1, dots: axis.span < width / 12 }],
    });
  }, [canvas, host, axis, curve, width, height, color, themeKey]);
  return <div ref={host} className={css.canvas} aria-hidden="true" />;
}
