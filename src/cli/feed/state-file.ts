/**
 * A run's record in a folder: a small file that is replaced whole and checked whole, and beside it the list of events
 * that were set aside, which only grows. Locked while the process lives. Knows no delivery.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { countAside, type OutboxStore, type RunRecord, type SetAside } from '../../live/delivery/outbox.ts';
import { checkRunRecord } from '../../live/delivery/record-check.ts';
import { type DurableAppend, openDurableAppend } from '../durable/append.ts';
import { type Disk, makeFolderDurably, nodeDisk, readText } from '../durable/disk.ts';
import { takeLock } from '../durable/lock.ts';
import { beforeOf, readReplaced, replaceDurably } from '../durable/replace.ts';

const FILE = 'feed-state.json';
const VERSION = 3;

/** What the file holds; events set aside stand in a list of their own, as far as `asideBytes`. */
interface State {
  readonly version: typeof VERSION;
  readonly record: RunRecord;
  readonly asideBytes: number;
}

/**
 * `load` makes the folder and locks it. A damaged file is an error that says what to do, since going on from a wrong
 * place would lose events or send all again.
 */
export function createStateFile(
  folder: string,
  disk: Disk = nodeDisk,
  lock: (folder: string) => Promise<unknown> = (path) => takeLock(path, `The folder ${path}`),
): OutboxStore {
  const path = join(folder, FILE);
  const listOf = (runId: string) => join(folder, `set-aside-${runId}.ndjson`);
  /** The list of the run that is being kept. */
  let list: { readonly runId: string; readonly file: DurableAppend } | undefined;
  let loaded: { readonly runId: string; readonly bytes: number } | undefined;
  let writing: Promise<void> = Promise.resolve();

  const openList = async (runId: string) => {
    if (list?.runId === runId) return list;
    await list?.file.close();
    const length = loaded?.runId === runId ? loaded.bytes : 0;
    list = { runId, file: await openDurableAppend(disk, listOf(runId), { length }) };
    return list;
  };
  const keep = async (record: RunRecord) => {
    const open = list?.runId === record.runId ? list.file.length() : undefined;
    const asideBytes = open ?? (loaded?.runId === record.runId ? loaded.bytes : 0);
    await replaceDurably(disk, path, seal({ version: VERSION, asideBytes, record }));
  };
  /** One at a time, in the order of the calls. */
  const inTurn = (work: () => Promise<void>) => {
    const done = writing.then(work);
    writing = done.catch(() => undefined);
    return done;
  };
  return {
    async load() {
      await makeFolderDurably(disk, folder);
      await lock(folder);
      const text = await readReplaced(disk, path);
      if (text === undefined) return undefined;
      const state = unseal(text);
      const read = typeof state === 'string' ? state : await whole(disk, state, listOf);
      if (typeof read === 'string') throw new Error(await damageWords(disk, path, read));
      loaded = { runId: read.record.runId, bytes: read.asideBytes };
      return read.record;
    },
    save: (record) => inTurn(() => keep(record)),
    setAside: (events, runId) =>
      inTurn(async () => {
        const { file } = await openList(runId);
        await file.append([Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''))]);
      }),
  };
}

const sumOf = (state: unknown) => createHash('sha256').update(JSON.stringify(state)).digest('hex');

function seal(state: State): string {
  return `${JSON.stringify({ checksum: sumOf(state), state })}\n`;
}

/** The state as it was sealed, or what is wrong with it. */
function unseal(text: string): { readonly record: object; readonly asideBytes: number } | string {
  let sealed: unknown;
  try {
    sealed = JSON.parse(text);
  } catch {
    return 'it is no JSON';
  }
  if (typeof sealed !== 'object' || sealed === null) return 'it is no state of a feed';
  if (!('checksum' in sealed) || !('state' in sealed))
    return 'it is no state of a feed, or one of an earlier version of Faultline';
  const { checksum, state } = sealed;
  if (checksum !== sumOf(state)) return 'its checksum does not fit what it holds';
  if (typeof state !== 'object' || state === null || !('version' in state) || state.version !== VERSION)
    return 'it was written by another version of Faultline';
  if (!('record' in state) || typeof state.record !== 'object' || state.record === null) return 'it has no record';
  if (!('asideBytes' in state) || !Number.isSafeInteger(state.asideBytes)) return 'it does not say what was set aside';
  return { record: state.record, asideBytes: Number(state.asideBytes) };
}

/** With the list of what was set aside, as far as the state vouches for it. */
async function whole(
  disk: Disk,
  state: { readonly record: object; readonly asideBytes: number },
  listOf: (runId: string) => string,
): Promise<{ readonly record: RunRecord; readonly asideBytes: number } | string> {
  const record = checkRunRecord(state.record);
  if (typeof record === 'string') return record;
  const { asideBytes } = state;
  if (asideBytes === 0 && record.setAside === 0) return { record, asideBytes };
  const path = listOf(record.runId);
  const bytes = Buffer.from((await readText(disk, path)) ?? '');
  if (bytes.length < asideBytes) return `${path} beside it has ${bytes.length} bytes where ${asideBytes} were kept`;
  try {
    const lines = bytes.subarray(0, asideBytes).toString('utf8').trimEnd().split('\n');
    const listed = countAside(lines.map((line) => JSON.parse(line) as SetAside));
    return listed === record.setAside
      ? { record, asideBytes }
      : `${path} beside it lists ${listed} events where ${record.setAside} were set aside`;
  } catch {
    return `${path} beside it is damaged`;
  }
}

async function damageWords(disk: Disk, path: string, fault: string): Promise<string> {
  const before = await readText(disk, beforeOf(path));
  const state = before === undefined ? 'there is none' : unseal(before);
  const record = typeof state === 'string' ? state : checkRunRecord(state.record);
  const way =
    typeof record === 'string'
      ? ''
      : `The one before it, ${beforeOf(path)}, is whole (${record.acked} events acked): copy it over ${path} to go on from there; events since then are sent again. Or `;
  return `${path} is damaged: ${fault}. Nothing was sent. ${way}${way === '' ? 'R' : 'r'}emove the folder to begin anew, or choose another.`;
}

/** For runs that nobody will go on with: nothing is kept. */
export function createNoState(): OutboxStore {
  return { load: async () => undefined, save: async () => undefined, setAside: async () => undefined };
}
