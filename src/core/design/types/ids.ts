/** Ids that a file leaves out: "1", "2", … by place. Knows no designs. */

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
