/** Times as benchmarks write them. */

/** 2024-03-01 02:20:00, UTC. @param fine with six digits of seconds */
export function dateTimeText(ms: number, fine: boolean): string {
  const iso = new Date(ms).toISOString();
  const text = `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
  return fine ? `${text}.${iso.slice(20, 23)}000` : text;
}

const DAY_MS = 86_400_000;

/** The same for many times of few days: the day is spelled once. */
export function createDateTimeText(fine: boolean): (ms: number) => string {
  let day = Number.NaN;
  let date = '';
  const two = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
  return (ms) => {
    const of = Math.floor(ms / DAY_MS);
    if (of !== day) {
      day = of;
      date = new Date(of * DAY_MS).toISOString().slice(0, 10);
    }
    const rest = ms - of * DAY_MS;
    const seconds = Math.floor(rest / 1000);
    const clock = `${two[Math.floor(seconds / 3600)]}:${two[Math.floor(seconds / 60) % 60]}:${two[seconds % 60]}`;
    const text = `${date} ${clock}`;
    return fine ? `${text}.${String(Math.floor(rest) % 1000).padStart(3, '0')}000` : text;
  };
}
