/** manifest.json of an archive: what is in it, and the design that it came from. Knows no files. */
import type { Design } from '../../core/design/types/design.ts';
import { version } from '../../../package.json' with { type: 'json' };
import type { BundleFile } from './bundle-types.ts';
import { encodeLink } from '../link.ts';

/** Same design, same text. */
export function createManifest(design: Design, files: readonly BundleFile[]): string {
  const manifest = {
    made_by: `faultline ${version}`,
    name: design.general.name,
    seed: design.general.seed,
    rows: design.general.num_samples,
    /** Opens in the studio after its address, and in the command line by itself. */
    link: `#d=${encodeLink(design)}`,
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
