/** The templates are designs without a fault, and each tells its story on labelled anomalies. */
import { parseToml } from '../../core/document.ts';
import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { anomaliesOf, extentOf, intervalMsOf } from '../../core/design/types/resolve.ts';
import { formatProblem } from '../../core/lib/problem.ts';
import { templatePictures } from './template-pictures.ts';
import { TEMPLATES } from './templates.ts';

describe.each(TEMPLATES)('template $id', (template) => {
  it('parses without problems and warnings', async () => {
    const result = parseToml(await template.load());
    expect(result.ok ? result.warnings.map(formatProblem) : result.problems.map(formatProblem)).toEqual([]);
  });

  it('is called on its card what its design is called', async () => {
    const result = parseToml(await template.load());
    const name = result.ok ? result.value.design.general.name : undefined;
    // A file of the Python generator has no name; it takes that of its card.
    expect(name).toBe(template.id === 'chaos-experiment' ? 'Untitled' : template.name);
  });

  it('has its anomalies inside the data', async () => {
    const result = parseToml(await template.load());
    if (!result.ok) throw new Error('does not parse');
    const { design } = result.value;
    const samples = design.general.num_samples;
    const placed = design.metrics.flatMap((metric) => anomaliesOf(design, metric.key));
    for (const anomaly of placed) {
      const extent = extentOf(anomaly, intervalMsOf(design), samples);
      expect(extent.end, `${anomaly.kind} ${anomaly.id}`).toBeGreaterThan(extent.start);
    }
  });
});

it('lists every file of examples/', () => {
  const files = readdirSync(new URL('../../../examples/', import.meta.url)).filter((name) => name.endsWith('.toml'));
  expect(TEMPLATES.map((template) => `${template.id}.toml`).toSorted()).toEqual(files.toSorted());
});

it('has pictures of the present templates (else run scripts/template-pictures.mjs)', async () => {
  const kept = readFileSync(new URL('./template-pictures.generated.ts', import.meta.url), 'utf8');
  expect(await templatePictures()).toBe(kept);
});
