/** The header: what is open, whether it is saved, undo, and the ways out (share, export). */
import { Download, History, Keyboard, LayoutGrid, Menu as MenuIcon, Redo2, Search, Share2, Undo2 } from 'lucide-react';
import { useDocument, useStudio, useView } from '../studio-context.tsx';
import { Button, IconButton } from '../widgets/button.tsx';
import { keysText } from '../words/keys-text.ts';
import { MenuButton } from '../widgets/menu.tsx';
import css from './header.module.css';
import { Logo } from './logo.tsx';
import { NameField } from './name-field.tsx';
import { SavedState } from './saved-state.tsx';
import { ThemeMenu } from './theme-menu.tsx';

export function Header() {
  const studio = useStudio();
  const canUndo = useDocument((state) => state.past.length > 0);
  const canRedo = useDocument((state) => state.future.length > 0);
  const undoLabel = useDocument((state) => state.past.at(-1)?.label);
  const redoLabel = useDocument((state) => state.future[0]?.label);
  const open = (dialog: NonNullable<ReturnType<typeof studio.view.getState>['dialog']>) =>
    studio.view.setState({ dialog });
  return (
    <header className={css.header}>
      <h1 className={css.logo}>
        <Logo />
        <span className={css.word}>Faultline</span>
      </h1>
      <MenuButton
        label="Designs"
        icon={<MenuIcon size={16} />}
        items={[
          {
            id: 'gallery',
            label: 'New from a template…',
            icon: <LayoutGrid size={15} />,
            onAction: () => open('gallery'),
          },
          { id: 'designs', label: 'My designs…', onAction: () => open('designs') },
          { id: 'open', label: 'Open a TOML file…', onAction: () => void pickFile(studio) },
          { id: 'history', label: 'History…', icon: <History size={15} />, onAction: () => open('history') },
          {
            id: 'settings',
            label: 'Design settings',
            onAction: () => studio.view.setState({ selection: { kind: 'design' }, panel: 'inspector' }),
          },
          { id: 'search', label: 'Search commands…', icon: <Search size={15} />, onAction: () => open('palette') },
          { id: 'keys', label: 'Keys', icon: <Keyboard size={15} />, onAction: () => open('keys') },
        ]}
      />
      <NameField />
      <SavedState />
      <PageSwitch />
      <span className={css.space} />
      <div className={css.group} role="group" aria-label="Edit">
        <IconButton
          label={undoLabel ? `Undo: ${undoLabel}` : 'Undo'}
          keys={keysText('$mod+KeyZ')}
          isDisabled={!canUndo}
          onPress={() => studio.document.undo()}
        >
          <Undo2 size={16} />
        </IconButton>
        <IconButton
          label={redoLabel ? `Redo: ${redoLabel}` : 'Redo'}
          keys={keysText('$mod+Shift+KeyZ')}
          isDisabled={!canRedo}
          onPress={() => studio.document.redo()}
        >
          <Redo2 size={16} />
        </IconButton>
        <Button variant="ghost" className={css.wide} onPress={() => open('history')}>
          History
        </Button>
      </div>
      <span className={css.space} />
      <Button variant="ghost" className={css.search} aria-label="Search commands" onPress={() => open('palette')}>
        <Search size={15} />
        <span className={css.wide}>Search</span> <kbd className={css.wide}>{keysText('$mod+KeyK')}</kbd>
      </Button>
      <ThemeMenu />
      <LiveButton />
      <Button onPress={() => open('share')} aria-label="Share">
        <Share2 size={15} className={css.wide} />
        Share
      </Button>
      <Button variant="primary" onPress={() => open('export')}>
        <Download size={15} className={css.wide} />
        Export
      </Button>
    </header>
  );
}

/** Metrics or fleet, where a design has both. */
function PageSwitch() {
  const { view } = useStudio();
  const page = useView((state) => state.page);
  const both = useDocument(({ design }) => design.fleet !== undefined && design.metrics.length > 0);
  if (!both) return null;
  return (
    <fieldset className={css.pages}>
      <legend className="visually-hidden">Part of the design</legend>
      <button type="button" aria-pressed={page === 'studio'} onClick={() => view.setState({ page: 'studio' })}>
        Metrics
      </button>
      <button type="button" aria-pressed={page === 'fleet'} onClick={() => view.setState({ page: 'fleet' })}>
        Fleet
      </button>
    </fieldset>
  );
}

/** Until there is a live view to open, no button stands for it. */
function LiveButton() {
  const studio = useStudio();
  const page = useView((state) => state.page);
  const command = studio.commands.find((each) => each.id === 'live');
  if (!command || command.enabled?.() === false) return null;
  return (
    <Button onPress={() => command.run()} aria-pressed={page === 'live'}>
      <i className={css.dot} aria-hidden="true" />
      <span className={css.word}>Live</span>
    </Button>
  );
}

async function pickFile(studio: ReturnType<typeof useStudio>): Promise<void> {
  const { pickTomlFile } = await import('../shell/open-file.ts');
  await pickTomlFile(studio);
}
