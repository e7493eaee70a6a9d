/** A row of round buttons, of which one is chosen. Knows not what they stand for. */
import css from './pills.module.css';

export interface PillOption<I extends string> {
  readonly id: I;
  readonly label: string;
  /** Said by the button's tooltip. */
  readonly help?: string;
}

interface PillsProps<I extends string> {
  /** What is chosen here; for those who do not see the row. */
  readonly label: string;
  readonly options: readonly PillOption<I>[];
  readonly chosen: I;
  readonly onChoose: (id: I) => void;
}

export function Pills<I extends string>({ label, options, chosen, onChoose }: PillsProps<I>) {
  return (
    <fieldset className={css.pills}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          title={option.help}
          aria-pressed={option.id === chosen}
          onClick={() => onChoose(option.id)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
