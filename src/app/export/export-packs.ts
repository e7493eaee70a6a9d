/** The packs that the Export dialog offers, from their registry. */
export type { Pack } from '../../formats/packs/pack.ts';
export { PACKS, packOf } from '../../formats/packs/index.ts';
