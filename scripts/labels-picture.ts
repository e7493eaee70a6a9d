/** docs/images/labels.svg: one small design, its clean twin, and what labels mark of it in each of the three modes. */
import { createGenerator, labelsTable, metricsTable } from '../src/core/dataset/index.ts';
import type { TableSource } from '../src/core/samples/table.ts';
import { parseToml } from '../src/core/document.ts';
import { createKernel } from '../src/kernel/index.ts';

const WIDTH = 860;
const LEFT = 88;
const PLOT = { top: 16, height: 170 };
const MODES = ['cause', 'effect', 'differs'] as const;
const BAR = { top: 204, step: 26, height: 16 };

/** @param page text of docs/labels.md, whose first block of TOML is the design */
export function buildLabelsPicture(page: string): string {
  const toml = /```toml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const parsed = parseToml(toml);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  const { design } = parsed.value;
  const samples = design.general.num_samples;
  const kernel = createKernel();
  const columnOf = (table: TableSource) => {
    const column = table.read(0, samples).columns[1];
    return Array.from({ length: samples }, (_, i) => (column?.empty?.[i] ? undefined : column?.values[i]));
  };
  const generator = createGenerator(design, kernel);
  const data = columnOf(metricsTable(generator));
  const clean = columnOf(metricsTable(generator, { clean: true }));
  const values = [...data, ...clean].filter((value) => value !== undefined);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (sample: number) => round(LEFT + (sample / samples) * (WIDTH - LEFT - 10));
  const y = (value: number) => round(PLOT.top + PLOT.height * (1 - (value - low) / (high - low)));
  const bars = MODES.flatMap((label, index) => {
    const labelled = createGenerator({ ...design, general: { ...design.general, label } }, kernel);
    const top = BAR.top + index * BAR.step;
    const runs = runsOf(columnOf(labelsTable(labelled)));
    return [
      `<text x="${LEFT - 10}" y="${top + 12}" text-anchor="end">${label}</text>`,
      `<rect x="${LEFT}" y="${top}" width="${WIDTH - LEFT - 10}" height="${BAR.height}" fill="#8884" />`,
      ...runs.map(
        ([from, to]) =>
          `<rect x="${x(from)}" y="${top}" width="${round(x(to) - x(from))}" height="${BAR.height}" fill="#d9480f" />`,
      ),
    ];
  });
  const path = (series: readonly (number | undefined)[]) =>
    series
      .map((value, i) => (value === undefined ? '' : `${series[i - 1] === undefined ? 'M' : 'L'}${x(i)} ${y(value)}`))
      .join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} 286" font-family="sans-serif" font-size="13" fill="#333">`,
    `<rect width="${WIDTH}" height="286" fill="#fff" />`,
    `<text x="${LEFT - 10}" y="${PLOT.top + 14}" text-anchor="end">data</text>`,
    `<text x="${LEFT - 10}" y="${PLOT.top + 32}" text-anchor="end" fill="#999">clean twin</text>`,
    `<path d="${path(clean)}" fill="none" stroke="#aaa" />`,
    `<path d="${path(data)}" fill="none" stroke="#1971c2" stroke-width="1.4" />`,
    ...bars,
    '</svg>',
    '',
  ].join('\n');
}

/** Runs of 1, half-open. */
function runsOf(marks: readonly (number | undefined)[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  marks.forEach((mark, i) => {
    const last = runs.at(-1);
    if (mark !== 1) return;
    if (last?.[1] === i) last[1] = i + 1;
    else runs.push([i, i + 1]);
  });
  return runs;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
