/** Warnings of anomalies that change nothing, for the commands that look at data. Knows no command. */
import { createGenerator, idleAnomalies } from '../core/dataset/index.ts';
import type { Design } from '../core/design/types/design.ts';
import type { Problem } from '../core/lib/problem.ts';
import { createKernel } from '../kernel/index.ts';

export function idleWarnings(design: Design): readonly Problem[] {
  const none =
    design.scatter === undefined &&
    design.incidents.length === 0 &&
    design.metrics.every(({ anomalies }) => anomalies.length === 0);
  return none ? [] : idleAnomalies(createGenerator(design, createKernel()));
}
