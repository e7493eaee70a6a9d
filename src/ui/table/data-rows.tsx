/** Rows of any table as its files have them: numbers to the right, what a column means on its name. */
import type { TablePage } from '../../engine/api/background.ts';
import { cx } from '../widgets/class-names.ts';
import css from './data-rows.module.css';

interface DataRowsProps {
  readonly page: TablePage;
  /** Number of the first row. */
  readonly from: number;
}

export function DataRows({ page, from }: DataRowsProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard
    <div className={css.rows} tabIndex={0} role="region" aria-label="Rows">
      <table>
        <thead>
          <tr>
            {page.columns.map(({ name, type, help }) => (
              <th key={name} scope="col" title={help} className={cx(isNumeric(type) && css.number)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row, index) => (
            <tr key={`${from + index}`}>
              {page.columns.map(({ name, type }, place) => (
                <Cell key={name} name={name} type={type} text={row[place] ?? ''} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ColumnType = TablePage['columns'][number]['type'];

const isNumeric = (type: ColumnType) => type === 'number' || type === 'integer';

function Cell({ name, type, text }: { readonly name: string; readonly type: ColumnType; readonly text: string }) {
  if (text === '' && isNumeric(type)) return <td className={cx(css.number, css.gap)}>empty</td>;
  const anomalous = name === 'is_anomaly' && text === 'true';
  return (
    <td className={cx(isNumeric(type) && css.number, anomalous && css.anomalous)}>
      {type === 'time' ? text.replace('.000Z', 'Z') : text}
    </td>
  );
}

const TYPE_WORDS: Readonly<Record<ColumnType, string>> = {
  time: 'time, UTC',
  number: 'number',
  integer: 'whole number',
  flag: 'true or false',
  text: 'text',
};

/** What the columns of a table are and mean. */
export function DataColumns({ columns }: Pick<TablePage, 'columns'>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard
    <div className={css.rows} tabIndex={0} role="region" aria-label="Columns">
      <table>
        <thead>
          <tr>
            <th scope="col">column</th>
            <th scope="col">type</th>
            <th scope="col">unit</th>
            <th scope="col">meaning</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, type, unit, help }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{TYPE_WORDS[type]}</td>
              <td>{unit ?? ''}</td>
              <td>{help}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
