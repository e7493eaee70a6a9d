/** One line of generators: each takes over from the one before what an edit has left as it was. Knows no requests. */
import { createGenerator, type Generator } from '../core/dataset/index.ts';
import type { Design } from '../core/design/types/design.ts';
import type { Kernel } from '../kernel/api.ts';

export interface Generators {
  /** @param design checked */
  of(design: Design): Generator;
}

export function createGenerators(kernel: Kernel): Generators {
  let previous: Generator | undefined;
  return {
    of(design) {
      if (previous?.scattered.source === design) return previous;
      previous = createGenerator(design, kernel, { partly: true, ...(previous ? { previous } : {}) });
      return previous;
    },
  };
}
