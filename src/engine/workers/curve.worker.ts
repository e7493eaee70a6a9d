/** The engine's curves in a worker of their own. */
import { createCurveEngine } from '../curves/curve-engine.ts';
import { handOverCurves } from '../curves/hand-over.ts';
import { exposeEngine } from '../expose.ts';

exposeEngine(handOverCurves(createCurveEngine()));
