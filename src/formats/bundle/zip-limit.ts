/** How large an archive may be. Apart from the archive itself, which is loaded only when one is written. */

/** Zip without its 64-bit form: an archive and each file in it stay below 4 GiB. */
export const ZIP_LIMIT_BYTES = 0xffff_ffff;

/** The message is what is too large. */
export class ZipTooLargeError extends Error {
  override readonly name = 'ZipTooLargeError';
}
