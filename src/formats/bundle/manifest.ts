/** manifest.json of a data set: its files, and the design that they came from. */
import type { Design } from '../../core/design/types/design.ts';
import { version } from '../../../package.json' with { type: 'json' };
import type { BundleFile } from './bundle-types.ts';
import { encodeLink } from '../link.ts';

export const MANIFEST = 'manifest.json';

/**
 * Same design, same text.
 * @param designSha256 of the design as TOML, as `design.toml` has it
 */
export function createManifest(design: Design, designSha256: string, files: readonly BundleFile[]): string {
  const manifest = {
    made_by: `faultline ${version}`,
    name: design.general.name,
    seed: design.general.seed,
    rows: design.general.num_samples,
    design_sha256: designSha256,
    /** Opens in the studio after its address, and in the command line by itself. */
    link: `#d=${encodeLink(design)}`,
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
