/** How long to wait after a failure: full jitter, and what Retry-After asks for. Knows no clock. */

export const BACKOFF = { floorMs: 100, baseMs: 500, capMs: 30_000, retryAfterCapMs: 300_000 } as const;

/** Jitter: uniform in [floor, min(cap, base·2^attempt)), so that no failure is answered at once. @param attempt 0 for the first retry @param random in [0, 1) */
export function backoffMs(attempt: number, random: number): number {
  const ceiling = Math.min(BACKOFF.capMs, BACKOFF.baseMs * 2 ** Math.min(attempt, 20));
  return Math.floor(BACKOFF.floorMs + random * (ceiling - BACKOFF.floorMs));
}

/**
 * Milliseconds that a Retry-After header asks for (RFC 9110, 10.2.3: whole seconds or an HTTP date), capped at
 * `BACKOFF.retryAfterCapMs`; undefined when the header says nothing that can be read.
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  const asked = /^\d+(\.\d+)?$/.test(text)
    ? Number(text) * 1000
    : /^[A-Za-z]{3},? /.test(text)
      ? Date.parse(text) - nowMs
      : Number.NaN;
  if (!Number.isFinite(asked)) return undefined;
  return Math.min(Math.max(0, Math.ceil(asked)), BACKOFF.retryAfterCapMs);
}
