/** The engine with the rules of all time zones. */
import type { Kernel } from '../../kernel/index.ts';
import { createClock } from '../calendar/create-clock.ts';
import type { Design } from '../design/types/design.ts';
import { createGeneratorBy, type Generator, type GeneratorOptions } from './metric/generator.ts';

/**
 * @param given checked (parseDesign); an unknown kind in it is a programming error
 * Cheap: carries out its rules of placement, compiles, and draws no values until asked.
 * @throws PlacementError where a rule cannot do what it asks for
 */
export function createGenerator(given: Design, kernel: Kernel, options: GeneratorOptions = {}): Generator {
  return createGeneratorBy(createClock, given, kernel, options);
}
