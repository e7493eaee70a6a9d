/** Curves onto a canvas. Knows no element and no frame. */
import type { CurveLine, CurvePicture } from './curve-lines.ts';

/** What of a canvas the painter uses. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'arc' | 'stroke' | 'fill' | 'clearRect'
> & {
  strokeStyle: CanvasRenderingContext2D['strokeStyle'];
  fillStyle: CanvasRenderingContext2D['fillStyle'];
  globalAlpha: number;
  lineWidth: number;
  lineJoin: CanvasLineJoin;
  lineCap: CanvasLineCap;
};

const DOT_RADIUS = 2;
/** Canvases draw nothing at places beyond what 32 bits hold; so far out no eye sees the difference. */
const FARTHEST = 1e5;

/** Paints all lines anew. @param size CSS pixels, in which the pen counts */
export function paintCurves(
  pen: Pen,
  picture: CurvePicture,
  size: { readonly width: number; readonly height: number },
): void {
  pen.clearRect(0, 0, size.width, size.height);
  pen.lineJoin = 'round';
  // A lone value between gaps is a line without length: round ends make it a point.
  pen.lineCap = 'round';
  for (const line of picture.lines) paintLine(pen, line, picture, size);
  pen.globalAlpha = 1;
}

function paintLine(
  pen: Pen,
  line: CurveLine,
  { x: [from, to], y, inset }: CurvePicture,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const { data } = line;
  const [low, high] = line.range ?? y;
  const across = to > from ? width / (to - from) : 0;
  const tall = height - inset.top - inset.bottom;
  const down = high > low ? tall / (high - low) : 0;
  const level = high > low ? inset.top : inset.top + tall / 2;
  const px = (value: number) => (value - from) * across;
  const py = (value: number) => Math.min(FARTHEST, Math.max(-FARTHEST, level + (high - value) * down));

  pen.strokeStyle = line.color;
  pen.globalAlpha = line.opacity;
  pen.lineWidth = line.width;
  pen.beginPath();
  let isDown = false;
  for (let i = 0; i + 1 < data.length; i += 2) {
    const value = data[i + 1] ?? Number.NaN;
    if (Number.isNaN(value)) {
      isDown = false;
      continue;
    }
    const [at, to] = [px(data[i] ?? 0), py(value)];
    if (!isDown) pen.moveTo(at, to);
    pen.lineTo(at, to);
    isDown = true;
  }
  pen.stroke();
  if (line.dots !== true) return;
  pen.fillStyle = line.color;
  pen.beginPath();
  for (let i = 0; i + 1 < data.length; i += 2) {
    const value = data[i + 1] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const [at, to] = [px(data[i] ?? 0), py(value)];
    pen.moveTo(at + DOT_RADIUS, to);
    pen.arc(at, to, DOT_RADIUS, 0, 2 * Math.PI);
  }
  pen.fill();
}
