/** A file of the Python generator was opened: what it is, the two ways to take it, and how they differ. */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { describeLegacy, withIndependentNoise } from '../../core/design/read/describe-legacy.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { TablePage } from '../../engine/api/background.ts';
import css from './legacy-choice.module.css';
import { useDocument, useStudio } from '../studio-context.tsx';
import { Button, IconButton } from '../widgets/button.tsx';

export function LegacyChoice() {
  const opened = useDocument((state) => state.opened);
  const fresh = useDocument((state) => state.design.general.rng === 'numpy' && state.past.length === 0);
  const [answered, setAnswered] = useState(0);
  if (!fresh || answered === opened) return null;
  return <Choice key={opened} onDone={() => setAnswered(opened)} />;
}

function Choice({ onDone }: { readonly onDone: () => void }) {
  const { document } = useStudio();
  const design = useDocument((state) => state.design);
  const [compared, setCompared] = useState(false);
  return (
    <section className={css.choice} aria-label="A file of the Python generator">
      <div className={css.line}>
        <p>{describeLegacy(design)}</p>
        <Button small variant="ghost" onPress={() => setCompared(!compared)} aria-expanded={compared}>
          {compared ? 'Hide the difference' : 'Show the difference'}
        </Button>
        <Button small onPress={onDone}>
          Same numbers
        </Button>
        <Button small onPress={() => document.commit('Independent noise for every metric', withIndependentNoise)}>
          Independent noise
        </Button>
        <IconButton label="Dismiss: keep the numbers" onPress={onDone}>
          <X size={14} />
        </IconButton>
      </div>
      {compared ? <Difference design={design} /> : null}
    </section>
  );
}

const ROWS = 4;

/** Enough of a number to see that it is another one. */
function shortCell(cell: string): string {
  return cell.length > 9 ? String(Number(Number(cell).toPrecision(7))) : cell;
}

function Difference({ design }: { readonly design: Design }) {
  const { engine } = useStudio();
  const [pages, setPages] = useState<readonly TablePage[]>();
  useEffect(() => {
    let gone = false;
    const read = [design, withIndependentNoise(design)].map((each) => engine.page(each, 'metrics', 0, ROWS));
    void Promise.all(read).then((replies) => {
      if (!gone) setPages(replies.flatMap((reply) => (reply.ok ? [reply.value] : [])));
    });
    return () => {
      gone = true;
    };
  }, [engine, design]);
  const titles = ['As before', 'Independent noise'];
  return (
    <div className={css.tables}>
      {pages?.map((page, index) => (
        <table key={titles[index]}>
          <caption>{titles[index]}: the first rows</caption>
          <thead>
            <tr>
              {page.columns.slice(1).map((column) => (
                <th key={column.name} scope="col">
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row[0]}>
                {row.slice(1).map((cell, place) => (
                  <td key={page.columns[place + 1]?.name}>{shortCell(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
