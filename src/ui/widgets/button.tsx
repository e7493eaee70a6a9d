/** Buttons: with words, and with an icon alone (then a tooltip says the words). Knows no commands. */
import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import css from './button.module.css';
import { cx } from './class-names.ts';

interface Common extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly className?: string | undefined;
}

interface ButtonProps extends Common {
  readonly variant?: 'plain' | 'ghost' | 'primary' | 'danger';
  readonly small?: boolean;
  readonly children: ReactNode;
}

export function Button({ variant = 'plain', small = false, className, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={cx(css.button, css[variant], small && css.small, className)} />;
}

interface IconButtonProps extends Common {
  /** Name for everyone: tooltip and screen reader. */
  readonly label: string;
  /** Shown in the tooltip, such as "Ctrl Z". */
  readonly keys?: string | undefined;
  readonly bordered?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

export function IconButton({ label, keys, bordered = false, pressed, className, children, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        className={cx(css.icon, bordered && css.bordered, pressed && css.pressed, className)}
      >
        {children}
      </AriaButton>
      <Tip>
        {label}
        {keys === undefined ? null : <kbd>{keys}</kbd>}
      </Tip>
    </TooltipTrigger>
  );
}

/** The bubble of a TooltipTrigger. */
function Tip({ children }: { readonly children: ReactNode }) {
  return (
    <Tooltip offset={6} className={cx(css.tip)}>
      {children}
    </Tooltip>
  );
}
