/** Menus: behind a button, or at a point (context menu). What opens them is here, what opens is loaded then. */
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { IconButton } from './button.tsx';
import type { MenuListProps } from './menu-popover.tsx';

export type { MenuEntry } from './menu-popover.tsx';

const MenuPopover = lazy(async () => ({ default: (await import('./menu-popover.tsx')).MenuPopover }));

interface MenuButtonProps extends MenuListProps {
  readonly icon: ReactNode;
  readonly className?: string | undefined;
}

export function MenuButton({ icon, className, ...list }: MenuButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={trigger}
        label={list.label}
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        onPress={() => setOpen(!open)}
      >
        {icon}
      </IconButton>
      {open ? (
        <Suspense fallback={null}>
          <MenuPopover {...list} triggerRef={trigger} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
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
    <Suspense fallback={null}>
      <MenuPopover
        {...list}
        triggerRef={{ current: at.element }}
        offset={at.y - box.bottom}
        crossOffset={at.x - box.left}
        onClose={onClose}
      />
    </Suspense>
  );
}
