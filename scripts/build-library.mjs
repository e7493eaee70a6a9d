// `npm run build:lib`: the library and its types, as programs import them: dist/lib and dist/types.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const TYPES = 'dist/types';

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run('npx', ['vite', 'build', '--config', 'vite.lib.config.ts', '--logLevel', 'warn']);
rmSync(TYPES, { recursive: true, force: true });
run('npx', ['tsc', '-p', 'tsconfig.lib.json']);
// Declarations name the sources, whose place the modules take: './x.ts' is './x.js' for whoever imports them.
for (const entry of readdirSync(TYPES, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = `${entry.parentPath}/${entry.name}`;
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll(/(from |import\(|module )(['"])(\.[^'"]+)\.ts\2/g, '$1$2$3.js$2'));
}
