/** A button that runs a command: picture, key and whether it can be pressed come from the command. */
import {
  ChevronLeft,
  ChevronRight,
  Copy,
  Eye,
  Focus,
  type LucideIcon,
  MoveDown,
  MoveUp,
  Plus,
  Trash2,
} from 'lucide-react';
import { commandOf, runCommand } from '../../app/commands/run-command.ts';
import type { CommandIcon, CommandTarget } from '../../app/studio/studio.ts';
import { useStudio } from '../studio-context.tsx';
import { keysText } from '../words/keys-text.ts';
import { IconButton } from './button.tsx';

export const COMMAND_ICONS: Readonly<Record<CommandIcon, LucideIcon>> = {
  add: Plus,
  copy: Copy,
  delete: Trash2,
  earlier: ChevronLeft,
  later: ChevronRight,
  up: MoveUp,
  down: MoveDown,
  eye: Eye,
  focus: Focus,
};

interface CommandButtonProps {
  /** Id of the command. */
  readonly command: string;
  /** What it acts on; absent: on what is selected. */
  readonly target?: CommandTarget;
  /** In place of the command's own words, where the place says what is meant. */
  readonly label?: string;
  /** After it has run. */
  readonly onDone?: () => void;
}

export function CommandButton({ command: id, target, label, onDone }: CommandButtonProps) {
  const studio = useStudio();
  const command = commandOf(studio, id);
  const Icon = command.icon === undefined ? undefined : COMMAND_ICONS[command.icon];
  return (
    <IconButton
      bordered
      label={label ?? command.label}
      keys={command.keys === undefined ? undefined : keysText(command.keys)}
      isDisabled={command.enabled?.(target) === false}
      onPress={() => {
        if (runCommand(studio, id, target)) onDone?.();
      }}
    >
      {Icon ? <Icon size={14} /> : null}
    </IconButton>
  );
}
