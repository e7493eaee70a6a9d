/** Composition root: the only file that knows stores, engine, browser and screen. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserExports } from './app/export/browser-exports.ts';
import { createStudio } from './app/studio/create-studio.ts';
import { createBrowserEnvironment } from './app/studio/environment.ts';
import { offerUpdates } from './app/studio/offline.ts';
import { createFeedSurroundings } from './app/feed/feed-surroundings.ts';
import { applyTheme, readPreferences } from './app/studio/preferences.ts';
import { TEMPLATES } from './app/templates/templates.ts';
import { createEngineClient } from './engine/client.ts';
import { createFeedClient } from './engine/feed/feed-client.ts';
import { hasKeptRun } from './engine/feed/run-store.ts';
import { createExportClient } from './engine/export/export-client.ts';
import { createFleetClient } from './engine/fleet/fleet-client.ts';
import { App } from './ui/shell/app.tsx';

const environment = createBrowserEnvironment();
applyTheme(document.documentElement, readPreferences(environment.preferences).theme ?? 'system');

const spawnCurves = () => new Worker(new URL('./engine/workers/curve.worker.ts', import.meta.url), { type: 'module' });
const spawnBackground = () =>
  new Worker(new URL('./engine/workers/background.worker.ts', import.meta.url), { type: 'module' });
const spawnFleet = () => new Worker(new URL('./engine/workers/fleet.worker.ts', import.meta.url), { type: 'module' });
const spawnExport = () => new Worker(new URL('./engine/workers/export.worker.ts', import.meta.url), { type: 'module' });

const spawnFeed = () => new Worker(new URL('./engine/workers/feed.worker.ts', import.meta.url), { type: 'module' });

const studio = await createStudio({
  environment,
  engine: createEngineClient({ spawnCurves, spawnBackground }),
  fleetEngine: createFleetClient(spawnFleet),
  exporter: createBrowserExports({ ...environment, client: createExportClient(spawnExport, environment.wallClock) }),
  feed: {
    client: (listener, onLost) => createFeedClient(spawnFeed, listener, onLost),
    surroundings: createFeedSurroundings(environment, hasKeptRun),
  },
  firstTemplate: async () => (await TEMPLATES[0]?.load()) ?? '',
});
studio.view.subscribe((state) => applyTheme(document.documentElement, state.theme));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element "root"');
createRoot(root).render(
  <StrictMode>
    <App studio={studio} />
  </StrictMode>,
);

// Of the built page alone; a page that is being developed must never be an old one.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const { registerSW: register } = await import('virtual:pwa-register');
  offerUpdates({ run: studio.run, flush: () => studio.designs.flush(), register });
}
