/** What tests of packs share: a design in TOML as a pack in memory, its labels by labels.csv, and plain readers of text. */
import { parseToml } from '../../core/document.ts';
import type { Design } from '../../core/design/types/design.ts';
import { createKernel } from '../../kernel/index.ts';
import { writeBundle } from '../bundle/bundle.ts';
import { createMemoryOutput, type MemoryOutput, PLAIN } from '../formats.test-support.ts';
import type { OptionValues } from '../options.ts';

export function designOf(toml: string): Design {
  const parsed = parseToml(toml);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '));
  return parsed.value.design;
}

/** 400 rows a minute apart; two metrics with one event each in the test part, that overlap. */
export const USUAL = `
schema = 1
[general]
name = "Check out: the 2nd."
seed = 5
num_samples = 400
start = 2024-03-01T00:00:00Z
interval = "1m"
[split]
train = "50%"
[metrics.cpu]
label = "CPU"
unit = "%"
value = 30.0
seasonality = [ { kind = "sine", period = "1h", amplitude = 5.0, phase = 0.0 } ]
noise = "gaussian"
decimals = 2
[metrics.latency_p99]
value = 120.0
noise = "gaussian"
decimals = 1
[[anomalies.cpu]]
id = "up"
kind = "level-shift"
at = 250
hold = 20
magnitude = 12
[[anomalies.latency_p99]]
id = "slow"
kind = "level-shift"
at = 260
hold = 30
magnitude = 9
`;

/** The design with other anomalies; `more` is TOML. */
export function withAnomalies(more: string, from = USUAL): string {
  return `${from.slice(0, from.indexOf('[[anomalies'))}${more}`;
}

export interface WrittenPack extends MemoryOutput {
  readonly notes: readonly string[];
}

/** @throws the problems as one text */
export async function packOf(
  toml: string,
  id: string,
  options: OptionValues = {},
  licence?: string,
): Promise<WrittenPack> {
  const output = createMemoryOutput();
  const pack = { id, options, ...(licence === undefined ? {} : { licence }) };
  const result = await writeBundle(designOf(toml), createKernel(), { ...PLAIN, parts: [], pack }, output);
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return { ...output, notes: result.warnings.map(({ message }) => message) };
}

/** labels.csv: for each column its 0 and 1. The last is is_anomaly. */
export async function truthOf(toml: string): Promise<readonly (readonly number[])[]> {
  const output = createMemoryOutput();
  await writeBundle(designOf(toml), createKernel(), { ...PLAIN, parts: ['labels'] }, output);
  const rows = rowsOf(output.text('labels.csv'));
  return (rows[0] ?? []).slice(1).map((_, column) => rows.slice(1).map((cells) => Number(cells[column + 1])));
}

/** Of CSV without quotes. */
export function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
}

export function columnOf(text: string, name: string): readonly string[] {
  const [head = [], ...rows] = rowsOf(text);
  const at = head.indexOf(name);
  if (at < 0) throw new Error(`no column ${name} among ${head.join()}`);
  return rows.map((cells) => cells[at] ?? '');
}

/** `count` zeros with ones in [first, last]. */
export function marked(
  count: number,
  intervals: readonly (readonly [first: number, last: number])[],
): readonly number[] {
  return Array.from({ length: count }, (_, row) => Number(intervals.some(([a, b]) => row >= a && row <= b)));
}

export function only<T>(list: readonly T[], what: string): T {
  const [first] = list;
  if (first === undefined || list.length !== 1) throw new Error(`${list.length} ${what}`);
  return first;
}
