/**
 * The files of a dataset: which there are, and writing them one after the other into sinks. Used by the
 * command line and by the studio's export worker alike; knows no disk, no browser and no clock.
 */
import type { Design } from '../core/design/types.ts';
import type { Result } from '../core/problem.ts';
import type { Kernel } from '../kernel/api.ts';
import type { BundleFile, BundleHooks, BundleOptions, BundleOutput } from './bundle-types.ts';

/**
 * Writes what `options` asks for. On a problem or when `hooks.signal` is aborted (code 'cancelled') files may be
 * half-written: the owner of `output` removes them. Memory does not grow with the rows.
 * @param design a valid design
 * @returns the files in the order in which they were written (with `zip`: the archive alone)
 */
export async function writeBundle(
  _design: Design,
  _kernel: Kernel,
  _options: BundleOptions,
  _output: BundleOutput,
  _hooks: BundleHooks = {},
): Promise<Result<readonly BundleFile[]>> {
  throw new Error('not built yet');
}
