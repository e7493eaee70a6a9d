/** The one way in which screens act: by the id of a command, on a target of their own or on what is selected. */
import type { Command, CommandTarget, Studio } from '../studio/studio.ts';

type WithCommands = Pick<Studio, 'commands'>;

/** An id that there is none of is a mistake of the program, and said as one. */
export function commandOf({ commands }: WithCommands, id: string): Command {
  const command = commands.find((each) => each.id === id);
  if (!command) throw new Error(`There is no command ${id}`);
  return command;
}

/** Runs it unless it is not enabled. @returns whether it ran */
export function runCommand(studio: WithCommands, id: string, target?: CommandTarget): boolean {
  const command = commandOf(studio, id);
  if (command.enabled?.(target) === false) return false;
  command.run(target);
  return true;
}
