import type { Kernel } from './api.ts';
export type * from './api.ts';

/** Instantiates the embedded module synchronously. @param bytes size of the arena for f64/u8 (default 32 MiB) */
export function createKernel(_options?: { readonly arenaBytes?: number }): Kernel {
  throw new Error('not built yet');
}
