/** Reads rows for a screen: what is asked for in quick succession waits, and only the newest answer is shown. No React. */
import type { Reply } from '../../engine/api/reply.ts';

/** @param from the first row wanted */
export type ReadPage<P> = (from: number) => Promise<Reply<P>>;

/** Edits and brushes come many a second; the rows may wait. */
export const PAGE_PAUSE_MS = 150;

/**
 * Reads rows after a moment, in which the question can still be called off.
 * @param show called at most once: with the rows, or with what went wrong; never for an answer that came too late
 * @returns calls it off
 */
export function loadPage<P>(read: ReadPage<P>, from: number, show: (reply: Reply<P>) => void): () => void {
  let gone = false;
  const timer = setTimeout(() => {
    void read(from).then((reply) => {
      // The engine has dropped the question for a newer one, whose answer will be shown.
      const dropped = !reply.ok && reply.error.code === 'superseded';
      if (!gone && !dropped) show(reply);
    });
  }, PAGE_PAUSE_MS);
  return () => {
    gone = true;
    clearTimeout(timer);
  };
}
