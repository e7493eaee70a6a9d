/** The engine's answers about fleets in a worker of their own. */
import { exposeEngine } from '../expose.ts';
import { createFleetEngine } from '../fleet/fleet-engine.ts';
import { handOverPictures } from '../fleet/hand-over.ts';

exposeEngine(handOverPictures(createFleetEngine()));
