/** The cheat sheet: keys of the commands, and what the pointer does on the timeline. */
import { FOCUS_COMMANDS } from '../timeline/keys/focus-commands.ts';
import { keysText } from '../words/keys-text.ts';
import { useStudio } from '../studio-context.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import css from './dialogs.module.css';
import type { DialogBodyProps } from './dialogs.tsx';

const POINTER: readonly (readonly [string, string])[] = [
  ['Place an anomaly', 'drag a kind'],
  ['Draw one', 'drag on an empty lane'],
  ['Move, change its track', 'drag it'],
  ['Resize', 'drag an edge'],
  ['Change its size', 'drag up or down'],
  ['Copy', 'Ctrl drag'],
  ['Without snapping', 'Alt drag'],
  ['Select more', 'Shift click, or draw a box'],
  ['Zoom', 'Ctrl wheel'],
  ['Pan', 'Shift wheel'],
  ['Scroll or pan while dragging', 'go to the edge'],
  ['Call it off', 'Esc'],
];

export function KeysDialog({ onClose }: DialogBodyProps) {
  const { commands } = useStudio();
  const withKeys = commands.filter((command) => command.keys !== undefined);
  const groups = [
    { title: 'Everywhere', items: withKeys.filter((command) => !command.timelineOnly) },
    {
      title: 'While the timeline has the focus',
      items: [...FOCUS_COMMANDS, ...withKeys.filter((command) => command.timelineOnly)],
    },
  ];
  return (
    <Dialog title="Keys" onClose={onClose} width={720}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard */}
      <div className={css.keyGroups} role="region" aria-label="List of keys" tabIndex={0}>
        {groups.map((group) => (
          <section key={group.title} className={css.keyGroup}>
            <h3>{group.title}</h3>
            <dl>
              {group.items.map((command) => (
                <Entry key={command.id} what={command.label} keys={keysText(command.keys ?? '')} />
              ))}
            </dl>
          </section>
        ))}
        <section className={css.keyGroup}>
          <h3>With the pointer, on the timeline</h3>
          <dl>
            {POINTER.map(([what, how]) => (
              <Entry key={what} what={what} keys={how} />
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function Entry({ what, keys }: { readonly what: string; readonly keys: string }) {
  return (
    <>
      <dt>{what}</dt>
      <dd>
        <kbd>{keys}</kbd>
      </dd>
    </>
  );
}
