/** Giving other messages a turn in the middle of long work. Knows no work. */
import { createTurns } from '../core/lib/latest.ts';

/** Resolves after the messages that wait now have been handled. Unlike a timer it costs no minimum delay. */
export function tick(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Whether work that began as `turn` is still wanted. */
export interface Turn {
  /** Lets messages in if the last pause was a while ago. @returns false when the work is to be given up */
  pause(): Promise<boolean>;
}

/** One slot: taking a turn calls off the one before. */
export interface Slot {
  take(): Turn;
  /** Calls off the turn under way. */
  clear(): void;
}

const SLICE_MS = 8;

/** @param now monotonic milliseconds */
export function createSlot(now: () => number): Slot {
  const turns = createTurns();
  return {
    take() {
      const turn = turns.take();
      let pausedAt = now();
      return {
        async pause() {
          if (now() - pausedAt >= SLICE_MS) {
            await tick();
            pausedAt = now();
          }
          return turn.isNewest();
        },
      };
    },
    clear: () => turns.callOff(),
  };
}
