/** What of a fleet has been sent last: the readings of the newest row, machine by machine. */
import { useEffect, useState } from 'react';
import type { Design } from '../../../core/design/types/design.ts';
import type { TablePage } from '../../../engine/api/background.ts';
import { useStudio } from '../../studio-context.tsx';
import css from './fleet-run.module.css';
import section from '../section.module.css';
import { useFeed } from '../use-feed.ts';

const SHOWN = 40;

export function FleetRun({ design }: { readonly design: Design }) {
  const { engine } = useStudio();
  const timing = useFeed(({ report }) => report?.timing);
  const row = useFeed(({ report }) => report?.stats.row ?? 0);
  const machines = timing?.eventsPerRow ?? 0;
  const sample = timing && row > 0 ? (row - 1) % timing.samples : 0;
  const [page, setPage] = useState<TablePage>();
  useEffect(() => {
    let gone = false;
    void engine.page(design, 'telemetry', sample * machines, Math.min(SHOWN, machines || SHOWN)).then((reply) => {
      if (!gone && reply.ok) setPage(reply.value);
    });
    return () => {
      gone = true;
    };
  }, [engine, design, sample, machines]);
  if (!page) return <div className={css.stage} />;
  return (
    <div className={css.stage}>
      <p className={section.quiet}>
        {timing
          ? `The newest readings, ${machines > SHOWN ? `${SHOWN} of ${machines} machines` : `${machines} machines`}; sent with timestamps of now.`
          : 'The first readings that will be sent, with timestamps of now.'}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard */}
      <div className={css.tableScroll} role="region" aria-label="Newest readings" tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              {page.columns.slice(1).map(({ name }) => (
                <th key={name}>{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((cells) => (
              <tr key={cells[1]}>
                {cells.slice(1).map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
