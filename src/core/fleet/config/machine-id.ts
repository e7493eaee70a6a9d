/** How machines and random events are named, so that a file can name them. */
/** `machine-001`: does not depend on how many there are. @param index from 0 */
export function machineId(index: number): string {
  return `machine-${String(index + 1).padStart(3, '0')}`;
}

/** The id of a random or scheduled event: `machine-017/cpu_spike/12`. */
export function randomEventId(machine: number, cause: string, ordinal: number): string {
  return `${machineId(machine)}/${cause}/${ordinal}`;
}
