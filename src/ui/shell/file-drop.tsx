/** A TOML file dropped anywhere on the page opens. */
import { useEffect, useState } from 'react';
import css from './app.module.css';
import { openTomlFile } from './open-file.ts';
import { useStudio } from '../studio-context.tsx';

export function FileDrop() {
  const studio = useStudio();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const show = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    window.addEventListener('dragenter', show, { signal });
    window.addEventListener('dragover', show, { signal });
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    window.addEventListener(
      'drop',
      (event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file) void openTomlFile(studio, file);
      },
      { signal },
    );
    return () => abort.abort();
  }, [studio]);
  return over ? <div className={css.drop}>Drop the TOML file to open it</div> : null;
}
