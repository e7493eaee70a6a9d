/** One line of generators: each takes over from the one before what an edit has left as it was. Knows no requests. */
import { type ClockOf, createGeneratorBy, type Generator } from '../core/dataset/index.ts';
import type { Design } from '../core/design/types/design.ts';
import type { Kernel } from '../kernel/api.ts';

export interface Generators {
  /** Loads the rules of time zones, which a design without a calendar does without; undefined where nothing is to be loaded. */
  prepare(design: Design): Promise<void> | undefined;
  /** @param design checked and prepared */
  of(design: Design): Generator;
}

export function createGenerators(kernel: Kernel): Generators {
  let previous: Generator | undefined;
  let clockOf: ClockOf | undefined;
  const load = async () => {
    clockOf = (await import('../core/calendar/create-clock.ts')).createClock;
  };
  return {
    prepare: (design) => (design.calendar && !clockOf ? load() : undefined),
    of(design) {
      if (previous?.scattered.source === design) return previous;
      const clock: ClockOf = (calendar) => {
        if (!clockOf) throw new Error('the design was not prepared');
        return clockOf(calendar);
      };
      previous = createGeneratorBy(clock, design, kernel, { partly: true, ...(previous ? { previous } : {}) });
      return previous;
    },
  };
}
