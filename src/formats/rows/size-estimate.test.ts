import { expect, it } from 'vitest';
import { createKernel } from '../../kernel/index.ts';
import { writeBundle } from '../bundle/bundle.ts';
import { estimateBytes, estimateMetricsCsv } from './size-estimate.ts';
import { createMemoryOutput, PLAIN, smallDesign } from '../formats.test-support.ts';

const kernel = createKernel();

it.each([1, 100, 2000])('the estimate of %d rows is exact', async (samples) => {
  const output = createMemoryOutput();
  await writeBundle(smallDesign(samples), kernel, PLAIN, output);
  expect(await estimateMetricsCsv(smallDesign(samples), kernel)).toBe(output.files.get('metrics.csv')?.length);
});

it('the estimate of long data is within 1 %, and leaves no kernel memory behind', async () => {
  const before = kernel.mark();
  const output = createMemoryOutput();
  await writeBundle(smallDesign(200_000, 3), kernel, PLAIN, output);
  const bytes = output.files.get('metrics.csv')?.length ?? 0;
  const estimate = await estimateMetricsCsv(smallDesign(200_000, 3), kernel);
  expect(Math.abs(estimate / bytes - 1)).toBeLessThan(0.01);
  expect(kernel.mark()).toBe(before);
});

it.each(['json', 'parquet', 'ndjson'])('the estimate of a %s file is within a third', async (format) => {
  const output = createMemoryOutput();
  const design = smallDesign(20_000, 3);
  await writeBundle(design, kernel, { ...PLAIN, formats: [format] }, output);
  const bytes = output.files.get(`metrics.${format}`)?.length ?? 0;
  const estimate = await estimateBytes({ design, table: 'metrics', format, options: {} }, 20_000, kernel);
  expect(Math.abs(estimate / bytes - 1)).toBeLessThan(0.33);
});
