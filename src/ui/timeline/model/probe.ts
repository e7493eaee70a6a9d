/** Asks the engine for the exact values under a cursor that has come to rest. Late answers are dropped. */
import type { TimelineModel } from './timeline-model.ts';

const REST_MS = 70;

export function attachProbe(model: TimelineModel): () => void {
  const { document, view, engine } = model.studio;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const ask = async () => {
    const { cursor, members } = view.getState();
    const { design, revision, gesture } = document.store.getState();
    if (cursor === undefined || gesture !== undefined || design.metrics.length === 0) return;
    asked += 1;
    const own = asked;
    const reply = await engine.probe(design, cursor, members);
    if (own !== asked || !reply.ok) return;
    const values = new Map(reply.value.values.map(({ key, dirty, clean }) => [key, { dirty, clean }]));
    model.state.setState({ probed: { sample: reply.value.sample, revision, values } });
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), REST_MS);
  };
  const stopView = view.subscribe((state, before) => {
    if (state.cursor !== before.cursor || state.members !== before.members) schedule();
  });
  const stopDocument = document.store.subscribe((state, before) => {
    if (state.revision !== before.revision || state.gesture !== before.gesture) schedule();
  });
  return () => {
    clearTimeout(timer);
    asked += 1;
    stopView();
    stopDocument();
  };
}
