/** The preview of metrics that follow each other: what an edit of one changes in the curves of the others. */
import { describe, expect, it } from 'vitest';
import { parseToml } from '../../core/document.ts';
import { addAnomaly, removeAnomalies, setFollows, updateAnomaly, updateMetric } from '../../core/design/edit/edits.ts';
import type { Design } from '../../core/design/types/design.ts';
import { createKernel } from '../../kernel/index.ts';
import { createGenerators } from '../generators.ts';
import type { Turn } from '../tick.ts';
import { createPreviewer } from './preview.ts';
import { createSources } from './sources.ts';

const SAMPLES = 60_000;
const always: Turn = { pause: () => Promise.resolve(true) };
const parsed = parseToml(`schema = 1
[general]
num_samples = ${SAMPLES}
[metrics.end]
noise = "gaussian"
follows = [{ metric = "middle", lag = 9000, curve = "saturating", gain = 50 }]
[metrics.middle]
value = 100
noise = "gaussian"
follows = [{ metric = "first", lag = 40 }]
[metrics.first]
value = 100
noise = "gaussian"
[metrics.other]
value = 3
noise = "gaussian"
`);
if (!parsed.ok) throw new Error('the design is broken');
const { design } = parsed.value;

function previewer() {
  const kernel = createKernel();
  return createPreviewer({
    kernel,
    sourcesOf: createSources(kernel, createGenerators(kernel)),
    placedIn: () => ({ outcomes: [], problems: [] }),
    now: () => 0,
  });
}
const view = (subject: Design, from = 0, to = SAMPLES) => ({
  revision: 1,
  design: subject,
  from,
  to,
  pixels: 100,
  overviewPixels: 80,
});
async function tracksOf(one: ReturnType<typeof previewer>, subject: Design, from?: number, to?: number) {
  const reply = await one.preview(view(subject, from, to), always);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value.tracks;
}

describe('the preview of metrics that follow each other', () => {
  it('is that of a fresh one after every edit of what they follow, in the whole and in a window', async () => {
    const kept = previewer();
    const edits: ((now: Design) => Design)[] = [
      (now) => addAnomaly(now, 'first', { kind: 'level-shift', at: 20_000, hold: 3000 }),
      (now) => updateAnomaly(now, { metric: 'first', id: now.metrics[2]?.anomalies[0]?.id ?? '' }, { at: 25_000 }),
      (now) => addAnomaly(now, 'middle', { kind: 'spike', at: 100, hold: 50, magnitude: 500 }),
      (now) => updateMetric(now, 'first', { value: 130 }),
      (now) => updateMetric(now, 'first', { label: 'First' }),
      (now) => setFollows(now, 'middle', []),
      (now) => removeAnomalies(now, [{ metric: 'first', id: now.metrics[2]?.anomalies[0]?.id ?? '' }]),
    ];
    let now = design;
    expect(await tracksOf(kept, now)).toEqual(await tracksOf(previewer(), now));
    for (const edit of edits) {
      now = edit(now);
      expect(await tracksOf(kept, now)).toEqual(await tracksOf(previewer(), now));
      expect(await tracksOf(kept, now, 28_000, 32_000)).toEqual(await tracksOf(previewer(), now, 28_000, 32_000));
    }
  });

  it('draws the clean twin of a follower where an anomaly reaches it', async () => {
    const shifted = addAnomaly(design, 'first', { kind: 'level-shift', at: 20_000, hold: 3000 });
    const [end, middle, , other] = await tracksOf(previewer(), shifted, 28_000, 33_000);
    expect(end?.clean.length).toBeGreaterThan(0);
    expect(middle?.clean.length).toBe(0);
    expect(other?.clean.length).toBe(0);
  });
});
