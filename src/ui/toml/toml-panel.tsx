/** The design as text, edited both ways: what is typed right is taken over, what changes elsewhere is rewritten. */
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../core/lib/problem.ts';
import { pluralText } from '../words/number-text.ts';
import { useStudio } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import { cx } from '../widgets/class-names.ts';
import css from './toml.module.css';
import type { TomlDraft } from './toml-draft.ts';
import { createTomlEditor, type TomlEditor } from './toml-editor.ts';
import { syncToml, type TomlSync } from './toml-sync.ts';

interface TomlPanelProps {
  /** The text outlives the panel, so that comments and half-typed lines are there again. */
  readonly draft: { current: TomlDraft | undefined };
  readonly onErrors: (count: number) => void;
}

export function TomlPanel({ draft, onErrors }: TomlPanelProps) {
  const studio = useStudio();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<TomlEditor>(undefined);
  const sync = useRef<TomlSync>(undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    if (!host.current) return;
    const view = createTomlEditor({
      parent: host.current,
      text: draft.current?.text ?? studio.toml.write(),
      onEdit: (text) => running.edited(text),
    });
    const running = syncToml(studio, {
      draft,
      text: () => view.text(),
      rewrite: (text) => view.replace(text),
      report: (found) => {
        view.mark(found);
        setProblems(found);
        onErrors(found.filter((problem) => problem.severity === 'error').length);
      },
    });
    editor.current = view;
    sync.current = running;
    return () => {
      running.stop();
      view.destroy();
    };
  }, [studio, draft, onErrors]);

  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return (
    <div className={css.panel}>
      <div className={css.editor} ref={host} />
      <div className={css.status} role="status">
        {problems.length === 0 ? (
          <p className={css.fine}>What you type here is taken over as soon as it is right.</p>
        ) : (
          <>
            <ul className={css.problems}>
              {problems.map((problem) => (
                <li key={`${problem.line}:${problem.column}:${problem.code}:${problem.path}`}>
                  <button type="button" onClick={() => editor.current?.goTo(problem)}>
                    {problem.severity === 'error' ? (
                      <CircleAlert size={14} className={css.error} aria-label="Error" />
                    ) : (
                      <TriangleAlert size={14} className={css.warning} aria-label="Warning" />
                    )}
                    <span>
                      <b>{placeOf(problem)}</b> {problem.message}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            {errors === 0 ? null : (
              <div className={cx(css.note)}>
                <p>{pluralText(errors, 'error')}: the studio goes on with the last design that was right.</p>
                <Button small onPress={() => sync.current?.discard()}>
                  Back to that design
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function placeOf(problem: Problem): string {
  return problem.line === undefined ? problem.path : `${problem.line}:${problem.column ?? 1}`;
}
