/** Curves and values at the cursor, on the thread that calls it: one kernel, one cache. Knows no files. */
import type { Design } from '../../core/design/types/design.ts';
import { createKernel } from '../../kernel/index.ts';
import { createGenerators } from '../generators.ts';
import { guarded } from '../guard.ts';
import { createPreviewer } from './preview.ts';
import { createSources } from './sources.ts';
import { probe } from './probe.ts';
import { createSlot } from '../tick.ts';
import type { CurveEngine } from '../api/curves.ts';
import type { Reply } from '../api/reply.ts';

export function createCurveEngine(): CurveEngine {
  const kernel = createKernel();
  const now = () => performance.now();
  const generators = createGenerators(kernel);
  const placedIn = (design: Design) => {
    const { outcomes, problems } = generators.of(design).scattered;
    return { outcomes, problems };
  };
  const previews = createPreviewer({ kernel, sourcesOf: createSources(kernel, generators), placedIn, now });
  const slot = createSlot(now);
  const prepared = async <T>(design: Design, answer: () => Reply<T> | Promise<Reply<T>>): Promise<Reply<T>> => {
    await generators.prepare(design);
    return answer();
  };
  return {
    preview(request) {
      const turn = slot.take();
      return guarded(() => prepared(request.design, () => previews.preview(request, turn)));
    },
    probe: (design, sample, members) =>
      guarded(() => prepared(design, () => ({ ok: true, value: probe(generators.of(design), sample, members) }))),
  };
}
