/** A summary of a design, with what is doubtful in it. Writes no file. */
import { createGenerator } from '../core/dataset/index.ts';
import type { RuleOutcome } from '../core/design/scatter/scatter-design.ts';
import type { Design } from '../core/design/types/design.ts';
import { createFleet } from '../core/fleet/fleet.ts';
import { isoTime } from '../core/lib/time.ts';
import { estimateBytes, estimateMetricsCsv } from '../formats/rows/size-estimate.ts';
import { createKernel, type Kernel } from '../kernel/index.ts';
import type { Problem } from '../core/lib/problem.ts';
import { badInput, DesignFault, problemLines } from './exit.ts';
import { idleWarnings } from './idle-warnings.ts';
import { bytesText, countText } from './progress.ts';
import { readGivenDesign } from './read-design.ts';
import { writeOut } from './terminal.ts';

/** Samples in which anomalies that processes make are counted. */
const MOST_COUNTED = 1_000_000;

/** How problems are said: in words, as JSON, or as what a GitHub workflow shows at the line of the file. */
export type CheckFormat = 'text' | 'github' | 'json';

/** Prints warnings and the summary; ends with status 1 where the design is wrong. */
export async function check(config: string, format: CheckFormat = 'text'): Promise<void> {
  if (format === 'text') return checkInWords(config);
  const { problems, source } = await problemsOf(config);
  const isValid = problems.every(({ severity }) => severity === 'warning');
  if (format === 'json') writeOut(JSON.stringify({ valid: isValid, problems }, undefined, 2));
  else if (problems.length > 0) writeOut(problems.map((problem) => annotation(problem, source)).join('\n'));
  if (!isValid) throw badInput(`${source}: is no valid design.`);
}

/** All problems of a design, warnings of a valid one included. */
async function problemsOf(config: string): Promise<{ problems: readonly Problem[]; source: string }> {
  try {
    const { design, source, warnings } = await readGivenDesign(config);
    return { problems: [...warnings, ...idleWarnings(design)], source };
  } catch (error) {
    if (error instanceof DesignFault) return error;
    throw error;
  }
}

/** A workflow command (docs.github.com, workflow commands): `::error file=…,line=…,col=…,title=…::…`. */
function annotation({ severity, path, line, column, message }: Problem, source: string): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = line === undefined ? '' : `,line=${line},col=${column ?? 1}`;
  const title = path === '' ? '' : `,title=${property(path)}`;
  return `::${severity} file=${property(source)}${place}${title}::${data(message)}`;
}

async function checkInWords(config: string): Promise<void> {
  const { design, legacy, source, ...given } = await readGivenDesign(config);
  const warnings = [...given.warnings, ...idleWarnings(design)];
  const lines = [
    ...(warnings.length === 0 ? [] : [problemLines(warnings, source)]),
    ...(await summaryOf(design, legacy, source)),
  ];
  writeOut(lines.join('\n'));
}

/** What a valid design would make, in lines. @param source what to call it */
export async function summaryOf(design: Design, legacy: boolean, source: string): Promise<readonly string[]> {
  const origin = legacy ? ' (a file of the chaos experiment data generator)' : '';
  return [
    `${source}: ${design.general.name} is valid${origin}`,
    ...(design.metrics.length > 0 ? await metricLines(design, createKernel()) : []),
    ...(design.fleet ? await fleetLines(design, createKernel()) : []),
    `seed       ${design.general.seed}, rng ${design.general.rng}`,
  ];
}

async function metricLines(design: Design, kernel: Kernel): Promise<readonly string[]> {
  const generator = createGenerator(design, kernel);
  const { general, metrics, incidents } = generator.design;
  const placed = generator.metrics.reduce((sum, metric) => sum + metric.anomalies.length, 0);
  const counted = Math.min(general.num_samples, MOST_COUNTED);
  const made = generator.metrics.reduce((sum, metric) => sum + metric.generatedIn(0, counted).length, 0);
  const where = counted < general.num_samples ? ` in the first ${countText(counted)} rows` : '';
  const end = general.start + (general.num_samples - 1) * generator.intervalMs;
  return [
    `rows       ${countText(general.num_samples)}, every ${general.interval}, ${isoTime(general.start)} to ${isoTime(end)}`,
    `metrics    ${metrics.length}: ${metrics.map(({ key }) => key).join(', ')}`,
    `anomalies  ${placed}${incidents.length > 0 ? `, ${incidents.length} incidents` : ''}${made > 0 ? `, and ${countText(made)} that the sensors make${where}` : ''}`,
    ...generator.scattered.outcomes.map(ruleLine),
    `size       about ${bytesText(await estimateMetricsCsv(design, kernel))} as metrics.csv`,
  ];
}

/** `scatter    hard-ones: 20 anomalies, 4 of them benign, on 1.24 % of the rows of the part` */
function ruleLine({ rule, incidents, count, benign, rows, part }: RuleOutcome): string {
  const things = incidents.length > 0 ? 'incidents' : 'anomalies';
  const share = Number(((100 * rows) / Math.max(1, part.to - part.from)).toPrecision(3));
  const where = `of rows ${countText(part.from)} to ${countText(part.to)}`;
  return `scatter    ${rule}: ${countText(count)} ${things}${benign > 0 ? `, ${countText(benign)} of them benign` : ''}, on ${share} % ${where}`;
}

async function fleetLines(design: Design, kernel: Kernel): Promise<readonly string[]> {
  const fleet = createFleet(design, kernel);
  if (fleet === undefined) return [];
  const { grid, machines, settings } = fleet;
  const readings = machines.length * grid.readings;
  const task = { design, table: 'telemetry', format: 'csv', options: {} };
  return [
    `machines   ${countText(machines.length)}, ${countText(grid.readings)} readings each, every ${settings.interval}`,
    `telemetry  ${countText(readings)} rows, about ${bytesText(await estimateBytes(task, readings, kernel))} as telemetry.csv`,
  ];
}
