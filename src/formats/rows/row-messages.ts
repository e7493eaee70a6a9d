/** What a row pool and its threads say to each other. Plain values; knows no threads. */
import type { FileRange, TableTask } from './encode-table.ts';

export type ToRowWorker =
  | { readonly kind: 'task'; readonly task: TableTask }
  /** Rows to make. `reuse`: an array to put the bytes into, if they fit. */
  | { readonly kind: 'rows'; readonly job: number; readonly range: FileRange; readonly reuse: ArrayBuffer | undefined };

export type FromRowWorker =
  | { readonly kind: 'bytes'; readonly job: number; readonly buffer: ArrayBuffer; readonly length: number }
  | { readonly kind: 'error'; readonly message: string };
