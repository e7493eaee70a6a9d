/** The keys of the commands that work everywhere; those of the timeline are bound where it stands. */
import { useEffect } from 'react';
import { runCommand } from '../../app/commands/run-command.ts';
import { useStudio } from '../studio-context.tsx';
import { bindKeys } from '../words/key-bindings.ts';

export function Hotkeys() {
  const studio = useStudio();
  useEffect(() => {
    const bindings = studio.commands.flatMap(({ id, keys, timelineOnly }) =>
      keys === undefined || timelineOnly
        ? []
        : [{ keys, run: () => runCommand(studio, id), whileTyping: id === 'palette' }],
    );
    return bindKeys(window, bindings);
  }, [studio]);
  return null;
}
