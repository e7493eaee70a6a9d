/** The frame of every dialog: title, close button, Esc and a press outside close it. Knows no contents. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button.tsx';
import { cx } from './class-names.ts';
import css from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly width?: number;
  /** Pressing beside it must not close it (something runs). */
  readonly sticky?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, onClose, width = 520, sticky = false, children }: DialogProps) {
  return (
    <ModalOverlay
      className={cx(css.overlay)}
      isOpen
      isDismissable={!sticky}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={cx(css.modal)} style={{ width }}>
        <AriaDialog className={cx(css.dialog)}>
          <div className={css.head}>
            <Heading slot="title" level={2} className={cx(css.title)}>
              {title}
            </Heading>
            <IconButton label="Close" onPress={onClose}>
              <X size={16} />
            </IconButton>
          </div>
          <div className={css.body}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
