/** A link's design, or what is wrong with it. */
import { decodeLink } from '../../formats/link.ts';
import type { ParsedDesign } from '../api/background.ts';

/** @param link a whole address, its fragment or the payload alone */
export function readLink(link: string): ParsedDesign {
  const result = decodeLink(link);
  if (!result.ok) return { ok: false, problems: result.problems };
  return { ok: true, design: result.value, warnings: result.warnings, legacy: false };
}
