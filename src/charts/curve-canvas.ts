/**
 * Curves on a canvas in an element. It sizes itself only when told to and paints at most once a frame. Knows no stores
 * and no design.
 */
import type { CurvePicture } from './curve-lines.ts';
import { paintCurves } from './paint-curves.ts';

export interface CurveCanvas {
  /** Paints at the next frame; of several calls in a frame the last one counts. @param onDrawn called in that frame */
  draw(picture: CurvePicture, onDrawn?: () => void): void;
  /** @param width,height CSS pixels */
  resize(width: number, height: number): void;
  dispose(): void;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** @param pixelRatio device pixels a CSS pixel; a canvas for another ratio is another canvas */
export function createCurveCanvas(element: HTMLElement, size: Size & { readonly pixelRatio: number }): CurveCanvas {
  const { pixelRatio } = size;
  const canvas = element.ownerDocument.createElement('canvas');
  const context = canvas.getContext('2d');
  let picture: CurvePicture | undefined;
  let drawn: (() => void) | undefined;
  let now: Size = size;
  let frame = 0;

  const fit = () => {
    const [width, height] = [Math.round(now.width * pixelRatio), Math.round(now.height * pixelRatio)];
    // Setting a size empties a canvas, even where it is the same.
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    canvas.style.width = `${now.width}px`;
    canvas.style.height = `${now.height}px`;
  };
  const flush = () => {
    frame = 0;
    fit();
    if (!picture || !context) return;
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    paintCurves(context, picture, now);
    drawn?.();
    drawn = undefined;
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(flush);
  };

  fit();
  element.append(canvas);
  return {
    draw(next, onDrawn) {
      picture = next;
      drawn = onDrawn;
      schedule();
    },
    resize(width, height) {
      now = { width, height };
      schedule();
    },
    dispose() {
      cancelAnimationFrame(frame);
      canvas.remove();
    },
  };
}
