/** The design that tools take: TOML text or a link. */
import { z } from 'zod';
import { type GivenDesign, designOfText } from '../read-design.ts';

export const DESIGN_INPUT = {
  design: z
    .string()
    .describe(
      'The design: the text of a TOML config file, or a link of the studio (what stands behind #d= is enough).',
    ),
} as const;

/** @throws CommandError with one line a problem: place, what was wrong, what to do */
export function readDesignInput(text: string): Promise<GivenDesign> {
  return designOfText(text, 'design');
}
