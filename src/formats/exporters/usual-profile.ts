/** In which known program's file form a design is written unless told otherwise. Knows no files. */
import type { Design } from '../../core/design/types/design.ts';

/**
 * Id of an exporter's profile: a design with the numbers of the Python generator is written as that one wrote it,
 * whether it comes from a file, a link or the studio. Undefined: the plain form.
 */
export function usualProfile(design: Design): string | undefined {
  return design.general.rng === 'numpy' ? 'chaos' : undefined;
}
