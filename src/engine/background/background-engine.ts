/**
 * Reading files and links, summaries and table pages, on the thread that calls it. What makes data is loaded with the
 * first question that needs it: a file is read before that. Knows no curves.
 */
import { parseToml } from '../../core/document.ts';
import type { ParsedDesign, BackgroundEngine } from '../api/background.ts';
import { guarded } from '../guard.ts';
import { readLink } from './read-link.ts';
import { createSlot } from '../tick.ts';

export function createBackgroundEngine(): BackgroundEngine {
  const slot = createSlot(() => performance.now());
  let pages: Promise<ReturnType<typeof import('./pages.ts').createPages>> | undefined;
  return {
    summary: (design) => {
      const turn = slot.take();
      return guarded(async () => (await import('./summary.ts')).summarize(design, turn));
    },
    page: (design, table, fromRow, rows) =>
      guarded(async () => {
        pages ??= import('./pages.ts').then(({ createPages }) => createPages());
        return (await pages).page(design, table, fromRow, rows);
      }),
    spread: (request) => guarded(async () => ({ ok: true, value: (await import('./spread.ts')).spreadOf(request) })),
    parse: (toml) => guarded(() => ({ ok: true, value: readToml(toml) })),
    openLink: (link) => guarded(() => ({ ok: true, value: readLink(link) })),
    abandonSummary: () => slot.clear(),
  };
}

function readToml(text: string): ParsedDesign {
  const result = parseToml(text);
  if (!result.ok) return { ok: false, problems: result.problems };
  const { design, legacy } = result.value;
  return { ok: true, design, legacy, warnings: result.warnings };
}
