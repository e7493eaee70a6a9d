/** The design's name, edited where it stands. */
import { useId, useRef } from 'react';
import { setGeneral } from '../../core/design/edit/edits.ts';
import { useDocument, useStudio } from '../studio-context.tsx';
import css from './header.module.css';

export function NameField() {
  const { document } = useStudio();
  const id = useId();
  const visit = useRef(0);
  const before = useRef('');
  const name = useDocument((state) => state.design.general.name);
  const write = (text: string) =>
    document.commit('Rename the design', (design) => setGeneral(design, { name: text }), `name#${visit.current}`);
  return (
    <div className={css.name}>
      <label htmlFor={id} className="visually-hidden">
        Name of the design
      </label>
      {/* The hidden copy gives the input the width of its text. */}
      <span aria-hidden="true">{name === '' ? 'Untitled' : name}</span>
      <input
        id={id}
        size={1}
        value={name}
        placeholder="Untitled"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        onFocus={() => {
          visit.current += 1;
          before.current = name;
        }}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') write(before.current);
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </div>
  );
}
