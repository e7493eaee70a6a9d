/** Ids that a file leaves out: of anomalies by what they are and where, of other things "1", "2", … by place. Knows no designs. */

/** What of an anomaly, effect or incident its id follows from. */
export interface Identity {
  readonly id?: unknown;
  /** Absent: an incident. */
  readonly kind?: unknown;
  readonly at?: unknown;
  /** Of an effect. */
  readonly metric?: unknown;
  readonly lag?: unknown;
}

/** Longest part of a default id; what is longer is cut. */
const PART_LENGTH = 24;

/**
 * The id of what a file gives none: `noise-burst@10m`, of an effect `scale@latency` or `scale@latency@30s`, of an
 * incident `incident@2h`. It follows from the thing alone, so that others may come and go around it.
 */
export function defaultIdOf({ kind, at, metric, lag }: Identity): string {
  const places = metric === undefined ? [at ?? 0] : [metric, ...(lag === undefined ? [] : [lag])];
  return [kind ?? 'incident', ...places]
    .map((part) =>
      wordOf(part)
        .slice(0, PART_LENGTH)
        .replaceAll(/[^A-Za-z0-9_-]/g, '_'),
    )
    .join('@');
}

/** What is neither text nor number is an error that is reported elsewhere; here it only counts as given. */
function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The ids of a list in which some are left out: their own defaults, the second of the same with `-2`, … */
export function fillDefaultIds(things: readonly Identity[]): readonly string[] {
  const taken = new Set(things.flatMap(({ id }) => (id === undefined ? [] : [wordOf(id)])));
  /** The suffix that the next of a default begins its search with. */
  const next = new Map<string, number>();
  return things.map((thing) => {
    if (thing.id !== undefined) return wordOf(thing.id);
    const plain = defaultIdOf(thing);
    let count = next.get(plain) ?? 1;
    while (taken.has(count === 1 ? plain : `${plain}-${count}`)) count++;
    next.set(plain, count + 1);
    const id = count === 1 ? plain : `${plain}-${count}`;
    taken.add(id);
    return id;
  });
}

/** The ids of a list in which some are left out: the place (from 1), or the next number that is free. */
export function fillIds(written: readonly (string | undefined)[]): readonly string[] {
  const taken = new Set(written.filter((id) => id !== undefined));
  // Where the search from a number ended last time, so that long runs of taken numbers are walked only once.
  const ended = new Map<number, number>();
  return written.map((id, index) => {
    if (id !== undefined) return id;
    const walked: number[] = [];
    let number = index + 1;
    while (taken.has(String(number))) {
      walked.push(number);
      number = ended.get(number) ?? number + 1;
    }
    for (const step of walked) ended.set(step, number);
    taken.add(String(number));
    return String(number);
  });
}

/** Whether the id at a place may be left out: fillIds gives it back, whatever the others are. */
export function isIdOfPlace(id: string, index: number): boolean {
  return id === String(index + 1);
}

/** The smallest number from `taken.length + 1` on that is free, as an id. */
export function freshId(taken: Iterable<string>): string {
  const known = new Set(taken);
  let number = known.size + 1;
  while (known.has(String(number))) number++;
  return String(number);
}
