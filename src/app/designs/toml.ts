/** The design as text: writing it, reading it in the worker, taking it over. Knows no editor. */
import { writeToml } from '../../core/document.ts';
import type { Design } from '../../core/design/types/design.ts';
import { createTurns } from '../../core/lib/latest.ts';
import type { ParsedDesign } from '../../engine/api/background.ts';
import type { Engine } from '../../engine/api/engine.ts';
import type { Reply } from '../../engine/api/reply.ts';
import type { DocumentStore } from '../../store/document.ts';
import type { Studio } from '../studio/studio.ts';

export interface TomlOptions {
  readonly document: DocumentStore;
  readonly engine: Pick<Engine, 'parse'>;
  /** Opens and saves a new design. */
  readonly openNew: (design: Design) => Promise<void>;
}

/** Name that the parser gives a file which has none. */
const UNNAMED = 'Untitled';

export function createTomlFace({ document, engine, openNew }: TomlOptions): Studio['toml'] {
  const turns = createTurns();
  return {
    write: () => writeToml(document.store.getState().design),
    parse: (text) => engine.parse(text),
    async apply(text) {
      const turn = turns.take();
      const { opened } = document.store.getState();
      const reply = await engine.parse(text);
      // Typed on, or another design opened, while the worker read: this text is no longer what is meant.
      if (!turn.isNewest() || opened !== document.store.getState().opened) return superseded();
      if (!reply.ok || !reply.value.ok) return reply;
      const { design } = reply.value;
      document.commit('Edit TOML', (before) => (writeToml(before) === writeToml(design) ? before : design), 'toml');
      return reply;
    },
    async open(text, name) {
      const reply = await engine.parse(text);
      if (!reply.ok || !reply.value.ok) return reply;
      const { design } = reply.value;
      const unnamed = design.general.name === UNNAMED && name !== undefined;
      await openNew(unnamed ? { ...design, general: { ...design.general, name: plainName(name) } } : design);
      return reply;
    },
  };
}

/** A file's name without folder and ending. */
function plainName(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || UNNAMED;
}

function superseded(): Reply<ParsedDesign> {
  return { ok: false, error: { code: 'superseded', path: '', message: 'A newer text has taken its place.' } };
}
