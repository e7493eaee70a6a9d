/**
 * Opening what a link's fragment holds. A link is hostile input: it is read in the worker, becomes a new unsaved
 * design or one sentence of why not, and touches nothing that is saved.
 */
import type { Problem } from '../../core/lib/problem.ts';
import { formatProblem } from '../../core/lib/problem.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { ParsedDesign } from '../../engine/api/background.ts';
import type { Engine } from '../../engine/api/engine.ts';
import type { Reply } from '../../engine/api/reply.ts';

export type OpenedLink =
  | { readonly state: 'none' }
  | { readonly state: 'design'; readonly design: Design }
  | { readonly state: 'broken'; readonly message: string };

/** Whether a fragment (`#d=…`) claims to hold a design. */
export function isDesignLink(fragment: string): boolean {
  return fragment.startsWith('#d=');
}

/** @param fragment location.hash */
export async function openLink(engine: Pick<Engine, 'openLink'>, fragment: string): Promise<OpenedLink> {
  if (!isDesignLink(fragment)) return { state: 'none' };
  const read = readReply(await engine.openLink(fragment));
  if (read.ok) return { state: 'design', design: read.design };
  return { state: 'broken', message: `This link could not be opened: ${read.message}` };
}

export type ReadDesign =
  | { readonly ok: true; readonly design: Design }
  | { readonly ok: false; readonly message: string };

/** The design in a text, or one sentence of why there is none. */
export async function designOf(engine: Pick<Engine, 'parse'>, toml: string): Promise<ReadDesign> {
  return readReply(await engine.parse(toml));
}

function readReply(reply: Reply<ParsedDesign>): ReadDesign {
  if (!reply.ok) return { ok: false, message: reply.error.message };
  if (!reply.value.ok) return { ok: false, message: firstOf(reply.value.problems) };
  return { ok: true, design: reply.value.design };
}

/** The first problem as a sentence, and how many more there are. */
export function firstOf(problems: readonly Problem[]): string {
  const [first] = problems;
  if (!first) return 'it holds no design.';
  const more = problems.length - 1;
  return more === 0 ? formatProblem(first) : `${formatProblem(first)} (and ${more} more)`;
}
