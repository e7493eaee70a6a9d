/** A summary of a design, with what is doubtful in it. Writes no file. */
import { createGenerator } from '../core/dataset/index.ts';
import type { Design } from '../core/design/types.ts';
import { estimateMetricsCsv } from '../formats/size-estimate.ts';
import { createKernel } from '../kernel/index.ts';
import { isoTime } from '../formats/iso-time.ts';
import { problemLines } from './exit.ts';
import { bytesText, countText } from './progress.ts';
import { readGivenDesign } from './read-design.ts';

/** Prints warnings and the summary; ends with status 1 where the design is wrong. */
export async function check(config: string): Promise<void> {
  const { design, legacy, warnings, source } = await readGivenDesign(config);
  const lines = warnings.length === 0 ? [] : [problemLines(warnings, source)];
  lines.push(...(await summary(design, legacy, source)));
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function summary(design: Design, legacy: boolean, source: string): Promise<readonly string[]> {
  const { general, metrics, incidents, fleet } = design;
  const lines = [
    `${source}: ${general.name} is valid${legacy ? ' (a file of the chaos experiment data generator)' : ''}`,
  ];
  if (metrics.length > 0) {
    const kernel = createKernel();
    const generator = createGenerator(design, kernel);
    const anomalies = generator.metrics.reduce((sum, metric) => sum + metric.anomalies.length, 0);
    const end = general.start + (general.num_samples - 1) * generator.intervalMs;
    lines.push(
      `rows       ${countText(general.num_samples)}, every ${general.interval}, ${isoTime(general.start)} to ${isoTime(end)}`,
      `metrics    ${metrics.length}: ${metrics.map(({ key }) => key).join(', ')}`,
      `anomalies  ${anomalies}${incidents.length > 0 ? `, ${incidents.length} incidents` : ''}`,
      `seed       ${general.seed}, rng ${general.rng}`,
      `size       about ${bytesText(await estimateMetricsCsv(design, kernel))} as metrics.csv`,
    );
  }
  if (fleet) lines.push('fleet      yes');
  return lines;
}
