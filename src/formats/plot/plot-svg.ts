/** A picture of a dataset as SVG text: a panel a metric, its anomalies shaded. Pure; knows no design and no library. */
import type { Family } from '../../core/kinds/anomalies/kind.ts';
import { numberTicks, timeTicks } from './plot-ticks.ts';

export interface PlotShade {
  readonly fromMs: number;
  readonly toMs: number;
  readonly family: Family;
  /** What a pointer shows over it. */
  readonly text: string;
}

export interface PlotPanel {
  readonly title: string;
  readonly unit?: string;
  /** x (epoch ms), y interleaved; NaN y is a gap. */
  readonly curve: Float64Array;
  readonly shades: readonly PlotShade[];
}

export interface Plot {
  readonly title: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly panels: readonly PlotPanel[];
}

const WIDTH = 1200;
const LEFT = 86;
const RIGHT = 24;
const TOP = 64;
const PANEL = 150;
const PANEL_GAP = 62;
const INK = '#16191f';
const DIM = '#4f5867';
const LINE = '#e1e4e9';
const SERIES = [
  '#2563eb',
  '#b45309',
  '#be185d',
  '#047857',
  '#6d28d9',
  '#0e7490',
  '#4d7c0f',
  '#a21caf',
  '#854d0e',
  '#475569',
];
const FAMILIES: Readonly<Record<Family, { readonly label: string; readonly color: string }>> = {
  level: { label: 'level', color: '#c2410c' },
  spread: { label: 'spread', color: '#7c3aed' },
  shape: { label: 'shape', color: '#0e7490' },
  data: { label: 'data', color: '#57606e' },
};

/** Width of a panel in pixels: about how many points a curve needs, twice. */
export const PLOT_WIDTH = WIDTH - LEFT - RIGHT;

/** The whole picture. Same plot, same text. */
export function buildPlotSvg(plot: Plot): string {
  const height = TOP + plot.panels.length * (PANEL + PANEL_GAP) + 8;
  const body = plot.panels.map((panel, index) => buildPanel(plot, panel, index));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="DejaVu Sans, Verdana, sans-serif" font-size="12">`,
    `<title>${escapeXml(plot.title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="${LEFT}" y="30" font-size="18" fill="${INK}">${escapeXml(plot.title)}</text>`,
    ...buildLegend(plot),
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function buildLegend(plot: Plot): readonly string[] {
  const used = new Set(plot.panels.flatMap((panel) => panel.shades.map((shade) => shade.family)));
  const entries = Object.entries(FAMILIES).filter(([family]) => [...used].some((name) => name === family));
  return entries.map(([, { label, color }], index) => {
    const x = WIDTH - RIGHT - (entries.length - index) * 84;
    return `<rect x="${x}" y="19" width="14" height="12" fill="${color}" fill-opacity="0.25" stroke="${color}"/><text x="${x + 20}" y="30" fill="${DIM}">${label}</text>`;
  });
}

function buildPanel(plot: Plot, panel: PlotPanel, index: number): string {
  const top = TOP + index * (PANEL + PANEL_GAP) + 18;
  const bottom = top + PANEL;
  const [low, high] = yRange(panel.curve);
  const spanMs = Math.max(1, plot.toMs - plot.fromMs);
  const x = (ms: number) => LEFT + ((ms - plot.fromMs) / spanMs) * PLOT_WIDTH;
  const y = (value: number) => bottom - ((value - low) / (high - low)) * PANEL;
  const color = SERIES[index % SERIES.length] ?? INK;
  const yTicks = numberTicks(low, high, 5);
  const xTicks = timeTicks(plot.fromMs, plot.toMs, 8);
  return [
    '<g>',
    `<text x="${LEFT}" y="${top - 8}" font-size="13" fill="${INK}">${escapeXml(panel.title)}</text>`,
    ...yTicks.map(
      (tick) =>
        `<path d="M${LEFT} ${px(y(tick))}H${WIDTH - RIGHT}" stroke="${LINE}"/><text x="${LEFT - 8}" y="${px(y(tick) + 4)}" text-anchor="end" fill="${DIM}">${tickText(tick)}</text>`,
    ),
    ...xTicks.map(
      ({ ms, text }) =>
        `<path d="M${px(x(ms))} ${bottom}v5" stroke="${DIM}"/><text x="${px(x(ms))}" y="${bottom + 18}" text-anchor="middle" fill="${DIM}">${text}</text>`,
    ),
    ...panel.shades.map((shade) => buildShade(shade, top, x)),
    `<path d="${curvePath(panel.curve, x, y)}" fill="none" stroke="${color}" stroke-width="1.2" stroke-linejoin="round"/>`,
    `<path d="M${LEFT} ${top}V${bottom}H${WIDTH - RIGHT}" fill="none" stroke="${DIM}"/>`,
    `<text x="${WIDTH - RIGHT}" y="${bottom + 34}" text-anchor="end" fill="${DIM}">time (UTC)</text>`,
    `<text transform="translate(20 ${top + PANEL / 2}) rotate(-90)" text-anchor="middle" fill="${DIM}">${escapeXml(panel.unit ?? 'value')}</text>`,
    '</g>',
  ].join('\n');
}

function buildShade(shade: PlotShade, top: number, x: (ms: number) => number): string {
  const { color } = FAMILIES[shade.family];
  const left = x(shade.fromMs);
  // One sample of a million would not be seen.
  const width = Math.max(1.5, x(shade.toMs) - left);
  return `<rect x="${px(left)}" y="${top}" width="${px(width)}" height="${PANEL}" fill="${color}" fill-opacity="0.16"><title>${escapeXml(shade.text)}</title></rect><path d="M${px(left)} ${top - 3}h${px(width)}" stroke="${color}" stroke-width="3"/>`;
}

/** Lowest and highest finite value with a little room; [0, 1] about a curve without any. */
function yRange(curve: Float64Array): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < curve.length; i += 2) {
    const value = curve[i] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  const room = high > low ? (high - low) * 0.06 : Math.max(Math.abs(high) * 0.05, 0.5);
  return [low - room, high + room];
}

function curvePath(curve: Float64Array, x: (ms: number) => number, y: (value: number) => number): string {
  let path = '';
  let isPenDown = false;
  for (let i = 0; i + 1 < curve.length; i += 2) {
    const value = curve[i + 1] ?? Number.NaN;
    if (!Number.isFinite(value)) {
      isPenDown = false;
      continue;
    }
    // A lone point between two gaps still leaves a dot.
    path += `${isPenDown ? 'L' : 'M'}${px(x(curve[i] ?? 0))} ${px(y(value))}${isPenDown ? '' : 'h.01'}`;
    isPenDown = true;
  }
  return path;
}

/** A coordinate with one decimal. */
function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function tickText(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && (size >= 1e7 || size < 1e-4) ? value.toExponential() : String(value);
}

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as XML: markup escaped, characters that XML 1.0 forbids left out. */
export function escapeXml(text: string): string {
  return Array.from(text, (char) => XML[char] ?? (isXmlChar(char.codePointAt(0) ?? 0) ? char : '')).join('');
}

/** The production Char of XML 1.0. */
function isXmlChar(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code !== 0xfffe && code !== 0xffff);
}
