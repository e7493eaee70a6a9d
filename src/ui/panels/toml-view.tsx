/** The design's text as a view of the right panel; a text that is not yet right is kept while other views are shown. */
import { lazy, useRef, useState } from 'react';
import type { TomlDraft } from '../toml/toml-draft.ts';
import type { SideView } from './side-panel.tsx';

const TomlPanel = lazy(async () => ({ default: (await import('../toml/toml-panel.tsx')).TomlPanel }));

export function useTomlView(): SideView<'toml'> {
  const [errors, setErrors] = useState(0);
  const draft = useRef<TomlDraft>(undefined);
  return {
    id: 'toml',
    label: 'TOML',
    name: 'The editor',
    errors,
    waiting: 'Opening the editor…',
    content: <TomlPanel draft={draft} onErrors={setErrors} />,
  };
}
