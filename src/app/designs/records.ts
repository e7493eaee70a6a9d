/** The form in which a design is kept: a versioned record around its TOML text. Knows no storage. */

export const RECORD_VERSION = 1;

export interface DesignRecord {
  readonly version: typeof RECORD_VERSION;
  readonly id: string;
  readonly name: string;
  readonly savedAtMs: number;
  /** Another one with every write: tells whether somebody else has written since. Older records have none. */
  readonly stamp?: string;
  readonly toml: string;
  /** Visible window in samples. */
  readonly window: { readonly from: number; readonly to: number };
}

type Fields = Readonly<Record<string, unknown>>;
/** Step i brings a record of version i to version i + 1 (all but its `version`). */
export type RecordStep = (fields: Fields) => Fields;
const STEPS: Readonly<Record<number, RecordStep>> = {};

export type ReadRecord =
  | {
      readonly state: 'read';
      readonly record: DesignRecord /** The version that it had, when it is not today's. */;
      readonly migratedFrom?: number;
    }
  | { readonly state: 'later-version' }
  | { readonly state: 'broken' };

export const recordKey = (id: string) => `design:${id}`;
/** Where the copy before a migration stays. */
export const backupKey = (id: string, version: number) => `before-migration:${version}:${id}`;
/** Holds the id of the design that was open last. */
export const LAST_KEY = 'last';

/** The stamp of a stored value, whatever it is. */
export function stampOf(stored: unknown): string | undefined {
  return isFields(stored) && typeof stored.stamp === 'string' ? stored.stamp : undefined;
}

/** Checks a stored value and brings it to today's version. @param steps for tests */
export function readRecord(value: unknown, steps = STEPS, today: number = RECORD_VERSION): ReadRecord {
  if (!isFields(value) || typeof value.version !== 'number') return { state: 'broken' };
  if (value.version > today) return { state: 'later-version' };
  let fields = value;
  for (let version = value.version; version < today; version++) {
    const step = steps[version];
    if (!step) return { state: 'broken' };
    fields = step(fields);
  }
  const record = checked(fields);
  if (!record) return { state: 'broken' };
  return value.version === today ? { state: 'read', record } : { state: 'read', record, migratedFrom: value.version };
}

function checked(fields: Fields): DesignRecord | undefined {
  const { id, name, savedAtMs, toml, window } = fields;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof savedAtMs !== 'number' || typeof toml !== 'string') {
    return undefined;
  }
  const { from, to } = isFields(window) ? window : {};
  const known = typeof from === 'number' && typeof to === 'number' && from < to;
  const stamp = stampOf(fields);
  return {
    version: RECORD_VERSION,
    id,
    name,
    savedAtMs,
    ...(stamp === undefined ? {} : { stamp }),
    toml,
    window: known ? { from, to } : { from: 0, to: 0 },
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
