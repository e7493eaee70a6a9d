/** Times as benchmarks write them. */

/** 2024-03-01 02:20:00, UTC. @param fine with six digits of seconds */
export function dateTimeText(ms: number, fine: boolean): string {
  const iso = new Date(ms).toISOString();
  const text = `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
  return fine ? `${text}.${iso.slice(20, 23)}000` : text;
}
