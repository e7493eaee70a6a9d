/**
 * The engine of designs as the program sees it: one interface, satisfied by the client of the workers (client.ts) and
 * the inline engine (inline.ts) alike.
 */
import type { BackgroundEngine } from './background.ts';
import type { CurveEngine } from './curves.ts';

export interface Engine extends CurveEngine, Omit<BackgroundEngine, 'abandonSummary'> {}
