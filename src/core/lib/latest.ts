/**
 * Work of which only the newest counts. `createTurns` says whether an answer is still wanted; `createLatest` also
 * keeps one piece of work under way and the newest waiting, however often it is asked.
 */

export interface Turn {
  /** No later turn has begun, and nobody has called this one off. */
  isNewest(): boolean;
  /** Takes the place of what is shown. @returns false when a later turn has done so already */
  claim(): boolean;
}

export interface Turns {
  /** Begins a turn: the ones before are the newest no more. */
  take(): Turn;
  /** Nothing that is under way is wanted any more. */
  callOff(): void;
}

export function createTurns(): Turns {
  let newest = 0;
  let claimed = 0;
  return {
    take() {
      newest += 1;
      const own = newest;
      return {
        isNewest: () => own === newest,
        claim() {
          if (own <= claimed) return false;
          claimed = own;
          return true;
        },
      };
    },
    callOff() {
      newest += 1;
      claimed = newest;
    },
  };
}

export interface Latest {
  /** Begins the work, or once more after what is under way. */
  ask(): void;
  /** Whether something is under way. */
  isBusy(): boolean;
}

export interface LatestOptions {
  /** What is under way is slow, or about something else: a new question need not wait for it. */
  readonly givesWay?: () => boolean;
  /** The newest question has been answered and none waits. */
  readonly onIdle?: () => void;
}

/** @param work reads the state of that moment, and shows its result only where its turn may `claim` it; it does not throw */
export function createLatest(work: (turn: Turn) => Promise<void>, options: LatestOptions = {}): Latest {
  const turns = createTurns();
  let underWay: Turn | undefined;
  let waiting = false;
  const begin = async (): Promise<void> => {
    waiting = false;
    const own = turns.take();
    underWay = own;
    await work(own);
    if (underWay !== own) return;
    underWay = undefined;
    if (waiting) void begin();
    else options.onIdle?.();
  };
  return {
    ask() {
      if (underWay && !options.givesWay?.()) waiting = true;
      else void begin();
    },
    isBusy: () => underWay !== undefined,
  };
}
