/** The command palette: every command by its words, with its key beside it. */
import { Search } from 'lucide-react';
import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import { keysText } from '../words/keys-text.ts';
import { useStudio } from '../studio-context.tsx';
import { cx } from '../widgets/class-names.ts';
import { Dialog } from '../widgets/dialog.tsx';
import css from './dialogs.module.css';
import type { DialogBodyProps } from './dialogs.tsx';

export function CommandPalette({ onClose }: DialogBodyProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const { commands } = useStudio();
  const offered = commands.filter((command) => !command.targetOnly);
  const run = (id: string) => {
    onClose();
    const command = commands.find((each) => each.id === id);
    // The dialog is gone first, so that what the command opens gets the focus.
    if (command) setTimeout(() => command.run());
  };
  return (
    <Dialog title="Commands" onClose={onClose} width={560}>
      <div
        className={css.paletteBox}
        // The field would take the first press to empty itself: the palette is closed by one.
        onKeyDownCapture={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      >
        <Autocomplete filter={(text, input) => input.split(/\s+/).every((word) => contains(text, word))}>
          <SearchField
            aria-label="Search commands"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a palette is opened in order to type
            autoFocus
            className={cx(css.paletteInput)}
          >
            <Search size={16} aria-hidden="true" />
            <Input placeholder="What do you want to do?" />
          </SearchField>
          <section
            className={css.paletteScroll}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard
            tabIndex={0}
            aria-label="Commands found"
          >
            <Menu
              aria-label="Commands"
              className={cx(css.paletteList)}
              onAction={(id) => run(String(id))}
              renderEmptyState={() => <p className={css.dim}>Nothing of that name.</p>}
            >
              {offered.map((command) => (
                <MenuItem
                  key={command.id}
                  id={command.id}
                  textValue={`${command.label} ${command.group}`}
                  isDisabled={command.enabled?.() === false}
                  className={cx(css.paletteItem)}
                >
                  <span>{command.label}</span>
                  <small>{command.group}</small>
                  {command.keys === undefined ? null : <kbd className={css.key}>{keysText(command.keys)}</kbd>}
                </MenuItem>
              ))}
            </Menu>
          </section>
        </Autocomplete>
      </div>
    </Dialog>
  );
}
