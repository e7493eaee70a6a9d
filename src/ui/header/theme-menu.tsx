/** Light, dark, or what the system says. */
import { Monitor, Moon, Sun } from 'lucide-react';
import { useStudio, useView } from '../studio-context.tsx';
import { MenuButton } from '../widgets/menu.tsx';
import css from './header.module.css';

const ICONS = { system: <Monitor size={16} />, light: <Sun size={16} />, dark: <Moon size={16} /> } as const;
const THEMES = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

export function ThemeMenu() {
  const { view } = useStudio();
  const theme = useView((state) => state.theme);
  return (
    <MenuButton
      label="Theme"
      className={css.wide}
      icon={ICONS[theme]}
      selected={theme}
      items={THEMES.map(([id, label]) => ({
        id,
        label,
        icon: ICONS[id],
        onAction: () => view.setState({ theme: id }),
      }))}
    />
  );
}
