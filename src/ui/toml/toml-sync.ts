/**
 * Keeps the TOML text and the design the same: typing is read in the worker after a pause and applied when it is
 * right; a change from elsewhere rewrites the text. Knows no editor and no React.
 */
import type { Studio } from '../../app/studio/studio.ts';
import type { Problem } from '../../core/lib/problem.ts';
import { keepComments } from './keep-comments.ts';
import type { TomlDraft } from './toml-draft.ts';

export interface TomlSync {
  /** The person has typed. */
  edited(text: string): void;
  /** Gives up a wrong text for the design as it is. */
  discard(): void;
  stop(): void;
}

interface TomlFace {
  readonly draft: { current: TomlDraft | undefined };
  text(): string;
  rewrite(text: string): void;
  report(problems: readonly Problem[]): void;
}

const PAUSE_MS = 300;

export function syncToml(studio: Studio, face: TomlFace): TomlSync {
  const { store } = studio.document;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let applying = false;
  const design = () => store.getState().design;
  const remember = (wrong: boolean, of = design()) => {
    face.draft.current = { text: face.text(), design: of, wrong };
  };

  const apply = async () => {
    timer = undefined;
    const text = face.text();
    // The change that this brings about is no change from elsewhere.
    applying = true;
    const reply = await studio.toml.apply(text);
    applying = false;
    // Typed on meanwhile: the next reading has the say.
    if (stopped || text !== face.text()) return;
    if (!reply.ok) {
      if (reply.error.code === 'superseded') return;
      remember(true);
      face.report([{ severity: 'error', ...reply.error }]);
    } else if (reply.value.ok) {
      remember(false);
      face.report(reply.value.warnings);
    } else {
      remember(true);
      face.report(reply.value.problems);
    }
  };

  /** The design has changed elsewhere: its text takes the place of the present one, comments kept where possible. */
  const follow = async () => {
    const wanted = design();
    const known = face.draft.current;
    if (applying || timer !== undefined || known?.wrong || known?.design === wanted) return;
    const plain = studio.toml.write();
    const text = await keepComments(face.text(), plain, async (candidate) => {
      const reply = await studio.toml.parse(candidate);
      const read = reply.ok && reply.value.ok ? reply.value.design : undefined;
      return read !== undefined && sameDesign(read, wanted);
    });
    if (stopped || design() !== wanted || timer !== undefined) return;
    face.rewrite(text);
    remember(false, wanted);
    face.report([]);
  };

  const discard = () => {
    clearTimeout(timer);
    timer = undefined;
    face.rewrite(studio.toml.write());
    remember(false);
    face.report([]);
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (state.design === before.design) return;
    if (state.opened !== before.opened) return discard();
    // While something is dragged the text waits; it follows at the end.
    if (state.gesture === undefined) void follow();
  });
  const unsubscribeGesture = store.subscribe((state, before) => {
    if (before.gesture !== undefined && state.gesture === undefined) void follow();
  });

  if (face.draft.current?.wrong) void apply();
  else if (face.draft.current === undefined) remember(false);
  else void follow();

  return {
    edited() {
      clearTimeout(timer);
      timer = setTimeout(() => void apply(), PAUSE_MS);
    },
    discard,
    stop() {
      stopped = true;
      unsubscribe();
      unsubscribeGesture();
      if (timer !== undefined) {
        clearTimeout(timer);
        void studio.toml.apply(face.text());
        face.draft.current = undefined;
      }
    },
  };
}

/** By value; both come from the same parser and edits, so keys stand in any order. */
function sameDesign(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameDesign(Reflect.get(a, key), Reflect.get(b, key)));
}
