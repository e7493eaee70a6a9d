/** An export in a worker of its own, so that stopping the worker is calling off the export. */
import { createExportEngine } from '../export/export-engine.ts';
import { exposeEngine } from '../expose.ts';

const spawn = () => new Worker(new URL('./row.worker.ts', import.meta.url), { type: 'module' });

exposeEngine(createExportEngine(spawn));
