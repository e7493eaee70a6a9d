/**
 * The live run as the screen sees it: the form, testing, starting, going on, taking over, firing. The address and the
 * token are kept here in memory and handed to the worker that sends; nothing writes them anywhere. Knows no screen.
 */
import type { Engine } from '../../engine/api/engine.ts';
import type {
  Cue,
  FeedEngine,
  FeedListener,
  FeedReport,
  FeedSetup,
  Secret,
  TargetSecrets,
  TestResult,
} from '../../engine/api/feed.ts';
import { createSecret } from '../../live/secret.ts';
import type { DocumentStore } from '../../store/document.ts';
import { createFeedStore, type FeedForm, type FeedStore } from '../../store/feed.ts';
import type { RunStore } from '../../store/run.ts';
import type { ViewStore } from '../../store/view.ts';
import { withPlaced } from '../preview/placed-by-rules.ts';
import { formOf } from './feed-form.ts';
import { addressFault, buildSetup, originOf, type SetupParts } from './feed-setup.ts';
import type { Problem } from '../../core/lib/problem.ts';

export interface SecretsChange {
  readonly url?: string;
  readonly relay?: boolean;
  /** Empty: none. */
  readonly token?: string;
  readonly headers?: readonly (readonly [name: string, value: string | Secret])[];
}

/** The kind that the form has chosen, from the registry that the live page has loaded. */
type ChosenSink = SetupParts['sink'];

export interface FeedControl {
  readonly store: FeedStore;
  /** What the form holds besides `store`: in memory only, so it is no part of any state. */
  secrets(): TargetSecrets;
  /** Texts that a person typed become secrets here. */
  setSecrets(change: SecretsChange): void;
  setForm(change: Partial<FeedForm>): void;
  /** Asks this page's own server whether it receives and relays, and fills in the form where it is still empty. */
  meetOwnServer(): Promise<void>;
  /** What stands in the way of a start; empty: nothing. */
  check(params: FeedSetup['params'], sink: ChosenSink): readonly Problem[];
  /** The setup as it would be started, for the command line; undefined while something is wrong. */
  plan(params: FeedSetup['params'], sink: ChosenSink): FeedSetup | undefined;
  test(params: FeedSetup['params']): Promise<void>;
  start(params: FeedSetup['params'], sink: ChosenSink): Promise<void>;
  goOn(): Promise<void>;
  discard(): Promise<void>;
  pause(): void;
  resume(): void;
  stop(drain: boolean): void;
  fire(cue: Cue): Promise<number | undefined>;
}

export interface FeedOptions {
  readonly document: DocumentStore;
  readonly view: ViewStore;
  readonly run: RunStore;
  readonly engine: Engine;
  /** Makes the client of the feed's worker; nothing is started before it is asked something. */
  readonly client: (listener: FeedListener, onLost: (message: string) => void) => FeedEngine;
  readonly surroundings: FeedSurroundings;
}

/** What the feed needs of the browser besides its worker. */
export interface FeedSurroundings {
  readonly wallClock: () => number;
  readonly newId: () => string;
  /** Origin and path of this page. */
  readonly page: string;
  /** GET of a path of this page's own server as JSON; undefined when there is no such answer. */
  readonly ask: (path: string) => Promise<unknown>;
  /** A run is on record that did not end. Looked up without starting the worker. */
  readonly hasKept: () => Promise<boolean>;
  /** A run has begun in some tab. */
  readonly onNews: (callback: () => void) => () => void;
  /** While it says yes, leaving the page asks the person first. */
  readonly warnBeforeLeave: (wanted: () => boolean) => () => void;
}

