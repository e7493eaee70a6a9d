/** The carrier of the sink "file": a batch is in the file, whole and synced, or it is not. Knows no delivery. */
import { type Carrier, notReached, storedAll } from '../../live/carriers/carrier.ts';
import type { StreamSink, Target } from '../../live/types.ts';
import { openDurableAppend } from '../durable/append.ts';
import { type Disk, nodeDisk } from '../durable/disk.ts';
import { takeLock } from '../durable/lock.ts';

/** How every line of the sink begins. */
const BEGIN = '{"timestamp":';

/** @throws Error in words: not a file, in use by another feed, a last line that is somebody else's */
export async function openFileCarrier(
  sink: StreamSink,
  target: Target,
  disk: Disk = nodeDisk,
  lock: (path: string) => Promise<{ release(): Promise<void> }> = (path) => takeLock(path, 'The file'),
): Promise<Carrier> {
  const path = target.url;
  if (!(await disk.isRegularOrMissing(path))) throw new Error('it is not a file that lines can be kept in.');
  await (await disk.open(path, 'keep')).close();
  const held = await lock(path);
  const file = await openDurableAppend(disk, path, { mayCut: refuseForeign });
  return {
    limits: sink.limits,
    fit: (events) => Math.min(events.length, sink.limits.eventsPerRequest),
    async send(events) {
      const lines = Buffer.from(events.map((event) => `${sink.message(event, target).text}\n`).join(''));
      try {
        await file.append([lines]);
        return storedAll(lines.length);
      } catch (error) {
        // Not ambiguous: the file is cut back to what was acked before anything else is written.
        return notReached(`${path}: ${error instanceof Error ? error.message : String(error)}`, false);
      }
    },
    async close() {
      await file.close();
      await held.release();
    },
  };
}

/** A torn line of a feed begins as all of its lines do, and a whole one has an id; anything else is somebody's text. */
function refuseForeign(tail: Uint8Array): void {
  // A power cut may leave zeros where data had not arrived.
  const text = Buffer.from(tail).toString('utf8').replace(/\0+$/, '');
  const ours = text.startsWith(BEGIN) ? !isWhole(text) || text.includes('"event_id":') : BEGIN.startsWith(text);
  if (!ours)
    throw new Error("its last line has no line end and is not a feed's own; end the line, or choose another file.");
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
