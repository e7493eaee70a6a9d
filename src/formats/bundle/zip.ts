/** A zip archive written as a stream into one sink, file after file. Knows no dataset. */
import { Zip, ZipDeflate } from 'fflate';
import type { ByteSink } from './bundle-types.ts';
import { ZIP_LIMIT_BYTES, ZipTooLargeError } from './zip-limit.ts';

export interface ZipArchive {
  /** The next file; the one before must be closed. */
  open(name: string): ByteSink;
  /** Writes the directory and closes the sink. @returns bytes of the archive */
  finish(): Promise<number>;
}

/** The same files give the same bytes: every entry has the date 1980-01-01, in any time zone. */
export function createZip(sink: ByteSink, level: 0 | 1 | 3 | 6 | 9 = 3): ZipArchive {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk);
  });
  const drain = async () => {
    const chunks = waiting;
    waiting = [];
    for (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > ZIP_LIMIT_BYTES) throw new ZipTooLargeError('archive');
      await sink.write(chunk);
    }
  };
  return {
    open(name) {
      const entry = new ZipDeflate(name, { level });
      entry.mtime = new Date(1980, 0, 1);
      let size = 0;
      zip.add(entry);
      return {
        async write(chunk) {
          size += chunk.length;
          if (size > ZIP_LIMIT_BYTES) throw new ZipTooLargeError(name);
          entry.push(chunk);
          await drain();
        },
        async close() {
          entry.push(new Uint8Array(0), true);
          await drain();
        },
      };
    },
    async finish() {
      zip.end();
      await drain();
      await sink.close();
      return bytes;
    },
  };
}
