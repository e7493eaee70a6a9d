/**
 * Wires stores, engine and environment into the studio that the screen gets. The only place that knows all parts of
 * app/; each of them knows the contracts alone.
 */
import { newDesign } from '../../core/design/types/defaults.ts';
import type { Engine } from '../../engine/api/engine.ts';
import type { FleetEngine } from '../../engine/api/fleet.ts';
import { createDocumentStore, type DocumentStore } from '../../store/document.ts';
import { createRunStore } from '../../store/run.ts';
import { createViewStore, type ViewStore } from '../../store/view.ts';
import { createCommands } from '../commands/commands.ts';
import { createDesignLibrary } from '../designs/designs.ts';
import { openFirst } from '../designs/open-first.ts';
import type { Environment } from './environment.ts';
import { createFeedControl, type FeedOptions } from '../feed/feed.ts';
import { createExports, type ExportRunner } from '../export/exports.ts';
import { followPage, runOnPage } from '../fleet/fleet-page.ts';
import { createFleetSession } from '../fleet/fleet-session.ts';
import { createFleetRun } from '../../store/fleet-run.ts';
import { createFleetView } from '../../store/fleet-view.ts';
import { isDesignLink, openLink } from '../designs/open-link.ts';
import { dropNotices } from './notices.ts';
import { keepPreferences, readPreferences } from './preferences.ts';
import { createPreviewLoop } from '../preview/preview.ts';
import { createShare } from '../designs/share.ts';
import type { Studio } from './studio.ts';
import { createSummaryLoop } from '../preview/summary.ts';
import { createTomlFace } from '../designs/toml.ts';

export interface StudioOptions {
  readonly environment: Environment;
  readonly engine: Engine;
  readonly fleetEngine: FleetEngine;
  readonly exporter: ExportRunner;
  readonly feed: Pick<FeedOptions, 'client' | 'surroundings'>;
  /** TOML of the design that a first visit opens on. */
  readonly firstTemplate: () => Promise<string>;
}

/** The studio with its first design open; `stop` ends its subscriptions. */
export async function createStudio(options: StudioOptions): Promise<Studio & { stop(): void }> {
  const { environment, engine } = options;
  const document = createDocumentStore(newDesign());
  const view = createViewStore(readPreferences(environment.preferences));
  const run = createRunStore();
  const designs = createDesignLibrary({
    ...environment,
    document,
    view,
    run,
    engine,
    onKept: () => isDesignLink(environment.address.fragment()) && environment.address.clearFragment(),
  });
  const stopLooking = await openFirst({ ...options, designs, run });

  const summary = createSummaryLoop({ document, run, engine, after: environment.after });
  const preview = createPreviewLoop({
    document,
    view,
    run,
    engine,
    onFrame: environment.onFrame,
    now: environment.now,
    pixels: environment.pixels,
    overviewPixels: environment.pixels,
    onSettled: () => summary.settled(),
  });
  const fleetParts = { engine: options.fleetEngine, view: createFleetView(), run: createFleetRun() };
  const session = createFleetSession({ document, ...fleetParts, now: environment.now });
  const fleet = { ...fleetParts, session };
  const parts = { document, view, run, engine, fleet, preview, designs };
  const studio = {
    ...parts,
    clipboard: environment.clipboard,
    share: createShare(document, environment.address.page),
    exports: createExports({ document, run, runner: options.exporter, now: environment.now }),
    toml: createTomlFace({ document, engine, openNew: (design) => designs.openNew(design) }),
  };
  const feed = createFeedControl({ ...parts, ...options.feed });
  const commands = createCommands({ ...studio, feed, environment });
  const stops = [
    () => preview.stop(),
    () => summary.stop(),
    () => designs.stop(),
    () => feed.stopListening(),
    keepPreferences(view, environment.preferences),
    keepWindowInside(document, view),
    followPage(document, view, fleet.view),
    stopLooking,
    runOnPage(view, session),
    dropNotices(document, run),
    environment.onLeave(() => void designs.flush()),
    environment.warnBeforeLeave(() => {
      void designs.flush();
      const { saved } = run.getState();
      return saved === 'saving' || saved === 'failed';
    }),
    environment.address.onFragment((fragment) => {
      void openLink(engine, fragment).then((link) => {
        if (link.state === 'design') return designs.openDraft(link.design);
        if (link.state === 'broken') run.setState({ notice: { tone: 'error', message: link.message } });
      });
    }),
  ];
  return { ...studio, feed, commands, stop: () => stops.forEach((stop) => stop()) };
}

/** When the data get shorter or longer, a window over all of them stays so, and another one stays inside. */
function keepWindowInside(document: DocumentStore, view: ViewStore): () => void {
  return document.store.subscribe((state, before) => {
    const rows = state.design.general.num_samples;
    const rowsBefore = before.design.general.num_samples;
    if (rows === rowsBefore || state.opened !== before.opened) return;
    const { from, to } = view.getState().window;
    const wasWhole = from <= 0 && to >= rowsBefore;
    if (wasWhole) view.setState({ window: { from: 0, to: rows } });
    else if (to > rows) view.setState({ window: { from: Math.max(0, Math.min(from, rows - (to - from))), to: rows } });
  });
}
