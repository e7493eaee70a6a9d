/** Makes the text of template-pictures.generated.ts from the templates: a real curve each. Knows no screen. */
import { membersOf } from '../../core/design/types/expansion.ts';
import { curvePath } from '../../charts/path.ts';
import { createFleetEngine } from '../../engine/fleet/fleet-engine.ts';
import { createInlineEngine } from '../../engine/inline.ts';
import { countOf } from '../../core/design/types/expansion.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { Engine } from '../../engine/api/engine.ts';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './picture-size.ts';
import { TEMPLATES, type Template } from './templates.ts';

const POINTS = 110;

export async function templatePictures(): Promise<string> {
  const engine = createInlineEngine();
  const entries: string[] = [];
  for (const template of TEMPLATES) entries.push(`  '${template.id}': ${await pictureOf(engine, template)},`);
  return [
    '/** Pictures of the templates, made by scripts/template-pictures.mjs. Do not edit. */',
    'export const TEMPLATE_PICTURES: Readonly<Record<string, { readonly path: string; readonly facts: string }>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}

async function pictureOf(engine: Engine, template: Template): Promise<string> {
  const parsed = await engine.parse(await template.load());
  if (!parsed.ok || !parsed.value.ok) throw new Error(`Template ${template.id} does not parse`);
  const { design } = parsed.value;
  if (design.fleet && design.metrics.length === 0) return pictureOfFleet(design);
  const to = design.general.num_samples;
  const described = design.metrics.find(
    (metric) => metric.key === template.shows || membersOf(metric)?.some(({ key }) => key === template.shows),
  )?.key;
  if (described === undefined) throw new Error(`Template ${template.id} has no metric ${template.shows}`);
  const request = {
    revision: 1,
    design,
    from: 0,
    to,
    pixels: POINTS,
    overviewPixels: POINTS,
    metrics: [described],
    members: { [described]: template.shows },
  };
  const reply = await engine.preview(request);
  const track = reply.ok ? reply.value.tracks.find((each) => each.key === described) : undefined;
  if (!track) throw new Error(`Template ${template.id} has no curve of ${template.shows}`);
  const path = pathOf(track.overview, track.min, track.max, to);
  return `{\n    path: '${path}',\n    facts: '${await factsOf(engine, design)}',\n  }`;
}

/** The mean load of the first zone. */
async function pictureOfFleet(design: Design): Promise<string> {
  const fleet = createFleetEngine();
  const facts = await fleet.facts(design);
  if (!facts.ok) throw new Error(facts.error.message);
  const { readings, rows, settings } = facts.value;
  const look = await fleet.look({
    design,
    column: 'cpu_percent',
    statistic: 'mean',
    grouping: 'zone',
    from: 0,
    to: readings,
    cells: POINTS,
    filter: { zones: [], types: [], machines: [] },
    distributions: [],
    heatKnown: true,
  });
  if (!look.ok) throw new Error(look.error.message);
  const values = look.value.groups.subarray(0, Math.min(POINTS, readings));
  const curve = Float64Array.from({ length: 2 * values.length }, (_, at) =>
    at % 2 === 0 ? at / 2 : (values[(at - 1) / 2] ?? 0),
  );
  const path = pathOf(curve, Math.min(...values), Math.max(...values), values.length);
  const machines = `${settings.n_machines.toLocaleString('en-US')} machines`;
  return `{\n    path: '${path}',\n    facts: '${rows.toLocaleString('en-US')} readings, ${machines}',\n  }`;
}

async function factsOf(engine: Engine, design: Design): Promise<string> {
  const summary = await engine.summary(design);
  if (!summary.ok) throw new Error(summary.error.message);
  const { rows, anomalies } = summary.value;
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  const metrics = count(
    design.metrics.reduce((sum, metric) => sum + countOf(metric), 0),
    'metric',
    'metrics',
  );
  return `${rows.toLocaleString('en-US')} rows, ${metrics}, ${count(anomalies.length, 'anomaly', 'anomalies')}`;
}

function pathOf(curve: Float64Array, min: number, max: number, samples: number): string {
  return curvePath(
    curve,
    (x) => (x / samples) * PICTURE_WIDTH,
    (y) => PICTURE_HEIGHT - 2 - ((y - min) / (max - min || 1)) * (PICTURE_HEIGHT - 4),
  );
}
