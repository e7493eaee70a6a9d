/**
 * Asks for the summary (labels, size, hash) once the design has been still for a moment; an answer that comes
 * after a new edit is dropped. Knows no screen.
 */
import { createTurns } from '../../core/lib/latest.ts';
import type { Engine } from '../../engine/api/engine.ts';
import type { DocumentStore } from '../../store/document.ts';
import type { RunStore } from '../../store/run.ts';

export interface SummaryLoopOptions {
  readonly document: DocumentStore;
  readonly run: RunStore;
  readonly engine: Pick<Engine, 'summary'>;
  /** Calls back after the milliseconds; the result calls it off. */
  readonly after: (ms: number, callback: () => void) => () => void;
}

const STILL_MS = 300;

/** @returns `settled`, to be called when the curves show the newest state, and `stop` */
export function createSummaryLoop({ document, run, engine, after }: SummaryLoopOptions) {
  let callOff: (() => void) | undefined;
  let answered: number | undefined;
  const turns = createTurns();

  const compute = async () => {
    const { design, revision } = document.store.getState();
    const turn = turns.take();
    const reply = await engine.summary(design);
    if (!turn.isNewest() || !reply.ok) return;
    answered = revision;
    run.setState({ summary: reply.value });
  };
  const settled = () => {
    callOff?.();
    const { gesture, revision } = document.store.getState();
    if (gesture === undefined && revision !== answered) callOff = after(STILL_MS, () => void compute());
  };
  const stopDocument = document.store.subscribe((state, before) => {
    if (state.opened !== before.opened) run.setState({ summary: undefined });
    if (state.revision !== before.revision) {
      turns.callOff();
      callOff?.();
    }
    // A gesture that ends changes no curve any more, so nobody else would ask.
    if (before.gesture !== undefined && state.gesture === undefined) settled();
  });

  return {
    settled,
    stop() {
      callOff?.();
      stopDocument();
    },
  };
}
