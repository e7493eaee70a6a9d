/** The code editor for TOML: CodeMirror with the studio's colours. Knows text and marks, no designs. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, indentOnInput, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { toml } from '@codemirror/legacy-modes/mode/toml';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Problem } from '../../core/lib/problem.ts';
import { minimalChange } from './minimal-change.ts';

export interface TomlEditor {
  text(): string;
  /** Takes over another text, keeping cursor and scroll; not an edit of the person. */
  replace(text: string): void;
  mark(problems: readonly Problem[]): void;
  goTo(problem: Problem): void;
  destroy(): void;
}

interface Options {
  readonly parent: HTMLElement;
  readonly text: string;
  /** The person has changed the text. */
  readonly onEdit: (text: string) => void;
}

const FROM_STUDIO = 'studio';

export function createTomlEditor({ parent, text, onEdit }: Options): TomlEditor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        search({ top: true }),
        StreamLanguage.define(toml),
        syntaxHighlighting(COLOURS),
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': 'The design as TOML', spellcheck: 'false', tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          const own = update.transactions.some((each) => each.annotation(Transaction.userEvent) === FROM_STUDIO);
          if (update.docChanged && !own) onEdit(update.state.doc.toString());
        }),
        THEME,
      ],
    }),
  });
  const positionOf = (problem: Problem): number => {
    const { doc } = view.state;
    const line = doc.line(Math.min(Math.max(1, problem.line ?? 1), doc.lines));
    return Math.min(line.from + Math.max(0, (problem.column ?? 1) - 1), line.to);
  };
  return {
    text: () => view.state.doc.toString(),
    replace(next) {
      const changes = minimalChange(view.state.doc.toString(), next);
      if (changes) view.dispatch({ changes, annotations: Transaction.userEvent.of(FROM_STUDIO) });
    },
    mark(problems) {
      const marks = problems.map((problem): Diagnostic => {
        const from = positionOf(problem);
        const rest = view.state.doc.lineAt(from).text.slice(from - view.state.doc.lineAt(from).from);
        const word = /^[\w".+-]+/.exec(rest)?.[0].length ?? 1;
        const to = Math.min(from + word, view.state.doc.length);
        return { from, to, severity: problem.severity, message: problem.message };
      });
      view.dispatch(
        setDiagnostics(
          view.state,
          marks.toSorted((a, b) => a.from - b.from),
        ),
      );
    },
    goTo(problem) {
      const anchor = positionOf(problem);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

const COLOURS = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--faint)', fontStyle: 'italic' },
  { tag: tags.string, color: 'var(--s4)' },
  { tag: [tags.number, tags.bool, tags.atom], color: 'var(--s2)' },
  { tag: [tags.propertyName, tags.keyword], color: 'var(--s1)' },
]);

const THEME = EditorView.theme({
  '&': { height: '100%', fontSize: '12.5px', color: 'var(--text)', backgroundColor: 'var(--panel)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--panel)', color: 'var(--faint)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent) 6%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 24%, transparent)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--line)',
    borderRadius: 'var(--r)',
    maxWidth: '360px',
  },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--text)' },
  '.cm-lintRange-error': { backgroundImage: 'none', borderBottom: '2px solid var(--bad)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', borderBottom: '2px solid var(--warn)' },
});
