/** The outbox's record in a file: written whole, synced, renamed. Knows no delivery. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { OutboxStore, RunRecord } from '../../live/delivery/outbox.ts';

const FILE = 'feed-state.json';

/** @param folder made if need be; reading a damaged file is an error, since going on from nothing would send all again */
export function createStateFile(folder: string): OutboxStore {
  const path = join(folder, FILE);
  return {
    async load() {
      let text: string;
      try {
        text = readFileSync(path, 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
      const record: unknown = JSON.parse(text);
      if (!isRecord(record)) throw new Error(`${path} is not a state of a feed.`);
      return record;
    },
    async save(record) {
      mkdirSync(folder, { recursive: true });
      const next = `${path}.next`;
      const fd = openSync(next, 'w');
      try {
        writeSync(fd, `${JSON.stringify(record)}\n`);
        fsyncSync(fd);
      } finally {
        closeSync(fd);
      }
      renameSync(next, path);
    },
  };
}

function isRecord(value: unknown): value is RunRecord {
  return (
    typeof value === 'object' && value !== null && 'version' in value && value.version === 1 && 'watermark' in value
  );
}

/** For runs that nobody will go on with: nothing is kept. */
export function createNoState(): OutboxStore {
  return { load: async () => undefined, save: async () => undefined };
}
