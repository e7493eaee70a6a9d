/** The open menu itself; a chunk of its own, loaded with the first menu that is opened. */
import { Check } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Menu as AriaMenu, MenuItem, Popover, Separator } from 'react-aria-components';
import { cx } from './class-names.ts';
import css from './menu.module.css';

export type MenuEntry =
  | {
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly keys?: string | undefined;
      readonly disabled?: boolean;
      readonly danger?: boolean;
      readonly onAction: () => void;
    }
  | { readonly id: string; readonly separator: true };

export interface MenuListProps {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  /** Id of the one that is chosen now, where the menu is a choice. */
  readonly selected?: string | undefined;
}

interface MenuPopoverProps extends MenuListProps {
  readonly triggerRef: RefObject<Element | null>;
  /** From the trigger's lower left corner, in pixels. */
  readonly offset?: number;
  readonly crossOffset?: number;
  readonly onClose: () => void;
}

export function MenuPopover({
  label,
  items,
  selected,
  triggerRef,
  offset = 6,
  crossOffset = 0,
  onClose,
}: MenuPopoverProps) {
  return (
    <Popover
      isOpen
      onOpenChange={(open) => !open && onClose()}
      triggerRef={triggerRef}
      placement="bottom start"
      offset={offset}
      crossOffset={crossOffset}
      className={cx(css.popover)}
    >
      <AriaMenu
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- an opened menu has the focus (ARIA practices)
        autoFocus="first"
        className={cx(css.menu)}
        onClose={onClose}
      >
        {items.map((item) =>
          'separator' in item ? (
            <Separator key={item.id} className={cx(css.separator)} />
          ) : (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              isDisabled={item.disabled ?? false}
              onAction={item.onAction}
              className={cx(css.item, item.danger && css.danger)}
            >
              <span className={css.icon}>{item.icon}</span>
              <span className={css.text}>{item.label}</span>
              {item.keys === undefined ? null : <kbd>{item.keys}</kbd>}
              {selected === item.id ? <Check size={14} aria-label="chosen" /> : null}
            </MenuItem>
          ),
        )}
      </AriaMenu>
    </Popover>
  );
}
