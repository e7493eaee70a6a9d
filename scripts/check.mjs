// `npm run check`: format, lint, types, layers, dead code, sizes. Runs all, names what failed.
import { spawnSync } from 'node:child_process';

const STEPS = [
  ['format', 'npx', ['biome', 'check', '--max-diagnostics=50', '.']],
  ['types', 'npx', ['tsc', '--noEmit', '-p', 'tsconfig.json']],
  ['types of core (no DOM)', 'npx', ['tsc', '--noEmit', '-p', 'tsconfig.core.json']],
  // Layers (no-restricted-imports a folder, from the table of layers.mjs) and cycles (import/no-cycle) are rules of
  // the linter's config.
  ['table of layers', 'node', ['scripts/layers.mjs', '--check']],
  ['house', 'node', ['scripts/house.mjs']],
  [
    'lint, layers and cycles',
    'npx',
    ['oxlint', '--type-aware', '--import-plugin', '--quiet', 'src', 'e2e', 'bench', 'scripts'],
  ],
  ['dead code', 'npx', ['knip', '--no-progress']],
  ['sizes', 'npx', ['size-limit']],
];

const only = process.argv.slice(2);
const failed = [];
for (const [name, command, args] of STEPS) {
  if (only.length > 0 && !only.some((word) => name.startsWith(word))) continue;
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exit(1);
}
