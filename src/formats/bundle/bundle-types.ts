/** The words between `writeBundle` and those who call it. Knows no files: sinks are given. */
import type { Makers } from './dataset.ts';
import type { Sha256 } from './sha256.ts';
import type { OptionValues } from '../options.ts';
import type { EncodedChunk, FileRange, TableTask } from '../rows/encode-table.ts';

/** Where one file's bytes go. */
export interface ByteSink {
  /** The bytes may be used anew once this has returned, or its promise is fulfilled. */
  write(bytes: Uint8Array): void | Promise<void>;
  /** All bytes are there. Not called for a file that is given up. */
  close(): void | Promise<void>;
}

export interface BundleOutput {
  open(name: string): ByteSink | Promise<ByteSink>;
}

/** Files in the form of a benchmark or tool. */
export interface PackRequest {
  /** Of `PACKS` (packs/index.ts). */
  readonly id: string;
  /** Values of the pack's parameters. */
  readonly options: OptionValues;
  /** Name of the licence, as SPDX has it; CC0-1.0 if absent. */
  readonly licence?: string;
}

/** What is written. */
export interface BundleOptions {
  /** Ids of `PARTS` (parts.ts). */
  readonly parts: readonly string[];
  /** Exporter ids; each table is written once in each, but where a part has one form alone. */
  readonly formats: readonly string[];
  /** Values of the exporters' parameters; one that a chosen exporter does not have is not meant for it. */
  readonly options: OptionValues;
  /** Id of a profile of an exporter (`EXPORTERS[…].profiles`). */
  readonly profile?: string;
  /** Written after the parts, which may be none then. */
  readonly pack?: PackRequest;
  /** All files in one archive, with a manifest. */
  readonly zip: boolean;
  /** With `zip`: the files are written beside the archive as well. */
  readonly beside?: boolean;
  /** A manifest.json beside the files, with their sizes and hashes. It is not in the list of files that comes back. */
  readonly manifest?: boolean;
  /** Samples [from, to); absent: all. */
  readonly rows?: readonly [number, number];
  /** `false`: no file begins with its head (the names of the columns), as where rows are put below others. */
  readonly head?: boolean;
  /** Part k of n (k from 0) of every table; the parts put together are the whole file. */
  readonly shard?: readonly [number, number];
}

export interface BundleProgress {
  readonly file: string;
  /** Rows written of all tables. */
  readonly rows: number;
  readonly totalRows: number;
  readonly bytes: number;
}

/** Makes the bytes of a range of rows, in order; the default does it on the spot. The command line gives one over several workers. */
export type RangeEncoder = (
  task: TableTask,
  range: FileRange,
  makers: Makers,
) => Iterable<EncodedChunk> | AsyncIterable<EncodedChunk>;

export interface BundleHooks {
  /** After every chunk of about 1 MiB. */
  readonly progress?: (progress: BundleProgress) => void;
  readonly signal?: AbortSignal;
  /** Lets other work of the thread run; awaited after every chunk. */
  readonly pause?: () => Promise<void>;
  /** Needed for a manifest and for `BundleFile.sha256`; absent: a built-in one for manifests only. */
  readonly createSha256?: () => Sha256 | Promise<Sha256>;
  /** For tables whose rows may be made by several threads, in a format that is splittable. */
  readonly encodeRange?: RangeEncoder;
  /** SVG to PNG; absent: part 'plot' gives the SVG alone. */
  readonly rasterize?: (svg: string) => Promise<Uint8Array | undefined>;
}

export interface BundleFile {
  readonly name: string;
  readonly bytes: number;
  /** Of a table: rows made (absent ones counted); else 0. */
  readonly rows: number;
  /** Absent where no `createSha256` was given. */
  readonly sha256?: string;
}
