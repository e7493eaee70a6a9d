/** A thread of an export in a worker of its own: it makes rows. */
import { createRowThread } from '../export/row-thread.ts';
import { exposeEngine } from '../expose.ts';

exposeEngine(createRowThread());