export function createFeedControl(options: FeedOptions): FeedControl & { stopListening(): void } {
  const { document, view, run, surroundings } = options;
  const store = createFeedStore();
  let secrets: TargetSecrets = { url: '', headers: [], relay: false };

  const client = options.client(
    {
      onReport: (report) =>
        store.setState(({ report: before }) => ({
          report: steady(report, before),
          ...(report.fault ? { fault: report.fault } : {}),
        })),
      onRole(role, setup) {
        store.setState(({ form }) => ({
          role,
          // What the run really uses, be it begun here, gone on with, or of another tab.
          ...(setup ? { setup, form: formOf(setup, form) } : {}),
          ...(role === 'sending' ? { pending: undefined } : {}),
        }));
        if (role === 'idle') void lookForPending();
      },
    },
    (fault) => {
      store.setState(({ test }) => ({
        role: 'idle',
        starting: false,
        fault,
        ...(test === 'testing' ? { test: testFault(fault) } : {}),
      }));
    },
  );

  const lookForPending = async () => {
    const pending = await client.pending().catch(() => undefined);
    store.setState(({ form }) => ({ pending, ...(pending ? { form: formOf(pending.setup, form) } : {}) }));
    return pending;
  };

  const standBy = async () => {
    if (store.getState().role === 'sending' || store.getState().starting) return;
    await client.standBy();
  };

  /** After a load: another tab sends, or a run was cut off. */
  const lookBack = async () => {
    if (!(await surroundings.hasKept().catch(() => false))) return;
    if (await lookForPending()) {
      run.setState({
        notice: {
          tone: 'info',
          message: 'A live run was under way. Open Live to go on with it, or to discard it.',
          action: { label: 'Open Live', run: () => view.setState({ page: 'live' }) },
        },
      });
    } else await standBy();
  };

  const setupOf = (params: FeedSetup['params'], sink: ChosenSink) =>
    buildSetup({
      form: store.getState().form,
      secrets,
      design: withPlaced(document.store.getState().design, run.getState().placed),
      window: view.getState().window,
      nowMs: surroundings.wallClock(),
      runId: surroundings.newId(),
      params,
      sink,
    });

  const begin = async (start: () => ReturnType<FeedEngine['start']>) => {
    if (store.getState().starting || store.getState().role === 'sending') return;
    store.setState({ starting: true, fault: undefined, report: undefined });
    const reply = await start().catch((error: unknown) => ({
      ok: false as const,
      error: { message: error instanceof Error ? error.message : String(error) },
    }));
    store.setState({ starting: false, ...(reply.ok ? { pending: undefined } : { fault: reply.error.message }) });
  };

  const ends = [
    surroundings.onNews(() => void standBy()),
    surroundings.warnBeforeLeave(() => store.getState().role === 'sending'),
  ];
  void lookBack();

  return {
    store,
    secrets: () => secrets,
    setSecrets(change) {
      secrets = changed(secrets, change);
      // What was found out is about another address.
      store.setState({ test: undefined });
    },
    setForm(change) {
      store.setState((state) => ({
        form: { ...state.form, ...change },
        ...('sink' in change ? { test: undefined } : {}),
      }));
    },
    async meetOwnServer() {
      if (store.getState().ownServer) return;
      const [ping, relay] = await Promise.all([surroundings.ask('v0/ping'), surroundings.ask('relay')]);
      const receives = fieldOf(ping, 'receiver') === 'faultline';
      const allowed = fieldOf(relay, 'allowed');
      const relaysTo = Array.isArray(allowed) ? allowed.filter((origin) => typeof origin === 'string') : [];
      store.setState({ ownServer: { receives, relaysTo } });
      const { form } = store.getState();
      if (receives && secrets.url === '' && form.sink === 'tinybird') {
        secrets = { ...secrets, url: new URL('v0/events', surroundings.page).href };
      }
    },
    check(params, sink) {
      const built = setupOf(params, sink);
      return built.ok ? [] : built.problems;
    },
    plan(params, sink) {
      const built = setupOf(params, sink);
      return built.ok ? built.value : undefined;
    },
    async test(params) {
      store.setState({ test: 'testing' });
      const { sink, name } = store.getState().form;
      const asked = secrets;
      const test = await client
        .test(sink, { name, params }, asked)
        .catch((error: unknown): TestResult => testFault(error instanceof Error ? error.message : String(error)));
      if (asked === secrets) store.setState({ test });
    },
    async start(params, sink) {
      const built = setupOf(params, sink);
      if (built.ok) await begin(() => client.start(built.value, secrets));
    },
    async goOn() {
      const { pending } = store.getState();
      if (!pending) return;
      const { setup } = pending;
      const fault = addressFault(secrets.url, setup.sink);
      if (fault !== undefined) return store.setState({ fault });
      if (originOf(secrets.url) !== setup.origin) {
        return store.setState({ fault: `The run posted to ${setup.origin}; going on elsewhere would tear it apart.` });
      }
      await begin(() => client.goOn(secrets));
    },
    async discard() {
      await client.discard();
      store.setState({ pending: undefined });
    },
    pause: () => void client.pause(),
    resume: () => void client.resume(),
    stop: (drain) => void client.stop(drain),
    fire: (cue) => client.fire(cue),
    stopListening: () => ends.forEach((end) => end()),
  };
}

function changed(secrets: TargetSecrets, { token, headers, ...plain }: SecretsChange): TargetSecrets {
  const { token: before, ...rest } = secrets;
  const now = token === undefined ? before : token === '' ? undefined : createSecret(token);
  return {
    ...rest,
    ...plain,
    ...(now ? { token: now } : {}),
    ...(headers
      ? {
          headers: headers.map(
            ([name, value]) => [name, typeof value === 'string' ? createSecret(value) : value] as const,
          ),
        }
      : {}),
  };
}

/** What has not changed keeps its identity over the worker's border, so that the screen need not look at it again. */
function steady(report: FeedReport, before: FeedReport | undefined): FeedReport {
  if (before?.runId !== report.runId) return report;
  const sameFires = before.fires.length === report.fires.length;
  return { ...report, timing: before.timing, fires: sameFires ? before.fires : report.fires };
}

function testFault(detail: string): TestResult {
  return { outcome: 'fault', headline: 'The test could not be made', detail, ms: 0, relayHelps: false };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
