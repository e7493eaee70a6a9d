/** The life of a canvas of curves in an element: made, sized, thrown away. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { createCurveCanvas, type CurveCanvas } from '../../charts/curve-canvas.ts';

/**
 * @param width,height CSS pixels
 * @param pixelRatio device pixels a CSS pixel; another one makes another canvas
 * @returns where the canvas goes, and the canvas once there is one
 */
export function useCurveCanvas(
  width: number,
  height: number,
  pixelRatio: number,
): { readonly host: RefObject<HTMLDivElement | null>; readonly canvas: CurveCanvas | undefined } {
  const host = useRef<HTMLDivElement>(null);
  const size = useRef({ width, height });
  const [canvas, setCanvas] = useState<CurveCanvas>();
  useEffect(() => {
    if (!host.current) return;
    const created = createCurveCanvas(host.current, { ...size.current, pixelRatio });
    setCanvas(created);
    return () => created.dispose();
  }, [pixelRatio]);
  useEffect(() => {
    size.current = { width, height };
    canvas?.resize(width, height);
  }, [canvas, width, height]);
  return { host, canvas };
}
