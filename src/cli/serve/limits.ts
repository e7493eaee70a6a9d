/** What the receiver and the relay take at most. The one list: flags, defaults and help are made from it. */
import { wrongUse } from '../exit.ts';

export interface Limits {
  /** Bytes of one body, as sent and unpacked. */
  readonly body: number;
  /** Bytes of one line. */
  readonly line: number;
  /** Lines of one body. */
  readonly lines: number;
  /** Data sources: one file each. */
  readonly names: number;
  /** Bytes of all files together. */
  readonly disk: number;
  readonly connections: number;
  /** Time for a request to arrive whole. */
  readonly bodyMs: number;
  /** Bytes of all requests that are held at once. */
  readonly held: number;
}

export const DEFAULT_LIMITS: Limits = {
  body: 10 * 1024 * 1024,
  line: 64 * 1024,
  lines: 100_000,
  names: 100,
  disk: 1024 ** 3,
  connections: 100,
  bodyMs: 30_000,
  held: 32 * 1024 * 1024,
};

interface LimitFlag {
  readonly key: keyof Limits;
  readonly flag: string;
  readonly help: string;
  readonly unit: 'bytes' | 'count' | 'seconds';
}

export const LIMIT_FLAGS: readonly LimitFlag[] = [
  { key: 'body', flag: 'max-body', help: 'largest body, as sent and unpacked', unit: 'bytes' },
  { key: 'line', flag: 'max-line', help: 'longest line of a body', unit: 'bytes' },
  { key: 'lines', flag: 'max-lines', help: 'most lines of a body', unit: 'count' },
  { key: 'names', flag: 'max-names', help: 'most data sources, one file each', unit: 'count' },
  { key: 'disk', flag: 'max-disk', help: 'most bytes of received events in the folder', unit: 'bytes' },
  { key: 'connections', flag: 'max-connections', help: 'most connections at once', unit: 'count' },
  { key: 'bodyMs', flag: 'body-seconds', help: 'time for a request to arrive whole', unit: 'seconds' },
];

const UNITS: Readonly<Record<string, number>> = { '': 1, kib: 1024, mib: 1024 ** 2, gib: 1024 ** 3 };

/** `10MiB`, `100` or `30`, as it stands in the help. */
export function limitText({ key, unit }: LimitFlag): string {
  const value = DEFAULT_LIMITS[key];
  if (unit === 'seconds') return String(value / 1000);
  if (unit === 'count') return String(value);
  const [name, size] = Object.entries(UNITS).findLast(([, bytes]) => value % bytes === 0) ?? ['', 1];
  return `${value / size}${name.replace(/^(.)i/, (_, letter: string) => `${letter.toUpperCase()}i`).replace('ib', 'iB')}`;
}

/** @param texts by flag in camel case, as the command line gives them @throws wrong use, naming the flag */
export function parseLimits(texts: Readonly<Record<string, string | undefined>>): Limits {
  const limits = { ...DEFAULT_LIMITS };
  for (const { key, flag, unit } of LIMIT_FLAGS) {
    const text = texts[flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    if (text === undefined) continue;
    const [, digits, name] = /^(\d{1,12})\s*(|[kmg]ib)$/i.exec(text) ?? [];
    const size = name === undefined ? undefined : UNITS[name.toLowerCase()];
    const value = Number(digits) * (size ?? 1);
    if (size === undefined || (unit !== 'bytes' && size !== 1) || !Number.isSafeInteger(value) || value < 1) {
      throw wrongUse(
        `--${flag} ${text}: a whole number from 1${unit === 'bytes' ? ', such as 500KiB, 10MiB or 2GiB' : ''}.`,
      );
    }
    limits[key] = unit === 'seconds' ? value * 1000 : value;
  }
  // One body at least has room.
  return { ...limits, held: Math.max(limits.held, 2 * limits.body) };
}
