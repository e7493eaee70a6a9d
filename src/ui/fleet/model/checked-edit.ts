/**
 * Edits that keep the design one that can be read again: settings and faults must agree (a fault's zone exists, the
 * data are not too long). What would break that is refused, with the reason.
 */
import { parseDesign } from '../../../core/document.ts';
import { useMemo } from 'react';
import type { Design } from '../../../core/design/types/design.ts';
import { formatProblem } from '../../../core/lib/problem.ts';
import type { Edit } from '../../../store/document.ts';
import type { DesignTarget } from '../../form/binding.ts';
import { useStudio } from '../../studio-context.tsx';

/** What is wrong with a design, in a sentence; undefined if nothing is. */
export function wrongIn(design: Design): string | undefined {
  const result = parseDesign(design);
  const first = result.ok ? undefined : result.problems.find(({ severity }) => severity === 'error');
  return first && formatProblem(first);
}

export interface CheckedEdits {
  readonly commit: (label: string, edit: Edit) => void;
  readonly target: (target: DesignTarget) => DesignTarget;
}

export function useCheckedEdits(): CheckedEdits {
  const { document, run } = useStudio();
  return useMemo(() => {
    const checked = (design: Design, next: Design): Design => {
      const wrong = next === design ? undefined : wrongIn(next);
      if (wrong === undefined) return next;
      run.setState({ notice: { tone: 'error', message: `This was not changed: ${wrong}`, until: 'edit' } });
      return design;
    };
    return {
      commit: (label, edit) => document.commit(label, (design) => checked(design, edit(design))),
      target: (target) => ({
        ...target,
        edit: (design, key, value) => checked(design, target.edit(design, key, value)),
      }),
    };
  }, [document, run]);
}
