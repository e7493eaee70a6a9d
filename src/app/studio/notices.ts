/** When a notice that nobody dismissed goes by itself. */
import type { DocumentStore } from '../../store/document.ts';
import type { RunStore } from '../../store/run.ts';

/** A notice about an edit is done with at the next one, an undo included. @returns stop */
export function dropNotices(document: DocumentStore, run: RunStore): () => void {
  return document.store.subscribe((state, before) => {
    const edited = state.design !== before.design;
    if (edited && run.getState().notice?.until === 'edit') run.setState({ notice: undefined });
  });
}
