/** The list that palette, menus and keys run. Adding a command: one entry in one of the lists. */
import type { Command } from '../studio/studio.ts';
import { anomalyCommands } from './anomaly-commands.ts';
import { designCommands } from './design-commands.ts';
import { fleetCommands } from './fleet-commands.ts';
import { incidentCommands } from './incident-commands.ts';
import { partCommands } from './part-commands.ts';
import type { CommandContext } from './parts.ts';
import { placeCommands } from './place-commands.ts';
import { scatterCommands } from './scatter-commands.ts';
import { viewCommands } from './view-commands.ts';

export function createCommands(context: CommandContext): readonly Command[] {
  return [
    ...designCommands(context),
    ...anomalyCommands(context),
    ...incidentCommands(context),
    ...scatterCommands(context),
    ...placeCommands(context),
    ...partCommands(context),
    ...viewCommands(context),
    ...fleetCommands(context),
  ];
}
