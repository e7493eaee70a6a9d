/**
 * The engine itself: what the worker exposes and what runs inline. Errors come back as values, whatever happens.
 * Knows no thread.
 */
import { parseToml } from '../core/design/parse.ts';
import type { Kernel } from '../kernel/api.ts';
import type { EngineError, ParsedDesign, Reply } from './api.ts';
import { createGenerators } from './generators.ts';
import { readLink } from './read-link.ts';
import { createPreviewer } from './preview/preview.ts';
import { createSources } from './preview/sources.ts';
import { probe } from './probe.ts';
import { summarize } from './summary.ts';
import { createPages } from './pages.ts';
import { createSlot } from './tick.ts';
import type { WorkerEngine } from './worker-api.ts';

/** @param newKernel gives a kernel with memory of its own */
export function createEngine(newKernel: () => Kernel, now: () => number = () => performance.now()): WorkerEngine {
  const kernel = newKernel();
  const generators = createGenerators(kernel);
  const previews = createPreviewer({ kernel, sourcesOf: createSources(kernel, generators), now });
  const pages = createPages(newKernel);
  const previewSlot = createSlot(now);
  const summarySlot = createSlot(now);
  return {
    preview: (request) => guarded(() => previews.preview(request, previewSlot.take())),
    probe: (design, sample) => guarded(() => ({ ok: true, value: probe(generators.of(design), sample) })),
    summary: (design) => guarded(() => summarize(design, newKernel, summarySlot.take())),
    page: (design, table, fromRow, rows) => guarded(() => pages.page(design, table, fromRow, rows)),
    parse: (toml) => guarded(() => ({ ok: true, value: readToml(toml) })),
    openLink: (link) => guarded(() => ({ ok: true, value: readLink(link) })),
    abandonSummary: () => summarySlot.clear(),
  };
}

function readToml(text: string): ParsedDesign {
  const result = parseToml(text);
  if (!result.ok) return { ok: false, problems: result.problems };
  const { design, legacy } = result.value;
  return { ok: true, design, legacy, warnings: result.warnings };
}

async function guarded<T>(answer: () => Reply<T> | Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await answer();
  } catch (error) {
    return { ok: false, error: errorOf(error) };
  }
}

function errorOf(error: unknown): EngineError {
  const message = error instanceof Error ? error.message : String(error);
  return { code: error instanceof RangeError ? 'too-large' : 'internal', path: '', message };
}
