import { useStudio } from '../studio-context.tsx';

export function TomlPanel({ onErrors: _ }: { readonly onErrors: (count: number) => void }) {
  return <pre>{useStudio().toml.write()}</pre>;
}
