/**
 * What a power cut can leave of a record of operations: data and names that were not synced are there, or gone, or the
 * last write is cut at any byte. Only for tests.
 */
import { dirname } from 'node:path';

export type Operation =
  | { readonly kind: 'create'; readonly path: string; readonly file: number }
  | { readonly kind: 'write'; readonly file: number; readonly bytes: Uint8Array; readonly at: number }
  | { readonly kind: 'truncate'; readonly file: number; readonly length: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'sync-folder'; readonly path: string };

export type Files = ReadonlyMap<string, Uint8Array>;

export interface Left {
  /** Operations that came before. */
  readonly after: number;
  readonly files: Files;
}

/**
 * Those of `lefts` that were not met before with the same promise: the same files come about in many ways.
 * @param promiseAt what was promised after so many operations
 * @param met keeps what was met, over several disks
 */
export function* distinct(
  lefts: Iterable<Left>,
  promiseAt: (after: number) => unknown,
  met: Set<string>,
): Generator<Left> {
  for (const left of lefts) {
    const files = [...left.files].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const texts = files.map(([path, bytes]) => `${path}=${bytes.length}:${Buffer.from(bytes).toString('latin1')}`);
    const key = `${JSON.stringify(promiseAt(left.after))} ${texts.join()}`;
    if (met.has(key)) continue;
    met.add(key);
    yield left;
  }
}

export function apply(operation: Operation, names: Map<string, number>, content: Map<number, Uint8Array>): void {
  if (operation.kind === 'create') {
    names.set(operation.path, operation.file);
    if (!content.has(operation.file)) content.set(operation.file, new Uint8Array());
  } else if (operation.kind === 'rename') {
    const file = names.get(operation.from);
    if (file === undefined) return;
    names.delete(operation.from);
    names.set(operation.to, file);
  } else if (operation.kind === 'remove') {
    names.delete(operation.path);
  } else if (operation.kind === 'write' || operation.kind === 'truncate') {
    content.set(operation.file, changed(content.get(operation.file) ?? new Uint8Array(), operation));
  }
}

function changed(before: Uint8Array, operation: Operation): Uint8Array {
  if (operation.kind === 'truncate') {
    const after = new Uint8Array(operation.length);
    after.set(before.subarray(0, operation.length));
    return after;
  }
  if (operation.kind !== 'write') return before;
  const after = new Uint8Array(Math.max(before.length, operation.at + operation.bytes.length));
  after.set(before);
  after.set(operation.bytes, operation.at);
  return after;
}

export function filesOf(names: ReadonlyMap<string, number>, content: ReadonlyMap<number, Uint8Array>): Files {
  return new Map([...names].map(([path, file]) => [path, content.get(file) ?? new Uint8Array()]));
}

/** Names and data reach the disk apart from one another: any number of the names that wait, with any of the data. */
export function* crashesAt(
  log: readonly Operation[],
  startNames: ReadonlyMap<string, number>,
  startContent: ReadonlyMap<number, Uint8Array>,
  stride: number,
): Generator<Files> {
  const isName = ({ kind }: Operation) => kind === 'create' || kind === 'rename' || kind === 'remove';
  const waits = (operation: Operation, at: number) =>
    isName(operation) &&
    !log.slice(at).some((later) => later.kind === 'sync-folder' && later.path === folderOf(operation));
  const waiting = log.filter(waits).length;
  for (let kept = 0; kept <= waiting; kept++) {
    const names = new Map(startNames);
    let left = kept;
    log.forEach((operation, at) => {
      if (isName(operation) && (!waits(operation, at) || left-- > 0)) apply(operation, names, new Map());
    });
    for (const content of contentsAt(log, startContent, stride)) yield filesOf(names, content);
  }
}

function folderOf(operation: Operation): string | undefined {
  if (operation.kind === 'rename') return dirname(operation.to);
  return 'path' in operation ? dirname(operation.path) : undefined;
}

function* contentsAt(
  log: readonly Operation[],
  startContent: ReadonlyMap<number, Uint8Array>,
  stride: number,
): Generator<ReadonlyMap<number, Uint8Array>> {
  const data = log.filter(({ kind }) => kind === 'write' || kind === 'truncate' || kind === 'sync');
  const files = [...new Set(data.flatMap((operation) => ('file' in operation ? [operation.file] : [])))];
  const ofFile = (file: number) => data.filter((operation) => 'file' in operation && operation.file === file);
  const synced = new Map(startContent);
  const seen = new Map(startContent);
  for (const file of files) {
    const mine = ofFile(file);
    const lastSync = mine.findLastIndex(({ kind }) => kind === 'sync');
    let bytes = startContent.get(file) ?? new Uint8Array();
    for (const operation of mine.slice(0, lastSync + 1)) bytes = changed(bytes, operation);
    synced.set(file, bytes);
    for (const operation of mine.slice(lastSync + 1)) bytes = changed(bytes, operation);
    seen.set(file, bytes);
  }
  yield seen;
  yield synced;
  // The file that was written last, cut at every byte and after every operation that was not synced.
  const last = data.at(-1);
  if (last === undefined || !('file' in last) || last.kind === 'sync') return;
  const mine = ofFile(last.file);
  const waiting = mine.slice(mine.findLastIndex(({ kind }) => kind === 'sync') + 1);
  let bytes = synced.get(last.file) ?? new Uint8Array();
  for (const operation of waiting) {
    if (operation.kind === 'write') {
      for (let cut = 0; cut < operation.bytes.length; cut = nextCut(cut, operation.bytes.length, stride)) {
        yield new Map(seen).set(last.file, changed(bytes, { ...operation, bytes: operation.bytes.slice(0, cut) }));
        // The length reached the disk and the data did not.
        const holes = new Uint8Array(operation.bytes.length);
        holes.set(operation.bytes.subarray(0, cut));
        yield new Map(seen).set(last.file, changed(bytes, { ...operation, bytes: holes }));
      }
    }
    bytes = changed(bytes, operation);
    yield new Map(seen).set(last.file, bytes);
  }
}

/** Always also before the last byte, the line's end. */
function nextCut(cut: number, length: number, stride: number): number {
  return cut < length - 1 ? Math.min(cut + stride, length - 1) : length;
}
