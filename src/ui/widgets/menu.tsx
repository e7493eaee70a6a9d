/** Menus: behind a button, or at a point (context menu). One description of an item for both. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { IconButton } from './button.tsx';
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

interface MenuListProps {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  /** Id of the one that is chosen now, where the menu is a choice. */
  readonly selected?: string | undefined;
  readonly onClose?: () => void;
}

function MenuList({ label, items, selected, onClose }: MenuListProps) {
  return (
    <AriaMenu aria-label={label} className={cx(css.menu)} {...(onClose ? { onClose } : {})}>
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
  );
}

interface MenuButtonProps extends MenuListProps {
  readonly icon: ReactNode;
  readonly className?: string | undefined;
}

export function MenuButton({ icon, className, ...list }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <IconButton label={list.label} {...(className === undefined ? {} : { className })}>
        {icon}
      </IconButton>
      <Popover className={cx(css.popover)} placement="bottom start">
        <MenuList {...list} />
      </Popover>
    </MenuTrigger>
  );
}

interface ContextMenuProps extends MenuListProps {
  /** The element and the point in it (client pixels) where the menu opens; undefined: closed. */
  readonly at: { readonly element: Element; readonly x: number; readonly y: number } | undefined;
  readonly onClose: () => void;
}

export function ContextMenu({ at, onClose, ...list }: ContextMenuProps) {
  if (!at) return null;
  const box = at.element.getBoundingClientRect();
  return (
    <Popover
      isOpen
      onOpenChange={(open) => !open && onClose()}
      triggerRef={{ current: at.element }}
      placement="bottom start"
      offset={at.y - box.bottom}
      crossOffset={at.x - box.left}
      className={cx(css.popover)}
    >
      <MenuList {...list} onClose={onClose} />
    </Popover>
  );
}
